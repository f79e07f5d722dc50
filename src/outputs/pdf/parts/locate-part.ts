import type { FolioRange } from '../folios.ts';
import type { Bookmark } from '../page/bookmarks.ts';
import type { Destination } from '../printed-book.ts';

/** How one finds one's way in a finished book. */
export interface Navigation {
  folios: readonly FolioRange[];
  /** In the order of the book. */
  bookmarks: readonly Bookmark[];
  /** By id. */
  destinations: ReadonlyMap<string, Destination>;
}

/** Pages of a book, from 1, both included, with the bookmarks that lead to them, the first of which names the part. */
export interface PartPages {
  from: number;
  to: number;
  bookmarks: Bookmark[];
}

/** What a page holds. */
export type PageContent = 'text' | 'picture' | 'nothing';

/**
 * Finds the pages of what a bookmark names: from its page, or the picture that faces it on the left, to the page before the next
 * bookmark of its level or the end of its range of folios. Blank pages at the end are left out.
 * @param contents of every page in order
 * @throws when no bookmark leads to the anchor
 */
export function locatePart(navigation: Navigation, contents: readonly PageContent[], anchor: string): PartPages {
  const { bookmarks, destinations, folios } = navigation;
  const at = bookmarks.findIndex(({ id }) => id === anchor);
  const own = bookmarks[at];
  const opening = destinations.get(anchor)?.page;
  if (!own || opening === undefined) throw new Error(`No bookmark of the book leads to #${anchor}.`);
  const firstOf = (page: number): number => (contents[page - 2] === 'picture' ? page - 1 : page);
  const from = own.level === 1 ? firstOf(opening) : opening;

  const nextAt = bookmarks.findIndex(({ level }, index) => index > at && level <= own.level);
  const next = bookmarks[nextAt];
  const nextPage = next && destinations.get(next.id)?.page;
  const ends = [
    contents.length,
    ...(nextPage === undefined ? [] : [(next?.level === 1 ? firstOf(nextPage) : nextPage) - 1]),
    ...folios.filter(({ page }) => page > opening).map(({ page }) => page - 1),
  ];
  let to = Math.max(opening, Math.min(...ends));
  while (to > opening && contents[to - 1] === 'nothing') to--;
  return { from, to, bookmarks: bookmarks.slice(at, nextAt < 0 ? undefined : nextAt) };
}

/** The folios of some pages of a book, as those of a file of their own. */
export function foliosFrom(folios: readonly FolioRange[], from: number, to: number): FolioRange[] {
  const before = folios.findLast(({ page }) => page <= from);
  const first: FolioRange = before
    ? { ...before, page: 1, first: before.first + from - before.page }
    : { page: 1, style: 'decimal', first: from };
  const later = folios.filter(({ page }) => page > from && page <= to);
  return [first, ...later.map((range) => ({ ...range, page: range.page - from + 1 }))];
}
