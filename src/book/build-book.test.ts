import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../model/edition.ts';
import type { Funding } from '../model/funding.ts';
import { CHAPTER, chapter, flawsWith, FOLDER, inShort } from '../testing/chapters.ts';
import { realBook, realSources, ROOT, withData, withFile } from '../testing/real-book.ts';
import { buildBook } from './build-book.ts';
import { listEditions, readSources } from './read-sources.ts';

const EDITION = 'data/2018/edition.json';

describe('the Book of 2018', () => {
  const book = realBook();

  test('has no flaws', () => {
    expect(buildBook(realSources()).flaws).toEqual([]);
  });

  test('has its parts in the order of the edition, each with its kind', () => {
    expect(book.parts.map(({ id }) => id)).toEqual(book.edition.parts);
    expect(new Set(book.edition.parts).size).toBe(book.parts.length);
    const parts = book.parts.map(({ id, kind, label, path }) => [id, kind, label, path]);
    expect(parts.slice(0, 10)).toEqual([
      ['foreword', 'foreword', undefined, '/2018/en/foreword/'],
      ['how-to-read', 'guide', undefined, '/2018/en/how-to-read/'],
      ['funding', 'funding', undefined, '/2018/en/funding/'],
      ['principle-1', 'category', 'Principle 1', '/2018/en/principle-1/'],
      ['principle-2', 'category', 'Principle 2', '/2018/en/principle-2/'],
      ['principle-3', 'category', 'Principle 3', '/2018/en/principle-3/'],
      ['objective-1', 'category', 'Objective 1', '/2018/en/objective-1/'],
      ['objective-2', 'category', 'Objective 2', '/2018/en/objective-2/'],
      ['objective-3', 'category', 'Objective 3', '/2018/en/objective-3/'],
      ['stronger-organization', 'organization', undefined, '/2018/en/stronger-organization/'],
    ]);
    expect(parts.slice(10)).toEqual([
      ['facts', 'facts', 'Annex A', '/2018/en/facts/'],
      ['register', 'register', 'Annex B', '/2018/en/register/'],
      ['sdgs', 'sdgs', 'Annex C', '/2018/en/sdgs/'],
      ['countries-index', 'countries-index', 'Annex D', '/2018/en/countries-index/'],
      ['glossary', 'glossary', 'Annex E', '/2018/en/glossary/'],
      ['acronyms', 'acronyms', 'Annex F', '/2018/en/acronyms/'],
      ['method', 'annex', 'Annex G', '/2018/en/method/'],
      ['about', 'about', undefined, '/2018/en/about/'],
    ]);
  });

  test('has the chapters of each part by their order', () => {
    for (const part of book.parts) {
      const orders = part.chapters.map(({ order }) => order);
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
      expect(part.chapters.every(({ id }) => id.startsWith(`${part.id}/`))).toBe(true);
    }
    expect(book.parts.find(({ id }) => id === 'objective-1')?.chapters.map(({ id, order }) => [id, order])).toEqual([
      ['objective-1/orientation-before-departure', 1],
      ['objective-1/labour-migration-and-fair-recruitment', 2],
      ['objective-1/help-for-trafficked-and-vulnerable-migrants', 3],
      ['objective-1/protection-along-whole-routes', 4],
      ['objective-1/health-of-migrants', 5],
      ['objective-1/inclusion-and-public-campaigns', 6],
      ['objective-1/money-sent-home', 7],
    ]);
  });

  test('has every chapter file once, with an address of its own', () => {
    const { chapters } = realSources();
    const documents = [...book.documents.values()];
    expect(documents.map(({ source }) => source.path).sort()).toEqual(chapters.map(({ path }) => path));
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
    expect([...book.documents.keys()]).toEqual(documents.map(({ id }) => id));
  });

  test('numbers figures 1, 2, 3 … and those of the annex A1, A2 …, and tables 1 to 10', () => {
    const figures = [...book.figures.values()];
    const inText = figures.filter(({ scope }) => scope !== 'area');
    const annex = figures.filter(({ scope }) => scope === 'area');
    const placed = [...book.placed.values()].filter(({ series }) => series === 'figure');
    const numbers = [...inText, ...placed].map(({ number }) => Number(number)).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const ofFunding = inText.filter(({ scope }) => scope !== 'series');
    expect(ofFunding.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, i) => String(i + 1)));
    expect(annex.map(({ number }) => number)).toEqual(Array.from({ length: 156 }, (_, i) => `A${i + 1}`));
    expect(inText[0]).toMatchObject({ id: 'requirements-by-region', label: 'Figure 1' });
    expect(annex[0]).toMatchObject({ id: 'area-afghanistan', label: 'Figure A1' });
    const tables = [...book.tables.values()];
    expect(tables.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
    expect(tables[0]).toMatchObject({ id: 'table-global', label: 'Table 1' });
  });

  test('has figures and tables under ids that no target shares', () => {
    const ids = [...book.figures.keys(), ...book.tables.keys(), ...book.parts.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    const paths = [...book.figures.values()].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('is the same when it is built again, from the same sources or from the files', () => {
    const inData = (value: unknown) =>
      JSON.stringify(value, (_key, entry: unknown) => (entry instanceof Map ? [...entry] : entry));
    const first = inData(book);
    expect(inData(buildBook(realSources()).value)).toBe(first);
    expect(inData(buildBook(readSources(ROOT, '2018', 'en')).value)).toBe(first);
    expect(first.length).toBeGreaterThan(100_000);
  });
});

describe('a flawed edition', () => {
  test('says of two chapters with the same order which they are', () => {
    const twin = 'content/2018/en/principle-1/rights-in-law-and-practice.mdx';
    const text = chapter('Text.').replace('order: 9', 'order: 1');
    expect(flawsWith(CHAPTER, text)).toEqual([
      `3:1 This chapter has the same order (1) as ${twin}. → Give each chapter of a part its own order.`,
    ]);
  });

  test('says which part has no introduction', () => {
    expect(flawsWith(`${FOLDER}/principle-2/index.mdx`, undefined)).toEqual([
      '-:- The part "principle-2" has no introduction. → Write this file, or take "principle-2" out of the parts in data/2018/edition.json.',
    ]);
    expect(flawsWith(`${FOLDER}/foreword.mdx`, undefined)).toEqual([
      '-:- The part "foreword" has no introduction. → Write this file, or take "foreword" out of the parts in data/2018/edition.json.',
    ]);
  });

  test('needs no introduction of a part that is made from data, whose title is then that of the wording', () => {
    const { value, flaws } = buildBook(withFile(realSources(), `${FOLDER}/acronyms.mdx`, undefined));
    expect(flaws.filter(({ rule }) => rule === 'part-missing')).toEqual([]);
    expect(value?.parts.find(({ id }) => id === 'acronyms')).toMatchObject({
      title: 'Acronyms',
      label: undefined,
      document: undefined,
    });
  });

  test('has no part missing where its introduction only has flaws', () => {
    expect(flawsWith(`${FOLDER}/principle-2/index.mdx`, 'Text.').map((flaw) => flaw.split(' → ')[0])).toEqual([
      '1:1 This chapter has no front matter.',
    ]);
  });

  test('without a part that the content has, says so of each of its files', () => {
    const sources = withData<Edition>(realSources(), EDITION, (edition) => {
      edition.parts = edition.parts.filter((part) => part !== 'about');
    });
    expect(buildBook(sources).flaws.map(inShort)).toContain(
      '1:1 "about" is not a part of the edition. → List it under "parts" in data/2018/edition.json, or move the file.',
    );
  });

  test('has the flaws of data and chapters in one report', () => {
    let sources = withData<Funding>(realSources(), 'data/2018/funding.json', ({ global }) => {
      global.total.total += 1;
    });
    sources = withFile(sources, CHAPTER, chapter('## A\n\n## A\n\nB <Fact id="c" /> d.'));
    sources = withFile(sources, `${FOLDER}/about.mdx`, 'Text.');
    const { value, flaws } = buildBook(sources);
    expect(value).toBeDefined();
    expect(new Set(flaws.map(({ rule }) => rule))).toEqual(
      new Set(['funding-sum', 'funding-slip-gone', 'heading-anchor', 'unknown-name', 'front-matter']),
    );
  });

  test('whose data can’t be read has no Book, but the flaws of its chapters', () => {
    let sources = withFile(realSources(), EDITION, '{ "id": "2018", }');
    sources = withFile(sources, 'data/reference/migof.json', undefined);
    sources = withFile(sources, CHAPTER, '---\nsummary: S.\n---\n\n<Box>\n');
    const { value, documents, flaws } = buildBook(sources);
    expect(value).toBeUndefined();
    expect(documents).toHaveLength(realSources().chapters.length + 1);
    const byFile = Object.groupBy(flaws, ({ file }) => file);
    expect(Object.keys(byFile).sort()).toEqual([CHAPTER, EDITION, 'data/reference/migof.json']);
    expect(byFile[CHAPTER]?.map(({ message }) => message)).toEqual([
      'The tag <Box> is opened but not closed.',
      'The chapter has no title.',
      'The chapter has no order.',
    ]);
  });

  test('without any chapter has all its parts missing', () => {
    const { flaws } = buildBook({ ...realSources(), chapters: [] });
    expect(flaws.filter(({ rule }) => rule === 'part-missing')).toHaveLength(11);
  });
});

describe('the files of an edition', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'book-'));
    for (const folder of ['content', 'data']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('that look like chapters but are not called so are flaws; others are left alone', () => {
    const strays = ['about.md', 'principle-1/work.MDX', 'principle-1/work.mdx.txt'].map((name) => `${FOLDER}/${name}`);
    for (const path of [...strays, `${FOLDER}/photo.jpg`, `${FOLDER}/.DS_Store`]) writeFileSync(join(root, path), 'x');
    const { flaws } = buildBook(readSources(root, '2018', 'en'));
    expect(flaws.map(({ file }) => file)).toEqual(strays);
    expect(flaws.map(inShort)[0]).toBe(
      '-:- This file is not taken for a chapter: the name of a chapter ends in .mdx. → Rename it, or move it out of the content.',
    );
    for (const path of strays) rmSync(join(root, path));
  });

  test('saved in another encoding are flaws at the place', () => {
    const path = `${FOLDER}/principle-1/latin.mdx`;
    writeFileSync(join(root, path), Buffer.from(chapter('A café.'), 'latin1'));
    const { flaws } = buildBook(readSources(root, '2018', 'en'));
    expect(flaws.filter(({ file }) => file === path).map(inShort)).toEqual([
      '7:6 A character of this file can’t be read. → Save the file as UTF-8 and write the character again.',
    ]);
    rmSync(join(root, path));
  });

  test('may be missing altogether', () => {
    const empty = join(root, 'nothing');
    expect(listEditions(empty)).toEqual([]);
    const { value, flaws } = buildBook(readSources(empty, '2018', 'en'));
    expect(value).toBeUndefined();
    expect(new Set(flaws.map(({ rule }) => rule))).toEqual(new Set(['file-missing']));
  });
});
