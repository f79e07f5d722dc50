import type { Page } from 'playwright-core';
import { folioOf, type FolioRange } from '../folios.ts';

/** Pages of an index entry as they are printed together: "34–36", with the place on the first of them. */
export interface PageRange {
  id: string;
  text: string;
}

/**
 * The pages of an index entry: sorted, each once, consecutive ones joined with an en dash.
 * @param places ids with their pages, counted from 1 at the beginning of the file
 */
export function joinPages(
  places: readonly { id: string; page: number }[],
  folios: readonly FolioRange[] = [],
): PageRange[] {
  const sorted = places.toSorted((a, b) => a.page - b.page);
  const runs: { id: string; first: number; last: number }[] = [];
  for (const { id, page } of sorted) {
    const run = runs.at(-1);
    if (run && page <= run.last + 1 && !folios.some((range) => range.page === page)) run.last = page;
    else runs.push({ id, first: page, last: page });
  }
  return runs.map(({ id, first, last }) => {
    const folio = folioOf(first, folios);
    return { id, text: first === last ? folio : `${folio}–${folioOf(last, folios)}` };
  });
}

/**
 * Sets every `[data-page-list]`: of its items (`[data-page-item]`, each with one link that has `data-page-of`) as many
 * as there are ranges of pages show one, the others are hidden.
 * @param numbers page by id, counted from 1 at the beginning of the file
 */
export async function fillPageLists(
  page: Page,
  numbers: ReadonlyMap<string, number>,
  folios: readonly FolioRange[] = [],
): Promise<void> {
  const lists = await page.evaluate(() =>
    [...document.querySelectorAll('[data-page-list]')].map((list) =>
      [...list.querySelectorAll<HTMLElement>('[data-page-item] [data-page-of]')].map((e) => e.dataset['pageOf'] ?? ''),
    ),
  );
  const ranges = lists.map((ids) =>
    joinPages(
      ids.map((id) => ({ id, page: numbers.get(id) ?? 0 })),
      folios,
    ),
  );
  await page.evaluate((filled) => {
    document.querySelectorAll('[data-page-list]').forEach((list, index) => {
      list.querySelectorAll<HTMLElement>('[data-page-item]').forEach((item, place) => {
        const range = filled[index]?.[place];
        const link = item.querySelector('a');
        item.hidden = range === undefined;
        if (!range || !link) return;
        if (link.textContent !== range.text) link.textContent = range.text;
        if (link.getAttribute('href') !== `#${range.id}`) link.href = `#${range.id}`;
      });
    });
  }, ranges);
}
