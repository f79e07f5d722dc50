import type { Book, Document } from '../book/book.ts';
import type { Sources } from '../book/read-sources.ts';
import type { Flaw, Place, SourceFile } from '../model/flaw.ts';

/**
 * What breaks a rule: the body of a chapter (it begins on line 7), a whole chapter, or a change of a file of the 2018
 * edition. `finds` is what is then said: "7:3 Message."; line and column are hyphens where there are none.
 */
export type Example = { finds: string } & (
  | { body: string }
  | { file?: string; text: string | undefined; in?: string }
  | { file: string; from: string; to: string; in?: string }
);

/** One editorial rule, as it is listed. */
export interface RuleInfo {
  id: string;
  /** What the rule asks, in one sentence. */
  sentence: string;
  /** How grave a flaw is: errors stop the build. A rule may be milder where its sentence says so. */
  severity: Flaw['severity'];
  /** What to do about a flaw, where it says nothing more exact itself. */
  hint: string;
  example: Example;
  /** True where an editor may know better and silence the rule with <Allow>. */
  mayBeAllowed?: true;
  /** The only language that the rule is about. */
  language?: string;
}

/** A rule that is applied to each chapter. */
export interface Rule extends RuleInfo {
  /** `book` is undefined where the data of the edition can't be read. */
  check(document: Document, book: Book | undefined): Flaw[];
}

/** A rule that is applied to the text of each source file, be it a chapter or data. */
export interface FileRule extends RuleInfo {
  checkFile(file: SourceFile, language: string): Flaw[];
}

/** An edition that could be read. */
export interface ReadEdition {
  book: Book;
  sources: Sources;
}

/** A rule that sees all editions in all languages at once: whether something that they share is of use to any. */
export interface ProjectRule extends RuleInfo {
  checkProject(editions: readonly ReadEdition[]): Flaw[];
}

/** A flaw of a rule, with the rule's own advice where there is none that is more exact. */
export function flawOf(rule: RuleInfo, place: Place, message: string, hint: string = rule.hint): Flaw {
  return { rule: rule.id, severity: rule.severity, ...place, message, hint };
}
