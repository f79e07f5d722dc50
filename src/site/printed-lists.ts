import type { Series } from '../book/placed.ts';
import { anchorOf, printAnchor } from '../book/print-anchors.ts';
import type { Site } from './site.ts';

/** A line of the list of figures or of tables in the book. */
export interface ListEntry {
  /** Id of the figure or table in the book. */
  id: string;
  number: string;
  title: string;
}

/** What the book shows of a series, in the order of its numbers. */
export function printedList({ book, addresses }: Site, series: Exclude<Series, 'box'>): ListEntry[] {
  const fromData = series === 'figure' ? book.figures.values() : book.tables.values();
  return [
    ...[...fromData].flatMap((entry): ListEntry[] => {
      const { number, title, home } = entry;
      // The profiles of countries and areas are on the site only.
      const id = 'scope' in entry && entry.scope === 'area' ? undefined : printAnchor(home, addresses);
      return id === undefined ? [] : [{ id, number, title }];
    }),
    ...[...book.placed.values()]
      .filter((placed) => placed.series === series && !placed.isOnSiteOnly)
      .map(({ document, anchor, number, title }) => ({ id: anchorOf(document, anchor), number, title })),
  ].toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}
