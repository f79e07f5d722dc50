import type { Book } from '../book/book.ts';
import { makeBook, type BookReport } from './pdf/make-book.ts';

/** Prints an edition's print route as its book, with the edition's own title, language and date. */
export function printBook(book: Book, url: string, out: string): Promise<BookReport> {
  return print(book, book.edition.title, url, out);
}

/** Prints the specimen of the vocabulary, made with the data of an edition. */
export function printSpecimen(book: Book, url: string, out: string): Promise<BookReport> {
  return print(book, book.wording.t('specimen.title'), url, out);
}

function print(book: Book, title: string, url: string, out: string): Promise<BookReport> {
  const { edition, language } = book;
  return makeBook({
    url,
    out,
    shippedFonts: ['SourceSerif4', 'SourceSans3'],
    metadata: {
      title,
      subtitle: edition.subtitle,
      author: edition.publisher,
      language,
      keywords: book.categories.map((category) => category.shortTitle),
      date: new Date(edition.date),
      producer: 'Migration Initiatives generator',
    },
  });
}
