import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { makeFlowBook } from '../pdf/fixtures/flow-book.ts';
import { serveFixture, writeTo } from '../pdf/fixtures/serve-fixture.ts';
import type { FixtureServer } from '../pdf/fixtures/serve-fixture.ts';
import { makeBook } from '../pdf/make-book.ts';
import { readBook } from '../pdf/read-book.ts';

const BOOK = makeFlowBook({ chapters: 2, sections: 3, noteEvery: 2, marginEvery: 3, rows: 40 });
const TOO_HIGH = `<section class="part text-measure" data-flow><h2 data-bookmark-level="1">Roads</h2>
  <figure class="figure"><svg role="img" aria-label="A tower" width="20" height="900"></svg><figcaption>A tower</figcaption></figure></section>`;
const metadata = { title: 'Preview', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };

let server: FixtureServer;
let browser: Browser;
let page: Page;
let printed: string[];

/** Text without white space, hyphens of divided words and raised marks apart. */
const plain = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

/** The script with its styles, as the development server gives them to the browser, to be put into a page. */
async function bundle(): Promise<string> {
  const [{ output } = { output: [] }] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'show-pages.ts'), formats: ['es'], fileName: 'show-pages' },
    },
  })) as { output: ({ type: 'chunk'; code: string } | { type: 'asset'; source: string | Uint8Array })[] }[];
  return output
    .map((file) =>
      file.type === 'chunk' ? `<script type="module">${file.code}</script>` : `<style>${String(file.source)}</style>`,
    )
    .join('');
}

async function open(name: string): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  await opened.goto(server.url(name));
  await opened.waitForFunction(() => ['ready', 'failed'].includes(document.documentElement.dataset['preview'] ?? ''));
  return opened;
}

beforeAll(async () => {
  const script = await bundle();
  [server, browser] = await Promise.all([
    serveFixture({ 'book-alone.html': BOOK, 'preview.html': BOOK + script, 'high.html': TOO_HIGH + script }),
    launchChromium(),
  ]);
  const out = join(server.folder, 'book.pdf');
  await makeBook({ url: server.url('book-alone.html'), deliver: writeTo(out), metadata, browser });
  const book = await readBook(out);
  printed = await Promise.all(Array.from({ length: book.pages }, (_, index) => book.pageText(index + 1)));
  await book.close();
  page = await open('preview.html');
});

afterAll(() => Promise.all([browser.close(), server.close()]));

test('the pages on the desk are those that are printed, line for line', async () => {
  const papers = page.locator('.preview-paper');
  expect(await papers.count()).toBe(printed.length);
  expect(printed.length).toBeGreaterThan(8);
  const firstLines = await papers.evaluateAll((all) =>
    all.map((paper) => (paper.querySelector('.sheet :is(p, h2, h3)') as HTMLElement | null)?.innerText ?? ''),
  );
  expect(firstLines.filter(Boolean).length).toBeGreaterThan(6);
  for (const [index, line] of firstLines.entries()) expect(plain(printed[index] ?? '')).toContain(plain(line));
});

test('rectos lie to the right of versos, the first page alone, and each has its folio and running head', async () => {
  const places = await page
    .locator('.preview-paper')
    .evaluateAll((all) => all.slice(0, 3).map((paper) => paper.getBoundingClientRect().toJSON() as DOMRect));
  const [first, second, third] = places as [DOMRect, DOMRect, DOMRect];
  expect(first.left).toBeCloseTo(third.left);
  expect(second.right).toBeCloseTo(third.left);
  expect(second.top).toBeCloseTo(third.top);
  expect(second.top).toBeGreaterThan(first.bottom);
  const margins = await page.locator('.preview-paper[data-page="3"] .preview-margin').allInnerTexts();
  expect(margins.join(' ')).toContain('3');
  expect(margins.join(' ')).toContain('Regions');
});

test('it tells how many pages there are', async () => {
  expect(await page.locator('.preview-status').innerText()).toMatch(
    new RegExp(`^${printed.length} pages, laid out in`),
  );
});

test('a page that cannot be laid out is told in the words of the command', async () => {
  const failed = await open('high.html');
  expect(await failed.locator('.preview-status').innerText()).toMatch(
    /^A page of “Roads” cannot be laid out: the figure “A tower” is \d+ px higher than its page\./,
  );
});
