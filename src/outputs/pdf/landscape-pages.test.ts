import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';
import { writeTinyProfile } from './press/fixtures/tiny-profile.ts';
import { makePressBook } from './press/make-press-book.ts';
import { readPrintProfile } from './press/print-profile.ts';
import { readBook } from './read-book.ts';
import type { OpenBook } from './read-book.ts';
import { textOf, walkNodes } from './read-structure-nodes.ts';

const metadata = { title: 'Across', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
/** 480 × 640 px. */
const trim = { width: 127, height: (640 / 96) * 25.4 };
const TEXT = '<p>Roads lead to places where people are safe, and back again when they wish to.</p>';
const COLUMNS = Array.from({ length: 9 }, (_, index) => `Region ${index + 1}`);
const NOTE = `<section data-footnotes><h3>Notes</h3><ol><li id="note"><p>Of the table. <a href="#mark" data-footnote-backref
  aria-label="Back">↩</a></p></li></ol></section>`;

function table(rows: number, last = ''): string {
  const cells = (row: number): string => COLUMNS.map((_, column) => `<td>${row}.${column}</td>`).join('');
  const body = Array.from({ length: rows }, (_, row) => `<tr><th scope="row">Sector ${row}</th>${cells(row)}</tr>`);
  return `<div class="landscape-page wide" id="table" data-turned><div class="table-figure" style="font-size: 9px"><table><caption>Sectors</caption><thead><tr>
    <th scope="col">Sector</th>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody>
    </table><p>Source: a test${last}.</p></div></div>`;
}
const chapter = (body: string): string => `<section class="part text-measure" data-flow><article class="chapter">
  <h2 id="roads" data-bookmark-level="1">Roads</h2><div class="prose">${body}</div></article></section>`;

let server: FixtureServer;
let browser: Browser;
let report: BookReport;
let book: OpenBook;
let file: PDFDocument;
let page: number;
const flawsOf = async (name: string): Promise<readonly string[]> => {
  let flaws: readonly string[] = [];
  const deliver = async ({ layoutFlaws }: { layoutFlaws: readonly string[] }) => void (flaws = layoutFlaws);
  await makeBook({ url: server.url(name), deliver, metadata, browser });
  return flaws;
};

beforeAll(async () => {
  const mark = '<sup><a href="#note" id="mark" data-footnote-ref>1</a></sup>';
  [server, browser] = await Promise.all([
    serveFixture({
      'across.html': chapter(`${TEXT.repeat(4)}${table(5)}${TEXT.repeat(20)}`),
      'noted.html': chapter(`${TEXT}${table(3, mark)}${TEXT}${NOTE}`),
      'rows.html': chapter(`${TEXT}${table(40)}`),
      'columns.html': chapter(`${TEXT}${table(8).replaceAll('Region', 'Very_long_name_of_a_region')}`),
    }),
    launchChromium(),
  ]);
  const out = join(server.folder, 'across.pdf');
  report = await makeBook({ url: server.url('across.html'), deliver: writeTo(out), metadata, browser });
  book = await readBook(out);
  file = await PDFDocument.load(await readFile(out), { updateMetadata: false });
  page = book.destinations.get('table') ?? 0;
});
afterAll(async () => {
  await book.close();
  await Promise.all([browser.close(), server.close()]);
});

describe('what is set turned', () => {
  test('has a page to itself, which the text before it fills up to and passes', async () => {
    expect([report.prints, report.predictedPages]).toEqual([1, report.pages]);
    expect(page).toBe(2);
    expect((await book.pageText(1)).match(/Roads lead/g)?.length).toBeGreaterThan(4);
    expect(await book.pageText(page)).not.toContain('Roads lead');
  });

  test('is shown the right way up on screens, on an upright sheet like all others', () => {
    expect(file.getPages().map((each) => each.getRotation().angle)).toEqual(
      file.getPages().map((_, index) => (index + 1 === page ? 90 : 0)),
    );
    for (const each of file.getPages()) expect(each.getSize()).toEqual({ width: 360, height: 480 });
  });

  test('is a table in its tags, read row by row', async () => {
    const nodes = [...walkNodes(await book.structure(page))];
    const rows = nodes.filter(({ role }) => role === 'TR');
    expect(rows).toHaveLength(6);
    expect(textOf(rows[2]!).split(/\s+/).join(' ').trim()).toMatch(/^Sector 1 1\.0 ?1\.1 ?1\.2 ?1\.3/);
    expect(report.unmarkedOperators).toBe(0);
  });

  test('stays as it is bound in the file for the press: sheets are not turned one by one', async () => {
    const profile = await readPrintProfile(await writeTinyProfile(join(server.folder, 'tiny.icc')));
    const { bytes } = await makePressBook(await file.save(), { profile, trim, inkLimit: 300, metadata });
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
    for (const each of pages) {
      expect(each.getRotation().angle).toBe(0);
      expect(each.getTrimBox().width).toBeCloseTo(360, 6);
      expect(each.getTrimBox().height).toBeCloseTo(480, 6);
    }
  });

  test('leaves room at the foot of the sheet for notes that it has the marks of', async () => {
    const out = join(server.folder, 'noted.pdf');
    const { endNotes } = await makeBook({ url: server.url('noted.html'), deliver: writeTo(out), metadata, browser });
    const noted = await readBook(out);
    expect([endNotes, noted.destinations.get('note')]).toEqual([0, noted.destinations.get('table')]);
    await noted.close();
    expect(await flawsOf('noted.html')).toEqual([]);
  });

  test.each([
    ['rows', /^In “Roads”, the table “Sectors” is \d+ px too large for a landscape page\.$/],
    ['columns', /^In “Roads”, the table “Sectors” is \d+ px too large for a landscape page\.$/],
  ])('is a flaw of the layout when it has too many %s', async (name, said) => {
    const flaws = await flawsOf(`${name}.html`);
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatch(said);
  });
});
