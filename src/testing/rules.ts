import { checkReferences } from '../book/resolve.ts';
import { checkDocuments } from '../checks/check-book.ts';
import { documentOf, inShort } from './chapters.ts';
import { bookWith } from './render-context.ts';

/** The unknown names in a chapter of the real edition with this body, and what all rules find in it, in short. */
export function checkExample(body: string, frontMatter?: string): string[] {
  const document = documentOf(body, frontMatter);
  const book = bookWith(document);
  return [...checkReferences(book, [document]), ...checkDocuments([document], book)].map(inShort);
}
