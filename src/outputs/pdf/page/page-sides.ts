import type { Page } from 'playwright-core';

/**
 * The ids of elements that hang out of the text column towards the outer edge of their page: those for which the style
 * sheet sets the property `--hang` (registered as not inherited), but not those in flows, whose sheets
 * have a side. Elements without an id are given one.
 */
export function collectHanging(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hanging = [...document.body.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).getPropertyValue('--hang') === 'outer' && !element.closest('[data-flow]'),
    );
    hanging.forEach((element, index) => (element.id ||= `hanging-${index + 1}`));
    return hanging.map(({ id }) => id);
  });
}

/** Tells style sheets on which side of a spread each element is: `data-page-side` is "recto" or "verso". */
export async function setPageSides(
  page: Page,
  ids: readonly string[],
  pages: ReadonlyMap<string, number>,
): Promise<void> {
  const sides = ids.map((id): [string, string] => [id, (pages.get(id) ?? 1) % 2 === 1 ? 'recto' : 'verso']);
  await page.evaluate((entries) => {
    for (const [id, side] of entries) {
      const element = document.getElementById(id);
      if (element) element.dataset['pageSide'] = side;
    }
  }, sides);
}
