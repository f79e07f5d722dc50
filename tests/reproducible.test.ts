import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addressesOf } from '../src/book/addresses.ts';
import { indexSite } from '../src/outputs/search-index.ts';
import { SITE } from './build-site.ts';
import { AGAIN, BASE, BASE_SITE, built } from './built.ts';

await built(BASE_SITE);
const BOOK = addressesOf('2018', 'en').pdf;
await built(join(AGAIN, BOOK));
const INDEXED = '.cache/test-search-index';

afterAll(() => rmSync(INDEXED, { recursive: true, force: true }));

const isText = (name: string): boolean => /\.(html|css|js|svg|json|csv|xml|txt|ics)$/.test(name);

/** Every file of a folder that is wanted, by name; names and texts pass through `read`. */
function filesOf(
  folder: string,
  isWanted: (name: string) => boolean,
  read = (text: string): string => text,
): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    files.map((name) => {
      const path = join(folder, name);
      return [read(name), isText(name) ? read(readFileSync(path, 'utf8')) : readFileSync(path, 'latin1')];
    }),
  );
}

/** Without what follows from the length and the letters of addresses: breaks of lines in calendars, tags of assets. */
const plain = (text: string): string =>
  text.replaceAll('\r\n ', '').replace(/(assets\/[\w-]+)\.[\w-]{8}\.css/g, '$1.css');

/** A text of the site under the base path, as it would be at the root of the address that is the default. */
const atRoot = (text: string): string =>
  plain(text)
    .replaceAll(`https://example.org${BASE}/`, 'http://localhost:4321/')
    .replaceAll(`${BASE}/`, '/')
    .replaceAll('@example.org', '@localhost');

/** Names of what differs: whole texts of two sites would say nothing. */
function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).slice(0, 20);
}

test('the same sources make the same bytes again: all pages, pictures and data, but for the address and base path', async () => {
  // The search index is written in one piece with the addresses, and the second site has no books.
  const isWanted = (name: string): boolean => !name.startsWith('pagefind/') && !name.endsWith('.pdf');
  const first = filesOf(SITE, isWanted, plain);
  expect(first.size).toBeGreaterThan(1000);
  expect(differing(first, filesOf(BASE_SITE, isWanted, atRoot))).toEqual([]);
});

test('the same pages make the same search index again', async () => {
  await cp(SITE, INDEXED, {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || file.endsWith('.html'),
  });
  await indexSite(INDEXED);
  const isIndex = (name: string): boolean => name.startsWith('pagefind/');
  const first = filesOf(SITE, isIndex);
  expect(first.size).toBeGreaterThan(400);
  expect(differing(first, filesOf(INDEXED, isIndex))).toEqual([]);
});

test('the book is the same, byte for byte, when it is made again and alone', () => {
  expect(readFileSync(join(AGAIN, BOOK)).equals(readFileSync(join(SITE, BOOK)))).toBe(true);
});
