import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { describe, expect, test } from 'vitest';
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

describe.each([
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('pages meet WCAG 2.2 AA as far as a program can tell: $colorScheme, $viewport.width px', (options) => {
  test.each(PAGES)('%s', async (path) => {
    const page = await site.open(path, options);
    await page.evaluate(source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // What passes is looked at all the same, but not written down node by node.
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
    expect(found).toEqual([]);
    await page.context().close();
  });
});
