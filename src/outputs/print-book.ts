import { formatDates } from '../model/format-dates.ts';
import { TRIM_SIZES } from '../model/trim.ts';
import type { Book } from '../book/book.ts';
import { printedParts, type PrintedPart } from '../book/printed-parts.ts';
import { deliverBook, type OrderedPart } from './pdf/deliver-book.ts';
import { makeBook } from './pdf/make-book.ts';
import type { PreflightReport } from './pdf/preflight/report.ts';
import type { PrintOrder } from './print-order.ts';

/** A file of each profile that was ordered, where it was put, and what preflight said. */
export interface PrintedFiles {
  pages: number;
  reports: PreflightReport[];
}

/** Where the files of an edition are put. */
export interface BookPlaces {
  /** The file for screens; that for the press is put beside it. */
  book: string;
  /** The file of a part or region, by its id. */
  part(id: string): string;
}

/**
 * Prints an edition's print route as its book, with the edition's own title, language, date and trim size.
 */
export function printBook(book: Book, url: string, places: BookPlaces, order: PrintOrder): Promise<PrintedFiles> {
  const { title } = book.edition;
  const parts = orderedParts(book, order).map(({ id, name, anchor }) => ({
    path: named(places.part(id), order),
    title: `${title} – ${name}`,
    anchor,
  }));
  return print(book, title, url, places.book, order, parts);
}

/** Prints the specimen of the vocabulary, made with the data of an edition. */
export function printSpecimen(book: Book, url: string, out: string, order: PrintOrder): Promise<PrintedFiles> {
  return print(book, book.wording.t('specimen.title'), url, out, order, []);
}

/** A proof stands beside the book. */
const named = (path: string, { proof }: PrintOrder): string => (proof ? path.replace(/\.pdf$/, '-proof.pdf') : path);

/** “Proof · 25 November 2026” */
function footOfProof({ wording, edition, language }: Book, { proof }: PrintOrder): string | undefined {
  if (!proof) return undefined;
  return `${wording.t('print.proof')} · ${formatDates([{ from: proof.date ?? edition.date }], language)}`;
}

async function print(
  book: Book,
  title: string,
  url: string,
  out: string,
  order: PrintOrder,
  parts: readonly OrderedPart[],
): Promise<PrintedFiles> {
  const { edition, language, wording } = book;
  const metadata = {
    title,
    subtitle: edition.subtitle,
    author: edition.publisher,
    language,
    isRightToLeft: wording.direction === 'rtl',
    keywords: book.categories.map((category) => category.shortTitle),
    date: new Date(edition.date),
    producer: 'Migration Initiatives generator',
  };
  const { onProgress, launch, inkLimit, asksOthers } = order;
  let reports: PreflightReport[] = [];
  const { pages } = await makeBook({
    url,
    metadata,
    hasBleed: true,
    proof: footOfProof(book, order),
    ...(onProgress && { onProgress }),
    ...(launch && { launch }),
    deliver: async (finished) => {
      reports = await deliverBook(finished, {
        files: order.files(named(out, order)),
        parts,
        metadata,
        trim: TRIM_SIZES[edition.trim],
        shippedFonts: ['SourceSerif4', 'SourceSans3', 'NotoNaskhArabic'],
        inkLimit,
        asksOthers,
        ...(onProgress && { onProgress }),
      });
    },
  });
  return { pages, reports };
}

function orderedParts(book: Book, { parts }: PrintOrder): PrintedPart[] {
  if (parts === undefined) return [];
  return printedParts(book).filter(({ id }) => 'every' in parts || id === parts.only);
}
