import type { CountRest, RestSection } from '../pdf/page/sections.ts';

const ENDS = ['page', 'recto', 'verso', 'left', 'right', 'always'];

/**
 * Runs in the page. Puts a section into columns of the size of its pages, one beside the other: the browser breaks columns by the same
 * rules as pages.
 * @returns the box with the columns
 */
export function putInColumns(section: HTMLElement, { width, height }: { width: number; height: number }): HTMLElement {
  for (const element of section.querySelectorAll<HTMLElement>('*'))
    if (ENDS.includes(getComputedStyle(element).breakBefore)) element.style.setProperty('break-before', 'column');
  const columns = document.createElement('div');
  columns.className = 'preview-columns';
  columns.style.setProperty('inline-size', `${width}px`);
  columns.style.setProperty('block-size', `${height}px`);
  columns.style.setProperty('column-width', `${width}px`);
  section.before(columns);
  columns.append(section);
  return columns;
}

/** Runs in the page. How many columns a box has. */
export function countColumns(columns: HTMLElement): number {
  return Math.max(1, Math.round(columns.scrollWidth / columns.clientWidth));
}

/**
 * Counts pages as `printRest` does, without printing.
 * @param sizeOf the areas of pages by their name
 */
export function countColumnsOfRest(sizeOf: (name: string) => { width: number; height: number }): CountRest {
  return async (_page, sections, ids) => {
    const counted = new Map<string, RestSection>();
    for (const { id, flow } of sections) {
      const section = document.getElementById(id);
      if (flow !== undefined || !section) continue;
      const columns = putInColumns(section, sizeOf(pageNameOf(section)));
      const { left, right } = columns.getBoundingClientRect();
      const isMirrored = getComputedStyle(columns).direction === 'rtl';
      const offsets = new Map<string, number>();
      for (const inner of ids) {
        const element = document.getElementById(inner);
        const box = element && section.contains(element) ? element.getClientRects()[0] : undefined;
        if (!box) continue;
        const from = isMirrored ? right - box.right : box.left - left;
        offsets.set(inner, Math.max(0, Math.floor((from + 1) / (right - left))));
      }
      counted.set(id, { pages: countColumns(columns), offsets });
      columns.replaceWith(section);
    }
    return counted;
  };
}

/** Runs in the page. The named page that an element stands on; "" for the nameless one. */
export function pageNameOf(element: Element): string {
  return getComputedStyle(element).getPropertyValue('page').replace('auto', '');
}
