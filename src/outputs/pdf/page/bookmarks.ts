import type { Page } from 'playwright-core';

/** One line of the outline: its title, its level from 1 and the id of the element it leads to. */
export interface Bookmark {
  title: string;
  level: number;
  id: string;
}

/**
 * The outline as the page asks for it: every `[data-bookmark-level]`, in document order, with the title of `data-bookmark` or the
 * element's own text, in which line breaks are spaces, and note marks, soft hyphens and what is hidden from readers are left out.
 * Elements without an id are given one.
 * @throws when a level is not 1, 2 or 3, or a title is empty
 */
export async function collectBookmarks(page: Page): Promise<Bookmark[]> {
  const bookmarks = await page.evaluate(() => {
    const readTitle = (element: HTMLElement): string => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const extra of copy.querySelectorAll('[role="doc-noteref"], [aria-hidden="true"], [hidden]')) extra.remove();
      for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(' ');
      return copy.textContent;
    };
    return [...document.querySelectorAll<HTMLElement>('[data-bookmark-level]')].map((element, index) => {
      element.id ||= `bookmark-${index + 1}`;
      return {
        title: (element.dataset['bookmark'] ?? readTitle(element))
          .replaceAll('\u00ad', '')
          .replace(/[ \t\n\r\f]+/g, ' ')
          .trim(),
        level: Number(element.dataset['bookmarkLevel']),
        id: element.id,
      };
    });
  });
  for (const { title, level, id } of bookmarks) {
    if (![1, 2, 3].includes(level)) throw new Error(`The bookmark of #${id} has a level that is not 1, 2 or 3.`);
    if (title === '') throw new Error(`The bookmark of #${id} has no title.`);
  }
  return bookmarks;
}
