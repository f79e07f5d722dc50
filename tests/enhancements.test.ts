import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { visitSite } from './browser.ts';
import { SITE } from './build-site.ts';

const site = visitSite(SITE);
const ALL = '/2018/en/funding/all/';

test('a table sorts by a column from the keyboard, the total stays last, and it is said aloud', async () => {
  const page = await site.open('/2018/en/funding/southern-africa/');
  const button = page.locator('.funding-table thead').getByRole('button', { name: 'Total' });
  await button.focus();
  await page.keyboard.press('Enter');
  const names = () => page.locator('.funding-table tbody th').allTextContents();
  expect((await names()).slice(0, 2)).toEqual(['Regional initiatives', 'Democratic Republic of the Congo']);
  expect((await names()).at(-1)).toBe('Total');
  expect(await page.locator('.funding-table th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  expect(await page.locator('#announcement').textContent()).toBe('Sorted by Total, descending');
  await page.keyboard.press('Enter');
  expect((await names())[0]).toBe('Seychelles');
});

test('the full table filters by name, region and category and keeps its state in the address', async () => {
  const page = await site.open(ALL);
  const shown = () => page.locator('#funding-all tbody tr:visible').count();
  expect(await shown()).toBe(165);
  await page.getByLabel('Country or area', { exact: true }).fill('turkiye');
  await expect.poll(shown).toBe(1);
  expect((await page.locator('#funding-all tbody tr:visible th').innerText()).trim()).toBe('Turkey');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(shown).toBe(165);
  await page.getByLabel('Region').selectOption('southern-africa');
  await page.getByLabel('Principle or objective').selectOption('P1');
  await expect.poll(shown).toBe(12);
  expect(page.url()).toContain('?region=southern-africa&category=P1');
  expect(await page.locator('#funding-count').textContent()).toBe('12 of 165 rows');
  const again = await site.open(`${ALL}?region=southern-africa&category=P1`);
  await expect.poll(() => again.locator('#funding-all tbody tr:visible').count()).toBe(12);
});

test('a list of actions filters by goal and objective, from the keyboard, and keeps its state in the address', async () => {
  const page = await site.open('/specimen/');
  const list = page.locator('.action-list');
  const shown = () => list.locator('.actions > li:visible').count();
  const count = list.getByRole('status');
  expect([await shown(), await count.textContent()]).toEqual([3, '3 of 3 actions']);
  await list.getByLabel('Sustainable Development Goal').focus();
  await page.keyboard.type('5');
  await expect.poll(shown).toBe(2);
  await list.getByLabel('Objective of the Global Compact').selectOption('15');
  await expect.poll(shown).toBe(1);
  expect(await count.textContent()).toBe('1 of 3 actions');
  expect(page.url()).toContain('?goal=5&objective=15');
  const again = await site.open('/specimen/?goal=5&objective=15');
  await expect.poll(() => again.locator('.actions > li:visible').count()).toBe(1);
  await list.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(shown).toBe(3);
  expect(page.url()).not.toContain('?');
});

test('the link to a figure is copied, and it is said aloud', async () => {
  const page = await site.open('/2018/en/areas/rwanda/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: /^Copy link/ }).click();
  await expect.poll(() => page.locator('#announcement').textContent()).toMatch(/^Link to Figure A\d+ copied$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/2018\/en\/figures\/area-rwanda\/$/);
});

test('a mark shows the numbers of its row under the pointer, and Escape closes them', async () => {
  const page = await site.open('/2018/en/figures/areas-by-region/');
  const tip = page.locator('.figure-tip');
  expect(await tip.isVisible()).toBe(false);
  await page.locator('.figure-wide [data-key="rwanda"]').hover();
  await expect
    .poll(() => tip.innerText())
    .toMatch(/^Rwanda\s+Region: East Africa and the Horn of Africa\s.*37,350,000$/s);
  await tip.hover();
  expect(await tip.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await tip.isVisible()).toBe(false);
});

test('the strips of a profile say where it stands, and heat tables name what they have codes for', async () => {
  const page = await site.open('/2018/en/figures/area-rwanda/');
  const tip = page.locator('.figure-tip');
  await page.locator('.figure-wide [data-key="world"] circle').hover();
  await expect.poll(() => tip.innerText()).toMatch(/^Countries and areas of the world\s+Place: 19\s+Of: 156$/);
  await page.goto(site.server().url('/2018/en/figures/region-by-category/'));
  await page.locator('.figure-wide [data-key="southern-africa"] text').first().hover();
  await expect.poll(() => tip.innerText()).toMatch(/^Southern Africa\s+Standards and rights: [\d,]+\s/);
});

test('every figure with rows in its picture shows their values', async () => {
  const page = await site.open('/2018/en/funding/');
  const figures = await page.locator('.figure').all();
  expect(figures.length).toBeGreaterThanOrEqual(9);
  for (const figure of figures) {
    const drawing = figure.locator('.figure-drawing');
    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    expect(await figure.locator('.figure-tip').isVisible(), (await figure.getAttribute('id')) ?? '').toBe(true);
  }
});

test('the arrow keys walk the marks of a figure, and what they show is said aloud', async () => {
  const page = await site.open('/2018/en/figures/requirements-by-region/');
  const drawing = page.getByRole('group', { name: 'Figure 1: the arrow keys show the values' });
  expect(await drawing.locator('svg [tabindex]').count()).toBe(0);
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const said = () => page.locator('#announcement').textContent();
  await expect.poll(said).toMatch(/^Asia and the Pacific, Requirement \(USD\): 416,200,7\d\d, /);
  expect(await page.locator('.figure-wide .is-current').getAttribute('data-key')).toBe('asia-pacific');
  await page.keyboard.press('End');
  await expect.poll(said).toMatch(/^Southern Africa, /);
  await page.keyboard.press('Tab');
  expect(await page.locator('.figure-tip').isVisible()).toBe(false);
});

test('without JavaScript the table is whole, and there is no control that does nothing', async () => {
  const page = await site.open(ALL, { javaScriptEnabled: false });
  expect(await page.locator('#funding-all tbody tr').count()).toBe(165);
  expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
  const specimen = await site.open('/specimen/', { javaScriptEnabled: false });
  expect(await specimen.locator('.actions > li:visible').count()).toBe(3);
  expect(await specimen.locator('main :is(button, input, select):visible').count()).toBe(0);
  const figure = await site.open('/2018/en/figures/requirements-by-region/', { javaScriptEnabled: false });
  expect(await figure.locator('.figure-drawing[tabindex], .figure-tip').count()).toBe(0);
});

test('the scripts of a page and those it loads are under 10 kB, gzipped', () => {
  const html = readFileSync(join(SITE, ALL, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, [, attributes = '', inline = '']) => {
    const src = /src="([^"]+)"/.exec(attributes)?.[1];
    return sum + gzipSync(src ? readFileSync(join(SITE, src)) : inline).length;
  }, 0);
  expect(bytes).toBeGreaterThan(300);
  expect(bytes).toBeLessThan(10_000);
});

test('nothing of this breaks the security policy of the site', () => expect(site.problems).toEqual([]));
