import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataPaths, listEditions, readSources } from './read-sources.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('the sources of an edition', () => {
  test('are its chapters, in the order of their paths, and its data files', () => {
    write('content/2018/en/principle-1/index.mdx', 'One');
    write('content/2018/en/about.mdx', 'About');
    write('content/2018/en/principle-1/a-chapter.mdx', 'Chapter');
    write('content/2018/fr/about.mdx', 'À propos');
    write('content/2019/en/about.mdx', 'Later');
    write('data/2018/edition.json', '{}');
    write('data/2018/unknown.json', '{}');
    const sources = readSources(root, '2018', 'en');
    expect(sources.chapters).toEqual([
      { path: 'content/2018/en/about.mdx', text: 'About' },
      { path: 'content/2018/en/principle-1/a-chapter.mdx', text: 'Chapter' },
      { path: 'content/2018/en/principle-1/index.mdx', text: 'One' },
    ]);
    expect([...sources.data]).toEqual([['data/2018/edition.json', { path: 'data/2018/edition.json', text: '{}' }]]);
    expect([sources.edition, sources.language]).toEqual(['2018', 'en']);
  });

  test('have no byte order mark and one kind of line end, so that lines and columns are those of an editor', () => {
    write('content/2018/en/about.mdx', '\uFEFF---\r\ntitle: About\r\n---\r\n');
    write('data/2018/edition.json', '\uFEFF{\r\n}');
    const { chapters, data } = readSources(root, '2018', 'en');
    expect(chapters[0]?.text).toBe('---\ntitle: About\n---\n');
    expect(data.get('data/2018/edition.json')?.text).toBe('{\n}');
  });

  test('may be missing altogether', () => {
    const { chapters, data } = readSources(root, '2018', 'en');
    expect(chapters).toEqual([]);
    expect(data.size).toBe(0);
  });

  test('are read from whatever way the folder is written', () => {
    write('content/2018/en/about.mdx', 'About');
    for (const folder of [`${root}/`, `${root}/content/..`])
      expect(readSources(folder, '2018', 'en').chapters.map((file) => file.path)).toEqual([
        'content/2018/en/about.mdx',
      ]);
  });

  test('fail loudly if a data file is a folder', () => {
    write('data/2018/edition.json/file', '');
    expect(() => readSources(root, '2018', 'en')).toThrow(/EISDIR/);
  });

  test('in another language have the English wording beside their own', () => {
    const paths = dataPaths('2018', 'fr');
    expect(paths.wording).toBe('data/reference/wording/fr.json');
    expect(paths.wordingReference).toBe('data/reference/wording/en.json');
  });
});

test('the editions are the folders of data that are named by a year, oldest first', () => {
  write('data/2019/edition.json', '{}');
  write('data/2018/edition.json', '{}');
  write('data/reference/areas.json', '{}');
  write('data/2020', 'a file');
  expect(listEditions(root)).toEqual(['2018', '2019']);
});
