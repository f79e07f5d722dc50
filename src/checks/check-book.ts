import type { Book } from '../book/book.ts';
import type { Flaw } from '../model/flaw.ts';
import { closedVocabulary } from './closed-vocabulary.ts';
import { contentIsData } from './content-is-data.ts';
import { headingLevels } from './heading-levels.ts';
import { links } from './links.ts';
import { notes } from './notes.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [closedVocabulary, contentIsData, headingLevels, links, notes];

/** Applies every rule to every chapter of a book. */
export function checkBook(book: Book): Flaw[] {
  return [...book.documents.values()].flatMap((document) => rules.flatMap((rule) => rule.check(document, book)));
}
