import type { Page } from 'playwright-core';

/**
 * The ids of what fills a page and is set turned (`[data-turned]`), its head at the left edge, as a landscape page of a bound book is.
 * Elements without an id are given one.
 */
export function collectTurned(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-turned]')].map((element, index) => (element.id ||= `turned-${index + 1}`)),
  );
}
