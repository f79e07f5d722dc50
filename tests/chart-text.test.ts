import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitSite } from './browser.ts';
import { SITE } from './build-site.ts';

const site = visitSite(SITE);
const PAGES = ['/2018/en/funding/', '/2018/en/areas/rwanda/', '/specimen/'];
/** The smallest text that a picture may have, in px. */
const LEAST = 10;

/** The pictures that are shown: how high the smallest text is set, and texts that leave their picture or cover others. */
function readTexts(): { least: number; faults: string[]; overflow: number } {
  const faults: string[] = [];
  let least = Infinity;
  for (const chart of document.querySelectorAll<SVGSVGElement>('svg.chart')) {
    const frame = chart.getBoundingClientRect();
    if (frame.width === 0) continue;
    const scale = frame.width / chart.viewBox.baseVal.width;
    const boxes = [...chart.querySelectorAll('text')].map((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      least = Math.min(least, size);
      // The box of a line has room for accents and descenders of all fonts: what is in it is less high.
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const spare = (bottom - top - size) / 2 + size * 0.12;
      return { text: text.textContent ?? '', left, right, top: top + spare, bottom: bottom - spare };
    });
    const name = chart.querySelector('title')?.textContent ?? '';
    boxes.forEach((one, index) => {
      const isOut = one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top - 1;
      if (isOut || one.bottom > frame.bottom + 1) faults.push(`${name}: "${one.text}" leaves the picture`);
      for (const other of boxes.slice(index + 1))
        if (
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom &&
          other.top < one.bottom
        )
          faults.push(`${name}: "${one.text}" and "${other.text}"`);
    });
  }
  return { least, faults, overflow: document.documentElement.scrollWidth - window.innerWidth };
}

/** As a larger text size in the settings of a browser does, but that media queries don't know of it. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200%; }');
    document.adoptedStyleSheets.push(sheet);
  });
}

// At 1280 px, zoom of 200 per cent leaves a page 640 px, zoom of 400 per cent 320 px.
test.each([1280, 640, 320])('at %d px no text of a picture is small, outside or over another', async (width) => {
  const page = await site.open('/404.html', { viewport: { width, height: 900 } });
  for (const path of PAGES) {
    await page.goto(site.server().url(path));
    const { least, faults, overflow } = await page.evaluate(readTexts);
    expect(faults, path).toEqual([]);
    expect(least, path).toBeGreaterThanOrEqual(LEAST);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('text at 200 per cent enlarges that of the pictures, and nothing scrolls sideways at 1280 px', async () => {
  const page = await site.open('/404.html', { viewport: { width: 1280, height: 900 } });
  // The specimen parts its columns by a media query.
  for (const path of PAGES.filter((entry) => entry !== '/specimen/')) {
    await page.goto(site.server().url(path));
    const before = await page.evaluate(readTexts);
    await enlarge(page);
    const after = await page.evaluate(readTexts);
    expect(after.faults, path).toEqual([]);
    expect(after.overflow, path).toBeLessThanOrEqual(0);
    expect(after.least / before.least, path).toBeGreaterThanOrEqual(1.5);
  }
});
