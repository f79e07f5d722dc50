import type { Page } from 'playwright-core';
import type { PageSize } from './flow/page-sizes.ts';

/** What follows one another in the body of the print page: flows, and parts whose pages Chromium breaks. */
export interface Section {
  id: string;
  /** Index of the flow; undefined for other sections. */
  flow: number | undefined;
}

/** Pages of a section that is no flow. */
export interface RestSection {
  pages: number;
  /** By id of what is in it: on which of its pages, from 0. */
  offsets: Map<string, number>;
}

/**
 * Counts the pages of all sections that are no flows.
 * @param ids whose pages are asked for
 * @param sizes the areas of pages by their name
 */
export type CountRest = (
  page: Page,
  sections: readonly Section[],
  ids: readonly string[],
  sizes: ReadonlyMap<string, PageSize>,
) => Promise<Map<string, RestSection>>;

/** The visible children of the body in their order. Those without an id are given one. */
export function collectSections(page: Page): Promise<Section[]> {
  return page.evaluate(() => {
    const flows = [...document.querySelectorAll('[data-flow]')];
    return [...document.body.children]
      .filter(
        (child) => getComputedStyle(child).display !== 'none' && !child.matches('script, style, [data-blank-page]'),
      )
      .map((child, index) => {
        child.id ||= `section-${index + 1}`;
        const flow = flows.indexOf(child);
        return { id: child.id, flow: flow === -1 ? undefined : flow };
      });
  });
}
