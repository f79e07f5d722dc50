import type { Page } from 'playwright-core';
import { folioOf, type FolioRange } from '../folios.ts';

/**
 * The ids that `data-page-of` attributes of the page name, each once, in document order.
 * @throws naming every id that no element has
 */
export async function collectPageReferences(page: Page): Promise<string[]> {
  const { ids, missing } = await page.evaluate(() => {
    const named = [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((e) => e.dataset['pageOf'] ?? '');
    const unique = [...new Set(named)];
    return { ids: unique, missing: unique.filter((id) => document.getElementById(id) === null) };
  });
  if (missing.length > 0) {
    throw new Error(`A page number is asked for ids that no element of the print page has: ${missing.join(', ')}.`);
  }
  return ids;
}

/**
 * Makes Chromium write a named destination for each id. It does so for every id that some link of the document points to, shown or
 * not; links without a box leave no trace in the PDF but that.
 */
export async function requestDestinations(page: Page, ids: Iterable<string>): Promise<void> {
  await page.evaluate(
    (targets) => {
      const links = document.createElement('div');
      links.style.setProperty('display', 'none', 'important');
      for (const id of targets) {
        const link = document.createElement('a');
        link.href = `#${id}`;
        links.append(link);
      }
      document.body.append(links);
    },
    [...ids],
  );
}

/**
 * Writes the folios of pages into every `[data-page-of]`.
 * @param numbers page by id, counted from 1 at the beginning of the file
 */
export async function fillPageNumbers(
  page: Page,
  numbers: ReadonlyMap<string, number>,
  folios: readonly FolioRange[] = [],
): Promise<void> {
  await page.evaluate(
    (entries) => {
      const byId = new Map(entries);
      for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
        const folio = byId.get(element.dataset['pageOf'] ?? '') ?? '';
        if (element.textContent !== folio) element.textContent = folio;
      }
    },
    [...numbers].map(([id, number]): [string, string] => [id, folioOf(number, folios)]),
  );
}
