import type { Page } from 'playwright-core';
import { openPrintedBook } from '../printed-book.ts';
import type { PageSize } from './flow/page-sizes.ts';
import type { CountRest, RestSection, Section } from './sections.ts';

/** Counts the pages of what is no flow by printing it alone, and prints it again only if page numbers made something in it higher or lower. */
export function printRest(): CountRest {
  let heights: string | undefined;
  let counted = new Map<string, RestSection>();
  return async (page, sections, ids, sizes) => {
    await setFlowsShown(page, false);
    const found = await readHeights(page, sections, sizes);
    if (found !== heights) counted = await printAlone(page, sections, ids);
    heights = found;
    await setFlowsShown(page, true);
    return counted;
  };
}

/**
 * Counts the pages of all sections that are no flows, by printing them alone. To be called while flows are hidden.
 * @param ids whose pages are asked for
 */
async function printAlone(
  page: Page,
  sections: readonly Section[],
  ids: readonly string[],
): Promise<Map<string, RestSection>> {
  const own = sections.filter(({ flow }) => flow === undefined).map(({ id }) => id);
  if (own.length === 0) return new Map();
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: false, outline: false });
  const { destinations, document } = await openPrintedBook(bytes);
  const first = (id: string | undefined): number =>
    (id !== undefined ? destinations.get(id)?.page : undefined) ?? document.getPageCount() + 1;
  const rest = new Map<string, RestSection>();
  for (const [index, id] of own.entries()) {
    rest.set(id, { pages: Math.max(1, first(own[index + 1]) - first(id)), offsets: new Map() });
  }
  const begins = own.map((id) => ({ id, page: first(id) }));
  for (const id of ids) {
    const at = destinations.get(id)?.page;
    const section = at === undefined ? undefined : begins.findLast((begin) => begin.page <= at);
    if (section) rest.get(section.id)!.offsets.set(id, at! - section.page);
  }
  return rest;
}

/**
 * What page numbers do to the rest, as a text: the heights of all that has some in it, at the width of its page. While it stays the
 * same, so do the pages. To be called while flows are hidden.
 */
function readHeights(page: Page, sections: readonly Section[], sizes: ReadonlyMap<string, PageSize>): Promise<string> {
  return page.evaluate(
    ({ ids, widths }) => {
      const widthOf = new Map(widths);
      const own = ids.flatMap((id) => document.getElementById(id) ?? []);
      for (const section of own) {
        const width = widthOf.get(getComputedStyle(section).getPropertyValue('page')) ?? widthOf.get('');
        section.style.setProperty('inline-size', `${width}px`);
      }
      const holders = new Set<Element>();
      for (const number of document.querySelectorAll('[data-page-of], [data-page-item]')) {
        if (number.closest('[data-flow]')) continue;
        for (let at: Element | null = number; at && at !== document.body && !holders.has(at); at = at.parentElement)
          holders.add(at);
      }
      const heights = [...holders].map((holder) => Math.round(holder.getBoundingClientRect().height * 8));
      for (const section of own) section.style.removeProperty('inline-size');
      return heights.join(' ');
    },
    {
      ids: sections.filter(({ flow }) => flow === undefined).map(({ id }) => id),
      widths: [...sizes].map(([name, { width }]): [string, number] => [name, width]),
    },
  );
}

/** Hides all flows, or shows them again. Hidden ones are not laid out. */
function setFlowsShown(page: Page, areShown: boolean): Promise<void> {
  return page.evaluate((shown) => {
    for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) {
      if (shown) flow.style.removeProperty('display');
      else flow.style.setProperty('display', 'none', 'important');
    }
  }, areShown);
}
