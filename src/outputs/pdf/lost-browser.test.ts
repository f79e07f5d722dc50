import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { useBrowser } from '../browser/use-browser.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';

const metadata = { title: 'Lost', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const BOOK = `<section class="part text-measure" data-flow><h2 id="roads" data-bookmark-level="1">Roads</h2><div class="prose">
  ${'<p>Roads lead to places where people are safe, and back again when they wish to.</p>'.repeat(30)}</div></section>`;

let server: FixtureServer;
const started: number[] = [];

beforeAll(async () => {
  server = await serveFixture({ 'book.html': BOOK });
});
afterAll(async () => {
  for (const process of started) signal(process, 'SIGKILL');
  await server.close();
});

/** Starts a real Chromium and notes the id of its main process. */
async function launch(): Promise<Browser> {
  const browser = await launchChromium();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  started.push(processInfo.find(({ type }) => type === 'browser')?.id ?? expect.fail('no process'));
  return browser;
}

function signal(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name);
  } catch {
    // It is gone already.
  }
}

/** Makes the book while Chromium is killed at the first so many prints. */
function makeWithKills(kills: number, out: string, told: string[] = []): Promise<BookReport> {
  let left = kills;
  const onProgress = (step: string): void => {
    told.push(step);
    if (step.startsWith('printing') && left-- > 0) signal(started.at(-1)!, 'SIGKILL');
  };
  return makeBook({ url: server.url('book.html'), deliver: writeTo(out), metadata, launch, onProgress });
}

describe('a Chromium that is killed while it prints', () => {
  test('is replaced once, and the book is the same as any other', async () => {
    const told: string[] = [];
    const [killed, whole] = ['killed.pdf', 'whole.pdf'].map((name) => join(server.folder, name)) as [string, string];
    const { pages } = await makeWithKills(1, killed, told);
    expect(pages).toBeGreaterThan(1);
    expect(told.filter((step) => step.startsWith('Chromium'))).toEqual(['Chromium ended by itself: trying once more']);
    expect(told.filter((step) => step.startsWith('printing'))).toHaveLength(2);
    await makeWithKills(0, whole);
    expect(await readFile(killed)).toEqual(await readFile(whole));
  });

  test('twice is explained, and nothing is left half-written', async () => {
    const before = await readdir(server.folder);
    const out = join(server.folder, 'never.pdf');
    await expect(makeWithKills(2, out)).rejects.toThrow(
      /^Chromium ended by itself, twice\. Close other programs if memory is short \(it needs about 1 GB\), or set CHROMIUM_PATH to another Chromium\. No file was written\.$/,
    );
    expect(await readdir(server.folder)).toEqual(before);
  });
});

test('a Chromium that stops answering is replaced after its time', async () => {
  const told: string[] = [];
  let works = 0;
  const title = await useBrowser(
    async (browser) => {
      const page = await browser.newPage();
      if (++works === 1) signal(started.at(-1)!, 'SIGSTOP');
      await page.goto(server.url('book.html'));
      return page.title();
    },
    { launch, limitSeconds: 6, onRetry: (reason) => void told.push(reason) },
  );
  expect([title, works]).toEqual(['Test', 2]);
  expect(told).toEqual(['Chromium did not answer for 6 seconds: trying once more']);
});
