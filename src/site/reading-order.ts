import { numberedTitle } from '../book/document-head.ts';
import type { Site } from './site.ts';

export interface Place {
  label: string;
  path: string;
}

/** The pages of an edition in the order of the book: parts and their chapters. */
export function readingOrder({ book }: Site): Place[] {
  return book.parts.flatMap((part) => [
    { label: part.label ? `${part.label}: ${part.shortTitle}` : part.title, path: part.path },
    ...part.chapters.map((chapter) => ({ label: numberedTitle(chapter), path: chapter.path })),
  ]);
}

/** The pages before and after one in the book. */
export function neighboursOf(site: Site, path: string): { previous?: Place | undefined; next?: Place | undefined } {
  const order = readingOrder(site);
  const index = order.findIndex((place) => place.path === path);
  return index < 0 ? {} : { previous: order[index - 1], next: order[index + 1] };
}
