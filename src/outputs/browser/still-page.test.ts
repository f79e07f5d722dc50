import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openStillPage } from './still-page.ts';

const COUNTING =
  'data:text/html,<p>One</p><script>let n=0;(function next(){n++;requestAnimationFrame(next)})()</script>';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('a still page is measured and printed without a frame being drawn', async () => {
  const page = await openStillPage(browser);
  await page.goto(COUNTING);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.evaluate('n')).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => document.querySelector('p')?.getBoundingClientRect().height)).toBeGreaterThan(10);
  expect((await page.pdf({ tagged: true })).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

test('other pages of the same browser draw as ever', async () => {
  const page = await browser.newPage();
  await page.goto(COUNTING);
  await page.waitForFunction('n > 3', undefined, { polling: 50, timeout: 10_000 });
  await page.close();
});

test('where there are no still pages, the page is an ordinary one', async () => {
  const page = await openStillPage({
    newContext: () => browser.newContext(),
    newBrowserCDPSession: async () => {
      const session = await browser.newBrowserCDPSession();
      const send = session.send.bind(session);
      return Object.assign(session, {
        send: (...[method, parameters]: Parameters<typeof send>) =>
          method === 'Target.createTarget' ? Promise.reject(new Error('Not supported.')) : send(method, parameters),
      });
    },
  } as unknown as Browser);
  await page.goto(COUNTING);
  expect(await page.evaluate(() => document.querySelector('p')?.textContent)).toBe('One');
  await page.context().close();
});
