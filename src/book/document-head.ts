import { setLine } from '../markdown/typography.ts';
import type { Book, Document } from './book.ts';
import type { FrontMatter } from './front-matter.ts';

/** What stands with a document's title. */
export interface DocumentHead {
  /** "5.3" of a numbered section. */
  number: string | undefined;
  /** "Annex A" */
  label: string | undefined;
  /** "A" of a lettered part. */
  letter: string | undefined;
  /** The full wording of the question that the document answers. */
  question: string | undefined;
  disclaimer: string | undefined;
  /** "C/107/4": the document's symbol. */
  symbol: string | undefined;
  tags: string[];
  /** Name of the note whose mark the title ends with. */
  note: string | undefined;
}

const NOTE_MARK = /\s*\[\^([^\]\s]+)\]$/;

/** A title of the front matter without the note mark that it may end with. */
export function titleWords(title: string): string {
  return title.replace(NOTE_MARK, '');
}

export function headOf({ title, number, label, part, question, disclaimer, symbol, tags }: FrontMatter): DocumentHead {
  const line = (text: string | undefined): string | undefined => (text === undefined ? undefined : setLine(text));
  return {
    number,
    label: line(label),
    letter: part,
    question: line(question),
    disclaimer: line(disclaimer),
    symbol,
    tags: (tags ?? []).map(setLine),
    note: title === undefined ? undefined : NOTE_MARK.exec(title)?.[1],
  };
}

/** The disclaimers of an edition with what they belong to, in the order of the book. */
export function disclaimersOf({ documents }: Pick<Book, 'documents'>): { title: string; path: string; text: string }[] {
  return [...documents.values()].flatMap(({ title, path, head }) =>
    head.disclaimer === undefined ? [] : [{ title, path, text: head.disclaimer }],
  );
}

/** "5.3 Health", for contents, bookmarks and navigation. */
export function numberedTitle({ title, head }: Pick<Document, 'title' | 'head'>): string {
  return head.number === undefined ? title : `${head.number}\u00a0${title}`;
}
