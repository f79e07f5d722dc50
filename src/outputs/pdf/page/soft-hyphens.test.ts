import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../browser/chromium.ts';
import { trimSoftHyphens } from './soft-hyphens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('keeps the soft hyphens at which lines end, takes out all others, and moves no line', async () => {
  const page = await browser.newPage();
  const text = 'a part|ner|ship of uni|vers|ities and inter|na|tional organ|iza|tions'.replaceAll('|', '\u00ad');
  const widths = [40, 50, 60, 70, 80, 400];
  await page.setContent(
    `<style>p { font: 13px/17px monospace; hyphens: manual }</style>` +
      widths.map((width) => `<p style="width: ${width}px">${text}</p>`).join(''),
  );
  const heights = (): Promise<number[]> =>
    page.evaluate(() => [...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height));
  const before = await heights();
  await trimSoftHyphens(page);
  expect(await heights()).toEqual(before);
  const texts = await page.evaluate(() => [...document.querySelectorAll('p')].map((p) => p.textContent));
  expect(texts.map((found) => found.replaceAll('\u00ad', ''))).toEqual(widths.map(() => text.replaceAll('\u00ad', '')));
  const kept = texts.map((found) => found.split('\u00ad').length - 1);
  // The narrower the column, the more are used.
  expect(kept).toEqual(kept.toSorted((a, b) => b - a));
  expect(new Set(kept).size).toBeGreaterThan(2);
  expect(kept.at(-1)).toBe(0);
  await page.close();
});
