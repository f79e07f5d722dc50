import { expect, test } from 'vitest';
import { visitSite } from './browser.ts';
import { SITE } from './build-site.ts';

const site = visitSite(SITE);

test('a reader goes from the home page to a chapter and on to the next', async () => {
  const page = await site.open('/');
  await page.getByRole('link', { name: /Adherence to international standards/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/2018/en/principle-1/');
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Rights in law and practice');
  const paragraphs = await page.locator('.prose p').count();
  expect(paragraphs).toBeGreaterThan(8);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect.poll(() => page.locator('h1').innerText()).not.toBe('Rights in law and practice');
});

test('a reader finds "Rwanda", opens its page and follows its figure to the table', async () => {
  const page = await site.open('/search/');
  await page.getByRole('searchbox').fill('Rwanda');
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/\d+ results? for “Rwanda”/);
  await page.getByLabel('Kind').selectOption('Country or area');
  await expect.poll(() => page.getByRole('status').textContent()).toContain('1 result for');
  expect(page.url()).toContain('q=Rwanda');
  expect(page.url()).toContain('kind=Country');
  await page.locator('#search-results').getByRole('link', { name: 'Rwanda', exact: true }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Rwanda');
  await page.locator('.figure-title a').click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/2018/en/figures/area-rwanda/');
  const table = page.locator('.figure-table table').first();
  await expect.poll(() => table.isVisible()).toBe(true);
  const cells = await table.locator('tbody tr:not(.total) td').allTextContents();
  expect(cells).toEqual(['7,000,000', '100,000', '2,050,000', '2,000,000', '1,200,000', '25,000,000']);
  expect(await table.locator('tr.total td').textContent()).toBe('37,350,000');
});

test('the search finds a country by the name it has today and by the name it had', async () => {
  for (const name of ['Türkiye', 'Turkiye', 'Turkey']) {
    const page = await site.open(`/search/?q=${encodeURIComponent(name)}`);
    await expect.poll(() => page.locator('#search-results').textContent(), { message: name }).toContain('Turkey');
    const links = await page
      .locator('#search-results a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links, name).toContain('/2018/en/areas/turkiye/');
  }
});

test('the search is filtered by principle and objective and keeps its state in the address', async () => {
  const page = await site.open('/search/?q=trafficking&category=Objective+2');
  await expect.poll(() => page.locator('#search-results li').count()).toBeGreaterThan(0);
  const links = await page
    .locator('#search-results a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.every((link) => link.startsWith('/2018/en/objective-2/'))).toBe(true);
  expect(await page.getByLabel('Principle or objective').inputValue()).toBe('Objective 2');
});

test('a query that finds nothing says so', async () => {
  const page = await site.open('/search/?q=qqqzzz');
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Nothing was found for “qqqzzz”');
});

test('everything can be read without JavaScript', async () => {
  const page = await site.open('/2018/en/funding/', { javaScriptEnabled: false });
  expect(await page.locator('#requirements-by-region svg').first().isVisible()).toBe(true);
  await page.locator('#requirements-by-region summary').click();
  expect(await page.locator('#requirements-by-region table').isVisible()).toBe(true);
  const search = await site.open('/search/', { javaScriptEnabled: false });
  expect(await search.locator('noscript').innerText()).toContain('Searching needs JavaScript');
});

test('an unknown address gets the page that helps on, with status 404', async () => {
  const page = await site.open('/missing/page/');
  expect(await page.locator('h1').innerText()).toBe('This page does not exist');
  const response = await page.request.get(site.server().url('/missing/page/'));
  expect(response.status()).toBe(404);
});

test('nothing scrolls sideways at 320 px, and the figure is drawn for the phone', async () => {
  for (const path of [
    '/',
    '/2018/en/funding/',
    '/2018/en/funding/asia-pacific/',
    '/2018/en/objective-3/voluntary-return/',
    '/2018/en/figures/requirements-by-region/',
    '/2018/en/funding/all/',
    '/2018/en/figures/',
    '/2018/en/data/',
    '/2018/en/acronyms/',
    '/search/',
  ]) {
    const page = await site.open(path, { viewport: { width: 320, height: 640 } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  const all = await site.open('/2018/en/funding/all/', { viewport: { width: 320, height: 640 } });
  const amount = await all.locator('#funding-all tbody td.number').first().boundingBox();
  expect((amount?.x ?? 320) + (amount?.width ?? 0), 'the first amount is in sight').toBeLessThanOrEqual(320);
  const page = await site.open('/2018/en/areas/rwanda/', { viewport: { width: 320, height: 640 } });
  expect(await page.locator('.figure-narrow').isVisible()).toBe(true);
  expect(await page.locator('.figure-wide').isVisible()).toBe(false);
});

test('no page asks a foreign host for anything, breaks its own security policy or misses a file', () => {
  expect(site.problems).toEqual([]);
});
