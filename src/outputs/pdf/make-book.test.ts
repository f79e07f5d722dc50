import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';
import { readBook } from './read-book.ts';
import type { OpenBook } from './read-book.ts';
import { textOf, walkNodes } from './read-structure-nodes.ts';
import type { StructureNode } from './read-structure-nodes.ts';

const metadata = {
  title: 'Small initiatives',
  subtitle: 'A book & its pages',
  author: 'IOM',
  language: 'en',
  keywords: ['migration', 'funding'],
  date: new Date('2018-01-02T03:04:05Z'),
  producer: 'Test 1.0',
};

let server: FixtureServer;
let browser: Browser;
let file: string;
let report: BookReport;
let book: OpenBook;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveFixture({}), launchChromium()]);
  file = join(server.folder, 'book.pdf');
  report = await makeBook({ url: server.url('book.html'), deliver: writeTo(file), metadata, browser });
  book = await readBook(file);
});

afterAll(async () => {
  await book.close();
  await Promise.all([browser.close(), server.close()]);
});

const nodesOf = async (page: number): Promise<StructureNode[]> => [...walkNodes(await book.structure(page))];
const ofRole = async (page: number, role: string): Promise<StructureNode[]> =>
  (await nodesOf(page)).filter((node) => node.role === role);
/** Words without the line breaks that the page set. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('pages', () => {
  test('the page numbers of the contents are the pages that the headings stand on', async () => {
    const lines = (await ofRole(2, 'TOCI')).map((node) => flat(textOf(node)));
    expect(lines).toEqual([
      'Regions and routes 3',
      'Needs 3',
      'Funding by country 7',
      'Table of countries 7',
      `Afterword ${book.pages}`,
    ]);
    expect(await book.pageText(3)).toContain('and routes');
    expect(await book.pageText(7)).toContain('Table 1. Asked and received');
    expect(await book.pageText(book.pages)).toContain('Afterword');
  });

  test('a recto opener that would fall on a left page gets an empty page before it, without running head', async () => {
    expect(book.pages).toBe(13);
    expect(await book.pageText(12)).toBe('');
    expect(await book.pageText(11)).toContain('Regions 11');
    expect(await book.pageText(13)).toContain('Regions 13');
  });

  test('page labels count from 1 at the cover', () => {
    expect(book.pageLabels).toEqual(Array.from({ length: 13 }, (_, index) => String(index + 1)));
  });

  test('the outline has exact titles, levels and pages', () => {
    expect(book.outline).toEqual([
      { title: 'Cover', level: 1, page: 1 },
      { title: 'Contents', level: 1, page: 2 },
      { title: 'Regions and\u00a0routes', level: 1, page: 3 },
      { title: 'Needs', level: 2, page: 3 },
      { title: 'What was asked for', level: 3, page: 5 },
      { title: 'Funding by country', level: 1, page: 7 },
      { title: 'Afterword', level: 1, page: 13 },
    ]);
  });
});

describe('tags', () => {
  test('headings, lists, notes, boxes and contents have their types', async () => {
    expect((await ofRole(3, 'H1')).map((node) => flat(textOf(node)))).toEqual(['Regions and routes']);
    expect((await ofRole(5, 'H3')).map((node) => flat(textOf(node)))).toEqual(['What was asked for']);
    const items = await ofRole(4, 'LI');
    expect(items.every(({ children }) => children.map(({ role }) => role).join() === 'Lbl,LBody')).toBe(true);
    expect(items[0]?.children[0]?.alt).toBe('•');
    const [note] = await ofRole(6, 'Note');
    expect(flat(textOf(note!))).toBe('Counted by border posts. back');
    const [term] = await ofRole(6, 'LI');
    expect(term?.children.map((node) => flat(textOf(node)))).toEqual(['DTM', 'Displacement Tracking Matrix']);
    expect((await ofRole(2, 'Reference')).map(({ children }) => children[0]?.role)).toEqual(Array(4).fill('Link'));
  });

  test('every type is a standard one, so that the RoleMap covers the rest', async () => {
    const roles = new Set([...(await nodesOf(4)), ...(await nodesOf(5))].map(({ role }) => role));
    expect([...roles].filter((role) => ['Em', 'Strong', 'Aside'].includes(role))).toEqual([]);
    expect(roles).toContain('Span');
  });

  test('a figure says what it shows and its frame does not hide the caption', async () => {
    const [figure] = await ofRole(4, 'Figure');
    expect(figure?.alt).toBe('Bars: shelter 30, water 50, papers 20');
    expect((await ofRole(4, 'Caption')).map((node) => flat(textOf(node)))).toContain(
      'Figure 1. Needs by kind, in per cent.',
    );
    expect(report.figuresWithoutAlt).toBe(0);
  });

  test('foreign words keep their language', async () => {
    const foreign = (await nodesOf(4)).filter(({ language }) => language === 'fr');
    expect(foreign.map((node) => textOf(node).trim())).toEqual(['état civil']);
    const languages = (await nodesOf(4)).flatMap(({ language }) => language ?? []);
    expect(new Set(languages)).toEqual(new Set(['en', 'fr']));
  });

  test('a table has head, body and header cells with scope, and each row all its cells', async () => {
    const headers = await ofRole(7, 'TH');
    expect(headers.every(({ scope }) => scope === 'Column' || scope === 'Row')).toBe(true);
    expect(headers.slice(1, 4).map(({ id }) => id)).toEqual(['th-1', 'th-2', 'th-3']);
    const [body] = await ofRole(10, 'TBody');
    const last = body?.children.at(-1);
    expect(last?.children.map(({ role }) => role)).toEqual(['TH', 'TD', 'TD']);
    expect(last?.children.map((cell) => cell.children[0]?.alt)).toEqual([undefined, undefined, 'none']);
  });

  test('a table head is tagged where the table begins, and its repetitions are artifacts', async () => {
    const heads = async (page: number): Promise<string> => (await ofRole(page, 'THead')).map(textOf).join('');
    expect(flat(await heads(7))).toBe('Country US dollars Asked Received');
    for (const page of [8, 9, 10]) {
      expect(flat(await heads(page))).toBe('');
      expect(await book.artifactText(page)).toMatch(/Country US dollars\s+Asked Received/);
    }
  });

  test('margin boxes are artifacts, and nothing is left unmarked', async () => {
    expect(await book.artifactText(4)).toContain('Small initiatives');
    expect(report.unmarkedOperators).toBe(0);
  });

  test('links say what they are; hidden ones are gone', async () => {
    const links = (await Promise.all(Array.from({ length: 13 }, (_, index) => book.links(index + 1)))).flat();
    expect(links.filter(({ label }) => label === '')).toEqual([]);
    expect(links).toHaveLength(report.links);
    expect(links.find(({ target }) => target === '#table-1')?.label).toBe('the table of countries on page 7');
    expect(links.find(({ target }) => target === '#ref-1')?.label).toBe('Back to the text');
    expect(report.linksRemoved).toBe(1);
    const tagged = (await nodesOf(4)).filter(({ annotations }) => annotations > 0);
    expect(tagged.map(({ role }) => role)).toEqual(['Link', 'Link']);
  });
});

describe('the file', () => {
  test('fonts are the shipped ones, embedded, none of Type 3', () => {
    expect(book.fonts.filter(({ embedded, type }) => !embedded || type !== 'TrueType')).toEqual([]);
    expect(book.fonts.map(({ name }) => name.split('-')[0])).toEqual([
      'SourceSans3ExtraLight',
      'SourceSerif4',
      'SourceSerif4',
      'SourceSerif4',
      'SourceSerif4',
    ]);
  });

  test('metadata stand in the Info dictionary and in XMP', () => {
    const { info, xmp, tagged, displaysTitle } = book.metadata;
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: 'Small initiatives',
      Subject: 'A book & its pages',
      Author: 'IOM',
      Keywords: 'migration, funding',
      Producer: 'Test 1.0',
      Language: 'en',
      CreationDate: 'D:20180102030405Z',
      ModDate: 'D:20180102030405Z',
    });
    expect(xmp).toMatchObject({ 'dc:title': 'Small initiatives', 'dc:language': 'en', 'pdf:producer': 'Test 1.0' });
    expect(xmp['pdfuaid:part']).toBe('1');
    expect({ tagged, displaysTitle }).toEqual({ tagged: true, displaysTitle: true });
  });

  test('two runs give identical bytes, in one browser and in another', async () => {
    const out = join(server.folder, 'again.pdf');
    const again = { url: server.url('book.html'), deliver: writeTo(out), metadata };
    const first = await readFile(file);
    await makeBook({ ...again, browser });
    expect((await readFile(out)).equals(first)).toBe(true);
    await makeBook(again);
    expect((await readFile(out)).equals(first)).toBe(true);
  });

  test('the report counts what the file holds', () => {
    expect(report).toMatchObject({ pages: 13, prints: 1, outlineEntries: 7 });
    expect(report.fonts).toEqual(book.fonts);
    expect(report.seconds).toBeGreaterThan(0);
  });
});
