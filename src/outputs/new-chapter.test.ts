import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../testing/real-book.ts';
import { makeChapter } from './new-chapter.ts';
import { makeEdition } from './new-edition.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const folder of ['content', 'data']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a new chapter goes to the end of its part, under an address made from its title, with quotes where YAML needs them', () => {
  const said = makeChapter(root, { language: 'en', part: 'principle-1', title: 'Étude: what "rights" mean' });
  const path = 'content/2018/en/principle-1/etude-what-rights-mean.mdx';
  expect(said).toContain(`Made ${path}, chapter `);
  expect(readFileSync(join(root, path), 'utf8')).toMatch(
    /^---\ntitle: 'Étude: what "rights" mean'\norder: \d+\nsummary: Say in one sentence what the chapter tells\.\n---\n/,
  );
});

test.each<[what: string, part: string, title: string, message: string]>([
  ['a part that is not there', 'principel-1', 'X', '"principel-1" takes no chapters. Did you mean "principle-1"?'],
  [
    'a title without letters',
    'principle-1',
    '…?',
    'No address can be made from the title "…?": it has no letters from a to z.',
  ],
])('%s is refused in plain words', (_what, part, title, message) => {
  expect(() => makeChapter(root, { language: 'en', part, title })).toThrow(message);
});

test('no chapter is written over', () => {
  makeChapter(root, { language: 'en', part: 'principle-2', title: 'Twice' });
  expect(() => makeChapter(root, { language: 'en', part: 'principle-2', title: 'Twice' })).toThrow('is there already');
});

test('a new edition is a copy under its own year; a year that is none, or there already, is refused', () => {
  expect(makeEdition(root, '2031')).toContain('Made data/2031 and content/2031 as copies of 2018.');
  expect(JSON.parse(readFileSync(join(root, 'data/2031/edition.json'), 'utf8'))).toMatchObject({
    id: '2031',
    title: 'Migration Initiatives 2031',
  });
  expect(() => makeEdition(root, '2031')).toThrow('data/2031 is there already.');
  expect(() => makeEdition(root, '31')).toThrow(
    '"31" is no year of an edition. Write it in four digits, such as 2019.',
  );
});
