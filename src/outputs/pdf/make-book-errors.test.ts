import { readdir, writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import { readBook } from './read-book.ts';

const PAGES = {
  'wide.html':
    '<h1>Wide</h1><section id="needs"><p>Fits.</p><div><div style="width:500px">Far too wide</div></div></section>',
  'very-wide.html': '<h1>Wide</h1><p id="road" style="width:2000px">A long road</p>',
  'arabic.html':
    '<script>document.documentElement.dir = "rtl"</script><h1>Wide</h1><p id="road" style="width:400px">A road</p>',
  'no-target.html': '<h1>A</h1><p>See page <span data-page-of="nowhere"></span></p>',
  'hidden-target.html': '<h1>A</h1><p>See page <span data-page-of="b"></span></p><p id="b" hidden>B</p>',
  'no-font.html': '<style>@font-face { font-family: "Gone"; src: url("gone.woff2") }</style><h1>A</h1>',
  'no-picture.html': '<h1>A</h1><img alt="A road" src="gone.png">',
  // Its second paragraph flees from the page number that names it.
  'restless.html': `<h1>A</h1><span data-page-of="b"></span><p id="b">B</p><script>
    new MutationObserver(() => {
      const number = document.querySelector('[data-page-of]').textContent;
      document.querySelector('#b').style.breakBefore = number === '1' ? 'page' : 'auto';
    }).observe(document.body, { childList: true, subtree: true });
  </script>`,
  'plain.html': '<h1>A</h1><p>One page.</p>',
};

let server: FixtureServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveFixture(PAGES), launchChromium()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

const metadata = { title: 'A', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const out = (): string => join(server.folder, 'failed.pdf');
const make = (page: string): Promise<unknown> =>
  makeBook({ url: server.url(page), deliver: writeTo(out()), metadata, browser });

test('what is wider than its page is named with its text and the nearest id', async () => {
  await expect(make('wide.html')).rejects.toThrow(
    /^<div> in #needs “Far too wide” is 116 px wider than its page and would shrink the whole book by 23.2 %\.$/,
  );
  await expect(make('very-wide.html')).rejects.toThrow(/^<p> #road “A long road” is 1616 px wider than its page/);
});

test('in text that runs from right to left, what would be cut off is named', async () => {
  await expect(make('arabic.html')).rejects.toThrow(
    '<p> #road “A road” is 16 px wider than its page and would be cut off.',
  );
});

test('a page number of an element that is missing or not printed is an error that names it', async () => {
  await expect(make('no-target.html')).rejects.toThrow(/ids that no element of the print page has: nowhere\./);
  await expect(make('hidden-target.html')).rejects.toThrow('#b, which is on no page');
});

test('missing fonts, pictures and pages are named', async () => {
  await expect(make('no-font.html')).rejects.toThrow('the font Gone');
  await expect(make('no-picture.html')).rejects.toThrow('the picture gone.png');
  await expect(make('gone.html')).rejects.toThrow('answers with status 404');
});

test('page numbers that never come true end in a plain error', async () => {
  await expect(make('restless.html')).rejects.toThrow(/^Page numbers do not settle/);
});

test('a failure leaves the old file and nothing else', async () => {
  await writeFile(out(), 'old');
  await expect(make('wide.html')).rejects.toThrow();
  expect(await readFile(out(), 'utf8')).toBe('old');
  expect(await readdir(server.folder)).toEqual(['failed.pdf', 'site']);
});

test('a failure leaves no page open in the browser', async () => {
  await expect(make('wide.html')).rejects.toThrow();
  expect(browser.contexts().flatMap((context) => context.pages())).toEqual([]);
});

test('a book without page numbers, bookmarks or links is printed once', async () => {
  const path = join(server.folder, 'plain.pdf');
  const report = await makeBook({ url: server.url('plain.html'), deliver: writeTo(path), metadata, browser });
  expect(report).toMatchObject({ pages: 1, prints: 1, links: 0, outlineEntries: 0 });
  const book = await readBook(path);
  expect(book.outline).toEqual([]);
  await book.close();
});
