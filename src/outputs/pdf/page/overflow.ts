import type { Page } from 'playwright-core';

/** Something that is wider than its page. */
export interface Overflow {
  /** The element's name, its own or its nearest ancestor's id, and the beginning of its text. */
  element: string;
  /** How far it reaches beyond its page, in CSS pixels. */
  excess: number;
}

/**
 * Finds what made Chromium shrink a book. Chromium scales all pages by page width / reach of the widest content, so that the
 * culprit's reach is known exactly: page width × `ratio`. Beyond a ratio of 1.5 it shrinks no further and cuts content off; then the
 * culprit is what reaches farthest.
 * @param widths the widths of the page areas, in CSS pixels
 * @param ratio how many times too wide the widest content is, as the print shows it
 * @returns undefined when the page on the screen shows no such element
 */
export async function findShrinkingOverflow(
  page: Page,
  widths: number[],
  ratio: number,
): Promise<Overflow | undefined> {
  for (const width of widths) {
    const found = await measureAt(page, width, width * ratio);
    if (found) return found;
  }
  return findFarthestOverflow(page, widths);
}

/**
 * Finds what reaches farthest beyond the widest page area. For text that runs from right to left this is the only sign: Chromium cuts
 * off what reaches beyond the left edge and shrinks nothing.
 */
export function findFarthestOverflow(page: Page, widths: number[]): Promise<Overflow | undefined> {
  return measureAt(page, Math.max(...widths), undefined);
}

export const runsRightToLeft = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.documentElement).direction === 'rtl');

async function measureAt(page: Page, width: number, reach: number | undefined): Promise<Overflow | undefined> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: Math.floor(width), height: size?.height ?? 800 });
  const found = await page.evaluate(findOverflowingElement, { width, reach });
  return found ?? undefined;
}

/** Runs in the page: the innermost element that ends at `reach`, within what rounding leaves, or else reaches farthest. */
function findOverflowingElement({ width, reach }: { width: number; reach: number | undefined }): Overflow | null {
  const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
  let culprit: Element | undefined;
  let farthest = reach === undefined ? width + 1 : reach - 1;
  for (const element of document.body.querySelectorAll('*')) {
    if (element.parentElement?.closest('svg')) continue;
    const box = element.getBoundingClientRect();
    const end = rightToLeft ? window.innerWidth - box.left : box.right;
    if (end < farthest || end <= width || (reach !== undefined && end > reach + 1)) continue;
    if (isClipped(element)) continue;
    culprit = element;
    if (reach === undefined) farthest = end;
  }
  if (culprit === undefined) return null;
  const anchor = culprit.closest('[id]');
  const place = anchor === culprit ? ` #${anchor.id}` : anchor ? ` in #${anchor.id}` : '';
  const text = (culprit.textContent || culprit.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim();
  const quoted = text === '' ? '' : ` “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
  const excess = Math.max(1, Math.round((reach ?? farthest) - width));
  return { element: `<${culprit.localName}>${place}${quoted}`, excess };

  function isClipped(element: Element): boolean {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible') return true;
    }
    return false;
  }
}
