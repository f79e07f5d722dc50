/** Run as a program of its own, so that it can be measured: prints the same book as `print-flow-book.ts` through Paged.js. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { launchChromium } from '../../src/outputs/browser/chromium.ts';
import { flowBookOf } from '../../src/outputs/bench/flow-book-sizes.ts';
import { PAGED_STYLES, toPagedBook } from '../../src/outputs/bench/paged-book.ts';
import { makeFlowBook } from '../../src/outputs/pdf/fixtures/flow-book.ts';
import { serveFixture } from '../../src/outputs/pdf/fixtures/serve-fixture.ts';

/** Paged.js takes its time; whoever waits longer waits for something that does not come. */
const LIMIT_MS = 1_200_000;

const [chapters = '', out = ''] = process.argv.slice(2);
const polyfill = join(process.cwd(), 'node_modules/pagedjs/dist/paged.polyfill.js');
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paged</title><style>${PAGED_STYLES}</style>
<script>window.PagedConfig = { after: () => { window.isPaged = true; } };</script><script>${(await readFile(polyfill, 'utf8')).replaceAll('</script', '<\\/script')}</script>
</head><body>${toPagedBook(makeFlowBook(flowBookOf(Number(chapters))))}</body></html>`;
const server = await serveFixture({});
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.route('**/paged.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(server.url('/paged.html'), { timeout: LIMIT_MS });
  await page.waitForFunction('window.isPaged', undefined, { timeout: LIMIT_MS, polling: 200 });
  const printed = await page.evaluate(() => document.querySelectorAll('.pagedjs_page h2').length);
  if (printed !== Number(chapters)) throw new Error(`Paged.js set ${printed} of ${chapters} chapters.`);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  await writeFile(out, bytes);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  process.stdout.write(JSON.stringify({ pages: pdf.getPageCount() }));
} finally {
  await browser.close();
  await server.close();
}
