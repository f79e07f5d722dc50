import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFixture } from '../fixtures/serve-fixture.ts';
import type { FixtureServer } from '../fixtures/serve-fixture.ts';
import { makeBook } from '../make-book.ts';
import type { ReadyBook } from '../make-book.ts';
import { EXPECTED } from '../preflight/fixtures/good-books.ts';
import { runPreflight } from '../preflight/run-preflight.ts';
import { readBook } from '../read-book.ts';
import type { OpenBook } from '../read-book.ts';
import { textOf, walkNodes } from '../read-structure-nodes.ts';
import { openForCutting } from './cut-parts.ts';
import type { CuttableBook } from './cut-parts.ts';

const metadata = { title: 'Small & true', author: 'IOM', language: 'en', date: new Date(0), producer: 'Test' };
const partTitle = { ...metadata, title: 'Small & true – Regions' };

let server: FixtureServer;
let ready: ReadyBook;
let book: CuttableBook;
let anchors: Map<string, string>;
let whole: OpenBook;
let part: OpenBook;
let bytes: Uint8Array;

async function open(name: string, content: Uint8Array): Promise<OpenBook> {
  const file = join(server.folder, name);
  await writeFile(file, content);
  return readBook(file);
}

beforeAll(async () => {
  server = await serveFixture({});
  await makeBook({
    url: server.url('book.html'),
    metadata,
    deliver: (finished) => {
      ready = finished;
      return Promise.resolve();
    },
  });
  anchors = new Map(ready.navigation.bookmarks.map(({ title, id }) => [title.replace('\u00a0', ' '), id]));
  book = await openForCutting(ready.bytes, ready.navigation);
  ({ bytes } = await book.cut(anchors.get('Regions and routes')!, partTitle));
  [whole, part] = await Promise.all([open('book.pdf', ready.bytes), open('part.pdf', bytes)]);
});
afterAll(async () => {
  await Promise.all([whole.close(), part.close()]);
  await server.close();
});

test('a part has its pages of the book, with their text and their folios', async () => {
  expect(part.pages).toBe(4);
  expect(part.pageLabels).toEqual(['3', '4', '5', '6']);
  for (let page = 1; page <= 4; page++) {
    expect(await part.pageText(page)).toBe(await whole.pageText(page + 2));
    expect(await part.artifactText(page)).toBe(await whole.artifactText(page + 2));
  }
  expect(part.metadata.info['Title']).toBe('Small & true – Regions');
});

test('a blank page before the next part is left out', async () => {
  const { pages } = await book.cut(anchors.get('Funding by country')!, metadata);
  expect(pages).toBe(5);
});

test('the structure of each page is that of the book, but for links that lead out', async () => {
  const rolesOf = async (from: OpenBook, page: number): Promise<string[]> =>
    [...walkNodes(await from.structure(page))].map((node) => `${node.role} ${textOf(node)}`);
  for (const page of [1, 3, 4]) expect(await rolesOf(part, page)).toEqual(await rolesOf(whole, page + 2));
  const changed = (await rolesOf(whole, 4)).map((role) => role.replace(/^Link {2}the table of/, 'Span  the table of'));
  expect(await rolesOf(part, 2)).toEqual(changed);
  expect(changed).not.toEqual(await rolesOf(whole, 4));
});

test('links within the part and to addresses stay, and those to other pages of the book are gone', async () => {
  const linksOf = async (from: OpenBook, first: number): Promise<string[]> =>
    (await Promise.all([0, 1, 2, 3].map((offset) => from.links(first + offset)))).flat().map(({ target }) => target);
  const before = await linksOf(whole, 3);
  expect(before).toContain('#table-1');
  expect(before).toContain('#note-1');
  expect(await linksOf(part, 1)).toEqual(before.filter((target) => target !== '#table-1'));
  expect([...part.destinations.keys()].sort()).toEqual(
    [...whole.destinations]
      .filter(([, page]) => page >= 3 && page <= 6)
      .map(([name]) => name)
      .sort(),
  );
});

test('bookmarks are those of the part, and a section taken alone begins at the first level', async () => {
  expect(part.outline).toEqual([
    { title: 'Regions and\u00a0routes', level: 1, page: 1 },
    { title: 'Needs', level: 2, page: 1 },
    { title: 'What was asked for', level: 3, page: 3 },
  ]);
  const section = await open('section.pdf', (await book.cut(anchors.get('What was asked for')!, metadata)).bytes);
  expect(section.outline).toEqual([{ title: 'What was asked for', level: 1, page: 1 }]);
  expect(section.pageLabels).toEqual(['5', '6']);
  const headings = [...walkNodes(await section.structure(1))].filter(({ role }) => /^H\d/.test(role));
  // The page begins with the end of the section before.
  expect(headings.map(({ role }) => role)).toEqual(['H1', 'H2']);
  await section.close();
});

test('a part keeps every rule of preflight', async () => {
  const results = await runPreflight(bytes, { ...EXPECTED, profile: 'screen', pages: 4, title: partTitle.title });
  expect(results.flatMap(({ flaws }) => flaws)).toEqual([]);
});

test('the same book gives the same bytes, whatever was cut from it before', async () => {
  const again = await openForCutting(await readFile(join(server.folder, 'book.pdf')), ready.navigation);
  const { bytes: same } = await again.cut(anchors.get('Regions and routes')!, partTitle);
  expect(Buffer.compare(same, bytes)).toBe(0);
});

test('what no bookmark leads to cannot be cut', async () => {
  await expect(book.cut('nowhere', metadata)).rejects.toThrow('No bookmark of the book leads to #nowhere.');
});
