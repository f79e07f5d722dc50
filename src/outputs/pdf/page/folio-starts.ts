import type { Page } from 'playwright-core';
import type { FolioRange, FolioStyle } from '../folios.ts';

/** An element whose page begins a range of folios. */
export interface FolioStart extends Omit<FolioRange, 'page'> {
  id: string;
}

const STYLES: readonly string[] = ['cover', 'lower-roman', 'decimal'] satisfies FolioStyle[];

/**
 * The elements with `data-folio-start`: a style of `FolioStyle`, with the first number after it where that is not 1
 * ("cover 4"). The page rules must say the same of the counter `page`. Elements without an id are given one.
 * @throws when a style is none
 */
export async function collectFolioStarts(page: Page): Promise<FolioStart[]> {
  const starts = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-folio-start]')].map((element, index) => {
      element.id ||= `folio-${index + 1}`;
      const [style = '', first = '1'] = (element.dataset['folioStart'] ?? '').split(' ');
      return { id: element.id, style, first: Number(first) };
    }),
  );
  for (const { id, style, first } of starts) {
    if (STYLES.includes(style) && Number.isInteger(first)) continue;
    throw new Error(`The element #${id} asks for folios in the style “${style} ${first}”: use ${STYLES.join(', ')}.`);
  }
  return starts as FolioStart[];
}

/** The ranges of folios, once it is known on which pages their elements are. */
export function folioRanges(starts: readonly FolioStart[], pages: ReadonlyMap<string, number>): FolioRange[] {
  return starts
    .map(({ id, style, first }) => ({ page: pages.get(id) ?? 1, style, first }))
    .toSorted((a, b) => a.page - b.page);
}
