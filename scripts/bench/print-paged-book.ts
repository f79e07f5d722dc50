/** Run as a program of its own, so that it can be measured: prints the page at an address, which sets itself with Paged.js, into a file. */
import { writeFile } from 'node:fs/promises';
import { launchChromium } from '../../src/outputs/browser/chromium.ts';

/** Paged.js takes its time; whoever waits longer waits for something that does not come. */
const LIMIT_MS = 1_200_000;

const [url = '', out = '', chapters = ''] = process.argv.slice(2);
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.goto(url, { timeout: LIMIT_MS });
  await page.waitForFunction('window.isPaged', undefined, { timeout: LIMIT_MS, polling: 200 });
  const set = await page.evaluate(() => ({
    chapters: document.querySelectorAll('.pagedjs_page h2').length,
    pages: document.querySelectorAll('.pagedjs_page').length,
  }));
  if (set.chapters !== Number(chapters)) throw new Error(`Paged.js set ${set.chapters} of ${chapters} chapters.`);
  await writeFile(out, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  process.stdout.write(JSON.stringify({ pages: set.pages }));
} finally {
  await browser.close();
}
