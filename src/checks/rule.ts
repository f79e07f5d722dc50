import type { Book, Document } from '../book/book.ts';
import type { Flaw } from '../model/flaw.ts';

/** One editorial rule, applied to each chapter. */
export interface Rule {
  id: string;
  /** What the rule asks, in one sentence. */
  sentence: string;
  /** `book` is undefined where the data of the edition can't be read. */
  check(document: Document, book: Book | undefined): Flaw[];
}
