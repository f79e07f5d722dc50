import { checkReferences } from '../book/resolve.ts';
import { checkDocuments } from '../checks/check-book.ts';
import { documentOf, inShort } from './chapters.ts';
import { realBook } from './real-book.ts';

/** The unknown names in a chapter of the real edition with this body, and what all rules find in it, in short. */
export function checkExample(body: string): string[] {
  const document = documentOf(body);
  const book = realBook();
  return [...checkReferences(book, [document]), ...checkDocuments([document], book)].map(inShort);
}
