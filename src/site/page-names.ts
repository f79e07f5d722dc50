import type { Book, Document, Part } from '../book/book.ts';

/** The named page of a part's own pages. */
export const partPage = (part: Pick<Part, 'id'>): string => `part-${part.id}`;

/** The named page of a chapter: the running head changes with the page's name alone. */
export const chapterPage = (chapter: Pick<Document, 'id'>): string => `chapter-${chapter.id.replaceAll('/', '-')}`;

/** The page that the numbering of pages in arabic figures begins on: the opening page of the first part. */
export const FIRST_PAGE = 'first';

/** The first part of the body: what goes before it is front matter and has roman folios. */
export function firstBodyPart(book: Pick<Book, 'parts'>): Part | undefined {
  return book.parts.find(({ kind }) => kind === 'funding' || kind === 'category' || kind === 'organization');
}

/** Whether a part goes before the body. */
export function isFrontMatter(book: Pick<Book, 'parts'>, part: Part): boolean {
  const first = firstBodyPart(book);
  return first !== undefined && book.parts.indexOf(part) < book.parts.indexOf(first);
}

/** Whether a part goes after the body and has no place in the framework. */
export function isAnnex(part: Pick<Part, 'kind'>): boolean {
  return ['annex', 'about', 'facts', 'register', 'countries-index', 'sdgs', 'glossary', 'acronyms', 'credits'].includes(
    part.kind,
  );
}

/** Whether a part begins on a right-hand page: the front matter does as a whole, and annexes follow one another. */
export function beginsOnRecto(book: Pick<Book, 'parts'>, part: Part): boolean {
  return !isAnnex(part) && (part === book.parts[0] || !isFrontMatter(book, part));
}

/** Whether a part's pages are set in the whole width instead of a text column with a margin column: tables and lists. */
export function isFullMeasure(part: Part): boolean {
  return !['category', 'organization', 'foreword', 'guide', 'about', 'annex'].includes(part.kind);
}
