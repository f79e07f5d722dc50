import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkEdition } from '../src/checks/open-edition.ts';
import type { Book } from '../src/book/book.ts';
import { makeBook } from '../src/outputs/pdf/make-book.ts';
import { serveFolder } from '../src/outputs/serve.ts';
import { pageRules } from '../src/site/page-rules.ts';
import { partPage } from '../src/site/page-names.ts';

/** “Migration is a fact of life, and people on the move have rights.” Written for this test. */
const SENTENCE = 'الهجرة حقيقة من حقائق الحياة، وللمتنقلين حقوق. ';
const STYLES = ['print-tokens', 'print-type', 'print-pages', 'print-text'];

interface Placed {
  text: string;
  /** Distances of its beginning and end from the left edge of the page, in points. */
  left: number;
  right: number;
}
let folder: string;
let pages: Placed[][];
let fonts: string[];
const WIDTH = 665 * 0.75;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arabic-'));
  const { book } = checkEdition(process.cwd(), '2018', 'en') as { book: Book };
  const arabic: Book = { ...book, language: 'ar', wording: { ...book.wording, language: 'ar', direction: 'rtl' } };
  const part = book.parts.find(({ id }) => id === 'principle-1');
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
  const text = `<p>${SENTENCE.repeat(60)}</p>`.repeat(2);
  const html = `<!doctype html><html lang="ar" dir="rtl" class="book"><head><meta charset="utf-8"><title>كتاب</title>
    <style>${css.replaceAll(/@import[^;]*;/g, '')}</style></head><body>
    <section class="part text-measure page-${partPage(part ?? { id: '' })}">
    <h1 id="title" data-bookmark-level="1">الهجرة</h1><div class="prose">${text}</div></section></body></html>`;
  await writeFile(join(folder, 'index.html'), html);
  const server = await serveFolder(folder);
  const out = join(folder, 'book.pdf');
  const metadata = { title: 'كتاب', author: 'IOM', language: 'ar', date: new Date(0), producer: 'Test' };
  const deliver = ({ bytes }: { bytes: Uint8Array }): Promise<void> => writeFile(out, bytes);
  const report = await makeBook({ url: server.url('index.html'), deliver, metadata });
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

afterAll(() => rm(folder, { recursive: true, force: true }));

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
  expect(folioOf(1)?.left).toBeLessThan(WIDTH / 4);
  expect(folioOf(2)?.left).toBeGreaterThan((WIDTH * 3) / 4);
});

test('its text column stands towards the spine on both sides', () => {
  const right = (page: number): number => Math.max(...linesOf(page).map((line) => line.right));
  const inner = 66 * 0.75;
  expect(right(1)).toBeGreaterThan(WIDTH - inner - 12);
  expect(right(1)).toBeLessThan(WIDTH - inner + 2);
  // 52 px of outer margin, then the margin column and its gutter.
  expect(right(2)).toBeLessThan(WIDTH - (52 + 151) * 0.75 + 2);
});
