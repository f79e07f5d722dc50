import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, test } from 'vitest';
import { visitSite } from './browser.ts';
import { SITE } from './build-site.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = visitSite(SITE);
const PAGES = [
  '/',
  '/2018/en/foreword/',
  '/2018/en/principle-1/',
  '/2018/en/principle-1/workers-and-migrants-at-risk/',
  '/2018/en/objective-3/voluntary-return/',
  '/2018/en/funding/',
  '/2018/en/funding/asia-pacific/',
  '/2018/en/areas/',
  '/2018/en/areas/kosovo-unsc-1244/',
  '/2018/en/figures/region-by-category/',
  '/2018/en/figures/area-kosovo-unsc-1244/embed/',
  '/2018/en/data/',
  '/2018/en/acronyms/',
  '/2018/en/about/',
  '/2018/en/facts/',
  '/2018/en/sdgs/',
  '/2018/en/countries-index/',
  '/specimen/',
  '/search/?q=rwanda',
  '/404.html',
];

const LOOKS = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 320, height: 640 },
] as const;

/** Runs in a page: what breaks a rule as it looks now. */
async function violations(): Promise<string[]> {
  const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // What passes is looked at all the same, but not written down node by node.
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

// No script of the site asks for width or colours, so that a page that is loaded once is seen in both looks.
test.each(PAGES)('%s meets WCAG 2.2 AA as far as a program can tell, wide and light, narrow and dark', async (path) => {
  const page = await site.open(path);
  await page.evaluate(source);
  for (const { colorScheme, ...size } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    expect(await page.evaluate(violations), `${colorScheme}, ${size.width} px`).toEqual([]);
  }
});
