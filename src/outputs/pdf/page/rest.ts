import type { Page } from 'playwright-core';
import { openPrintedBook } from '../printed-book.ts';
import type { RestSection, Section } from './sections.ts';

/**
 * Counts the pages of all sections that are no flows, by printing them alone.
 * @param ids whose pages are asked for
 */
export async function printRest(
  page: Page,
  sections: readonly Section[],
  ids: readonly string[],
): Promise<Map<string, RestSection>> {
  const own = sections.filter(({ flow }) => flow === undefined).map(({ id }) => id);
  if (own.length === 0) return new Map();
  await page.evaluate(showFlows, false);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: false, outline: false });
  await page.evaluate(showFlows, true);
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

/** Runs in the page. */
function showFlows(isShown: boolean): void {
  for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) {
    if (isShown) flow.style.removeProperty('display');
    else flow.style.setProperty('display', 'none', 'important');
  }
}
