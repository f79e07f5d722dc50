import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '../src/book/book.ts';
import { launchChromium } from '../src/outputs/browser/chromium.ts';
import { drawSpread, expectLikeGolden } from '../src/outputs/pdf/fixtures/page-pictures.ts';
import { makeBook } from '../src/outputs/pdf/make-book.ts';
import { readBook } from '../src/outputs/pdf/read-book.ts';
import type { OpenBook } from '../src/outputs/pdf/read-book.ts';
import { walkNodes } from '../src/outputs/pdf/read-structure-nodes.ts';
import { serveFolder } from '../src/outputs/serve.ts';
import { pageGeometry } from '../src/site/page-geometry.ts';
import type { PageGeometry } from '../src/site/page-geometry.ts';
import { pageRules } from '../src/site/page-rules.ts';
import { partPage } from '../src/site/page-names.ts';
import { realBook } from '../src/testing/real-book.ts';

/** “Migration is a fact of life, and people on the move have rights.” Written for this test. */
const SENTENCE = 'الهجرة حقيقة من حقائق الحياة، وللمتنقلين حقوق. ';
/** “Rights of migrants.” */
const NOTE = 'حقوق المهاجرين.';
const STYLES = ['tokens', 'text', 'type', 'pages', 'sheets', 'margin', 'notes'].map((name) => `print-${name}`);

interface Placed {
  text: string;
  /** Distances of its beginning and end from the left edge of the page, in points. */
  left: number;
  right: number;
}
let folder: string;
let pages: Placed[][];
let fonts: string[];
let geometry: PageGeometry;
let width: number;
let book: OpenBook;
let browser: Browser;
let out: string;
const POINTS = 0.75;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arabic-'));
  const english = realBook();
  const arabic: Book = {
    ...english,
    language: 'ar',
    wording: { ...english.wording, language: 'ar', direction: 'rtl' },
  };
  const part = english.parts.find(({ id }) => id === 'principle-1');
  const require = createRequire(import.meta.url);
  for (const script of ['arabic', 'latin']) {
    const font = require.resolve(`@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${script}-400-normal.woff2`);
    await copyFile(font, join(folder, `${script}.woff2`));
  }
  const styles = await Promise.all(STYLES.map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  const css = `@font-face { font-family: 'Noto Naskh Arabic'; src: url('latin.woff2'); }
    @font-face { font-family: 'Noto Naskh Arabic'; src: url('arabic.woff2'); unicode-range: U+0600-06FF; }
    ${styles.join('\n')}\n${pageRules(arabic)}
    :root { --serif: 'Noto Naskh Arabic'; --sans: 'Noto Naskh Arabic'; }
    @page { @top-left { font-family: 'Noto Naskh Arabic'; } @top-right { font-family: 'Noto Naskh Arabic'; }
            @bottom-left { font-family: 'Noto Naskh Arabic'; } @bottom-right { font-family: 'Noto Naskh Arabic'; } }`;
  geometry = pageGeometry(arabic.edition.trim);
  width = geometry.width * POINTS;
  const mark = '<sup><a href="#note-1" id="mark-1" data-footnote-ref>1</a></sup>';
  const text = `<p>${SENTENCE.repeat(3)}${mark}</p><div class="margin-note" role="note"><p>${NOTE}</p></div>
    <p>${SENTENCE.repeat(110)}</p><ol><li>${SENTENCE}</li><li>${SENTENCE}</li></ol>
    <div class="margin-note" role="note"><p>${NOTE}</p></div><p>${SENTENCE.repeat(120)}</p>
    <section data-footnotes><h3>${NOTE}</h3><ol><li id="note-1"><p>${NOTE}
    <a href="#mark-1" data-footnote-backref aria-label="${NOTE}">1</a></p></li></ol></section>`;
  const html = `<!doctype html><html lang="ar" dir="rtl" class="book"><head><meta charset="utf-8"><title>كتاب</title>
    <style>${css.replaceAll(/@import[^;]*;/g, '')}</style></head><body>
    <section class="part text-measure page-${partPage(part ?? { id: '' })}" data-flow>
    <h1 id="title" data-bookmark-level="1">الهجرة</h1><div class="prose">${text}</div></section></body></html>`;
  await writeFile(join(folder, 'index.html'), html);
  const server = await serveFolder(folder);
  out = join(folder, 'book.pdf');
  const metadata = {
    title: 'كتاب',
    author: 'IOM',
    language: 'ar',
    isRightToLeft: true,
    date: new Date(0),
    producer: 'Test',
  };
  const deliver = ({ bytes }: { bytes: Uint8Array }): Promise<void> => writeFile(out, bytes);
  browser = await launchChromium();
  const report = await makeBook({ url: server.url('index.html'), deliver, metadata, browser });
  book = await readBook(out);
  await server.close();
  fonts = report.fonts.map((entry) => entry.name);
  const task = getDocument({ data: new Uint8Array(await readFile(out)), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  pages = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const left = Number(item.transform[4]);
        return [{ text: item.str, left, right: left + item.width }];
      }),
    );
  }
  await task.destroy();
});

afterAll(async () => {
  await Promise.all([browser.close(), book.close()]);
  await rm(folder, { recursive: true, force: true });
});

const folioOf = (page: number): Placed | undefined =>
  pages[page - 1]?.find(({ text }) => /^[\d٠-٩]+$/.test(text.trim()));
const linesOf = (page: number): Placed[] =>
  (pages[page - 1] ?? []).filter(({ text }) => /[\u0600-\u06FF\uFB50-\uFEFC]/.test(text));

test('a book that is read from right to left has several pages, all in the Naskh that ships with it', () => {
  expect(pages.length).toBeGreaterThan(1);
  // One of the two files that ship has no PostScript name.
  for (const font of fonts) expect(font).toMatch(/^(NotoNaskhArabic-Regular)?$/);
});

test('its first page is a left-hand one: bound at the right edge, with the folio at the left', () => {
  expect(folioOf(1)?.left).toBeLessThan(width / 4);
  expect(folioOf(2)?.left).toBeGreaterThan((width * 3) / 4);
});

test('its text column stands towards the spine on both sides, and what is beside it towards the outer edge', () => {
  const { inner, text, gutter, margin, outer } = geometry;
  const rightOf = (lines: Placed[]): number => Math.max(...lines.map((line) => line.right));
  expect(rightOf(linesOf(1))).toBeCloseTo(width - inner * POINTS, -1);
  const withoutMargin = linesOf(2).filter((line) => line.left < (inner + text) * POINTS);
  expect(rightOf(withoutMargin)).toBeCloseTo((inner + text) * POINTS, -1);
  expect(linesOf(1).some((line) => line.right < (outer + margin) * POINTS + 2)).toBe(true);
  expect(linesOf(2).some((line) => line.left > (inner + text + gutter) * POINTS - 2)).toBe(true);
});

test('viewers lay its facing pages out from the right, and its structure is in the order of reading', async () => {
  const file = await PDFDocument.load(await readFile(out), { updateMetadata: false });
  const preferences = file.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(preferences.lookup(PDFName.of('Direction'), PDFName).decodeText()).toBe('R2L');
  const nodes = [...walkNodes(await book.structure(1))].filter(({ text, children }) => text !== '' || children.length);
  const roles = nodes.map(({ role }) => role).filter((role) => ['H1', 'P', 'Note', 'L'].includes(role));
  expect(roles[0]).toBe('H1');
  expect(roles).toContain('Note');
  expect(book.destinations.get('note-1')).toBe(book.destinations.get('mark-1'));
  expect(book.metadata.info['Language']).toBe('ar');
});

test('its first spread looks as it did', async () => {
  const picture = await drawSpread(browser, out, [3, 2]);
  await expectLikeGolden(picture, join(import.meta.dirname, 'golden/spread-from-right-to-left.png'));
});
