import type { Book } from './book.ts';
import { anchorOf } from './print-anchors.ts';
import { suggestion } from '../model/explain-issue.ts';

/** A part of the book, or a region of its funding, whose pages are a file of their own. */
export interface PrintedPart {
  id: string;
  /** "Principle 1", "Southern Africa" */
  name: string;
  /** Id of its heading in the printed book. */
  anchor: string;
}

/** Every part and region in the order of the book. */
export function printedParts({ parts, regions }: Pick<Book, 'parts' | 'regions'>): PrintedPart[] {
  return parts.flatMap(({ id, kind, label, title }) => [
    { id, name: label ?? title, anchor: anchorOf(id) },
    ...(kind === 'funding'
      ? regions.map(({ slug, name }) => ({ id: slug, name, anchor: anchorOf(`funding/${slug}`) }))
      : []),
  ]);
}

/** @throws an Error in plain words when none of the books has a part or region of this id */
export function refuseUnknownPart(books: readonly Pick<Book, 'parts' | 'regions'>[], id: string): void {
  const ids = [...new Set(books.flatMap((book) => printedParts(book).map((part) => part.id)))];
  if (ids.includes(id)) return;
  const near = suggestion(id, ids);
  throw new Error(`There is no part or region "${id}". ${near ?? `There are ${ids.join(', ')}.`}`);
}
