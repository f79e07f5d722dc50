import type { Page } from 'playwright-core';

/** An element that its style wants at the top of an odd (recto) or even (verso) page. */
export interface Opener {
  id: string;
  parity: 'odd' | 'even';
}

/**
 * The elements with `break-before: recto | verso | right | left`, in document order. Page 1 is a recto in either reading direction
 * (CSS Fragmentation 3, 3.1). Inside flows the layout takes care of them. Elements without an id are given one.
 */
export function collectOpeners(page: Page): Promise<Opener[]> {
  return page.evaluate(() => {
    const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const odd = ['recto', rightToLeft ? 'left' : 'right'];
    const even = ['verso', rightToLeft ? 'right' : 'left'];
    const openers: Opener[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const { breakBefore, display } = getComputedStyle(element);
      const parity = odd.includes(breakBefore) ? 'odd' : even.includes(breakBefore) ? 'even' : undefined;
      if (parity === undefined || display === 'none' || element.parentElement?.closest('[data-flow]')) continue;
      element.id ||= `opener-${openers.length + 1}`;
      openers.push({ id: element.id, parity });
    }
    return openers;
  });
}

/**
 * Puts an empty page before each of the elements named, and takes away those that were put elsewhere. Style sheets know it as the
 * named page `blank`.
 */
export async function setBlankPages(page: Page, before: Iterable<string>): Promise<void> {
  await page.evaluate(
    (ids) => {
      for (const old of document.querySelectorAll('[data-blank-page]')) old.remove();
      for (const id of ids) {
        const blank = document.createElement('div');
        blank.dataset['blankPage'] = '';
        blank.ariaHidden = 'true';
        blank.style.setProperty('page', 'blank');
        blank.style.setProperty('break-before', 'page');
        blank.style.setProperty('height', '1px');
        document.getElementById(id)?.before(blank);
      }
    },
    [...before],
  );
}
