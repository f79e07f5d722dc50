import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { deliverBook } from './deliver-book.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';
import { readBook } from './read-book.ts';

const metadata = { title: 'Flaws', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const TEXT = '<p data-line="9">Roads lead to places where people are safe, and back again when they wish to.</p>';
const chapter = (body: string): string => `<section class="part text-measure" data-flow data-source="content/index.mdx">
  <article class="chapter" data-source="content/roads.mdx"><h2 id="roads" data-bookmark-level="1">Roads</h2>
  <div class="prose">${body}</div></article></section>`;
const note = (id: string, words = 'A note.'): string =>
  `<li id="note-${id}"><p>${words} <a href="#mark-${id}" data-footnote-backref aria-label="Back">↩</a></p></li>`;
const mark = (id: string): string => `<sup><a href="#note-${id}" id="mark-${id}" data-footnote-ref>1</a></sup>`;
const notes = (...items: string[]): string =>
  `<section data-footnotes><h3>Notes</h3><ol>${items.join('')}</ol></section>`;

/** What is wrong with each book, and what is said of it. */
const FLAWED: Record<string, [body: string, said: RegExp]> = {
  'a word wider than the text': [
    `${TEXT}<p data-line="12">${'W'.repeat(30)}</p>`,
    /^In “Roads” \(content\/roads\.mdx, line 12\), the paragraph “W{30}” is \d+ px wider than its place\.$/,
  ],
  'a figure that is moved off its page': [
    `${TEXT}<figure class="figure" style="position: relative; inset-block-start: 520px" data-line="20"><svg role="img" aria-label="A bridge"
      width="90" height="60"></svg><figcaption>A bridge</figcaption></figure>${TEXT}`,
    /^In “Roads” \(content\/roads\.mdx, line 20\), the figure “A bridge” reaches \d+ px over the end of its page\.$/,
  ],
  'a margin note over the text': [
    `<div class="margin-note" role="note" style="margin-inline-end: 140px !important" data-line="30"><p>Beside.</p></div>${TEXT}`,
    /^In “Roads” \(content\/roads\.mdx, line 30\), the margin note “Beside\.” lies \d+ px over what stands beside it\.$/,
  ],
};
const NOTE_IN_MARGIN = `${TEXT.repeat(8)}<div class="margin-note" role="note"><p>Beside${mark('m')}.</p></div>
  ${TEXT.repeat(8)}${notes(note('m', 'A note of the margin.'))}`;
/** Beside one paragraph, more than its page can hold, each with the mark of a note. */
const FULL_MARGIN = `${['a', 'b', 'c']
  .map((id) => `<div class="margin-note" role="note" style="block-size: 250px"><p>Beside${mark(id)}.</p></div>`)
  .join('')}${TEXT.repeat(30)}${notes(note('a'), note('b'), note('c'))}`;
const NOTE_TOO_LONG = `<p>Marked${mark('l')}.</p>${notes(
  `<li id="note-l">${`<p>${'Words of a note that hold together. '.repeat(3)}</p>`.repeat(40)}</li>`,
)}`;

let server: FixtureServer;
let browser: Browser;

beforeAll(async () => {
  const pages = Object.values(FLAWED).map(([body], index): [string, string] => [`flaw-${index}.html`, chapter(body)]);
  [server, browser] = await Promise.all([
    serveFixture({
      ...Object.fromEntries(pages),
      'margin.html': chapter(NOTE_IN_MARGIN),
      'full.html': chapter(FULL_MARGIN),
      'long.html': chapter(NOTE_TOO_LONG),
    }),
    launchChromium(),
  ]);
});

afterAll(() => Promise.all([browser.close(), server.close()]));

const make = (page: string, deliver: Parameters<typeof makeBook>[0]['deliver']): Promise<BookReport> =>
  makeBook({ url: server.url(page), deliver, metadata, browser });

test.each(Object.entries(FLAWED).map(([what, [, said]], index) => [what, index, said] as const))(
  '%s is told with chapter, file, line and element',
  async (_what, index, said) => {
    let flaws: readonly string[] = [];
    await make(`flaw-${index}.html`, async ({ layoutFlaws }) => void (flaws = layoutFlaws));
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatch(said);
  },
);

test('a book with such a flaw does not pass preflight, and no file is written', async () => {
  const folder = join(server.folder, 'flawed');
  await mkdir(folder);
  const path = join(folder, 'book.pdf');
  const delivery = {
    files: [{ profile: 'screen' as const, path }],
    metadata,
    trim: { width: 127, height: 169.3 },
    shippedFonts: ['SourceSerif4', 'SourceSans3'],
    inkLimit: 300,
    asksOthers: false,
  };
  const made = make('flaw-0.html', async (book) => void (await deliverBook(book, delivery)));
  await expect(made).rejects.toThrow(/✗ layout .*\n +✗ In “Roads” \(content\/roads\.mdx, line 12\)/);
  expect(await readdir(folder)).toEqual([]);
});

describe('notes', () => {
  test('whose mark stands in a margin note are at the foot of its page', async () => {
    const out = join(server.folder, 'margin.pdf');
    const { endNotes } = await make('margin.html', writeTo(out));
    const book = await readBook(out);
    const page = book.destinations.get('mark-m') ?? 0;
    expect(endNotes).toBe(0);
    expect(book.destinations.get('note-m')).toBe(page);
    expect(await book.pageText(page)).toContain('A note of the margin.');
    await book.close();
  });

  test('that cannot be on the page of their mark stand at the end of their text, which is told', async () => {
    const out = join(server.folder, 'full.pdf');
    const told: string[] = [];
    const onProgress = (step: string): void => void told.push(step);
    const { endNotes, pages } = await makeBook({
      url: server.url('full.html'),
      deliver: writeTo(out),
      metadata,
      browser,
      onProgress,
    });
    expect(endNotes).toBe(1);
    expect(told.join('\n')).toMatch(
      /setting notes at the end of a text: In “Roads” \(content\/roads\.mdx\), the note .* is not on the page of its mark\./,
    );
    const book = await readBook(out);
    for (const id of ['a', 'b', 'c']) expect(book.destinations.get(`note-${id}`)).toBe(pages);
    expect((await book.links(pages)).map(({ target }) => target)).toEqual(['#mark-a', '#mark-b', '#mark-c']);
    await book.close();
  });

  test('longer than a page go on at the feet of the next pages', async () => {
    const out = join(server.folder, 'long.pdf');
    const { endNotes, pages } = await make('long.html', writeTo(out));
    const book = await readBook(out);
    expect(endNotes).toBe(0);
    expect(pages).toBeGreaterThan(2);
    expect(book.destinations.get('note-l')).toBe(book.destinations.get('mark-l'));
    const texts = await Promise.all(Array.from({ length: pages }, (_, index) => book.pageText(index + 1)));
    expect(texts.join('').match(/Words of a note/g)).toHaveLength(120);
    await book.close();
  });
});
