import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { addressesOf } from '../book/addresses.ts';
import type { Book } from '../book/book.ts';
import { refuseUnknownPart } from '../book/printed-parts.ts';
import { openEditions } from '../checks/open-edition.ts';
import { SPECIMEN } from '../authoring/specimen.ts';
import { startAhead } from './browser/start-ahead.ts';
import { drawFigures } from './figure-pngs/draw-figures.ts';
import type { PreflightReport } from './pdf/preflight/report.ts';
import { PUBLISHED, type PrintOrder } from './print-order.ts';
import { printBook, printSpecimen } from './print-book.ts';
import { indexSite } from './search-index.ts';
import { serveFolder } from './serve.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface PublicationOptions {
  /** The project folder. */
  root: string;
  /** The folder that the finished site replaces. */
  out: string;
  /** Path that the site is served under: "/" or "/mi". */
  base: string;
  /** Whether to print the books too. */
  pdf: boolean;
  /** One line a finished step. */
  log(line: string): void;
  /** Told what is being done meanwhile, in a few words. */
  onProgress?: (step: string) => void;
}

/**
 * Makes everything that is published: site, search index and books. It is made in a fresh folder, which takes the place
 * of `out` only when all is done: whatever fails, the last good one stays as it is.
 * @throws ReportError with all flaws of the sources; an Error in plain words if a step fails
 */
export async function makePublication(options: PublicationOptions): Promise<void> {
  const { root, out, base, log, onProgress } = options;
  const books = openEditions(root, (warnings) => log(warned(warnings.length)));
  log(`read ${books.map(describe).join(', ')}`);
  const temporary = temporaryFolder(root);
  const fresh = join(temporary, 'site');
  await withTemporaryFolder(temporary, async () => {
    onProgress?.('rendering the site');
    const browser = options.pdf ? startAhead() : undefined;
    try {
      await renderSite(root, fresh);
      log('rendered the site');
      await Promise.all([
        index(fresh, log),
        drawPictures(fresh, root, log),
        browser &&
          print(fresh, base, books, log, fresh, {
            ...PUBLISHED,
            launch: browser.launch,
            ...(onProgress && { onProgress }),
          }),
      ]);
    } finally {
      await browser?.close();
    }
    for (const folder of [...books.map(printFolder), SPECIMEN.print])
      await rm(join(fresh, folder), { recursive: true, force: true });
    await mkdir(dirname(out), { recursive: true });
    replaceFolder(fresh, out, join(temporary, 'last'));
  });
}

/**
 * Makes the books alone and puts each beside the site's pages in `out`.
 * @returns what preflight says of each file
 * @throws as `makePublication`
 */
export async function makeBooks(
  options: Omit<PublicationOptions, 'pdf'> & { order: PrintOrder },
): Promise<PreflightReport[]> {
  const { root, out, base, log, onProgress } = options;
  const order = { ...options.order, ...(onProgress && { onProgress }) };
  const books = openEditions(root, (warnings) => log(warned(warnings.length)));
  if (order.parts && 'only' in order.parts) refuseUnknownPart(books, order.parts.only);
  const fresh = temporaryFolder(root);
  return withTemporaryFolder(fresh, async () => {
    process.env['MEDIUM'] = 'print';
    onProgress?.('rendering the print pages');
    const browser = startAhead();
    try {
      await renderSite(root, fresh);
      log('rendered the print pages');
      return await print(fresh, base, books, log, out, { ...order, launch: browser.launch });
    } finally {
      await browser.close();
    }
  });
}

const temporaryFolder = (root: string): string => join(root, '.cache', 'build', String(process.pid));

/** Astro takes a second or two to load: who has flaws to mend is told them without it. */
async function renderSite(root: string, outDir: string): Promise<void> {
  const { build } = await import('astro');
  await build({ root, outDir, logLevel: 'error' });
}

async function index(folder: string, log: (line: string) => void): Promise<void> {
  const pages = await indexSite(folder);
  log(`indexed ${pages} pages for the search`);
}

async function drawPictures(folder: string, root: string, log: (line: string) => void): Promise<void> {
  const count = await drawFigures(folder, join(root, '.cache', 'figures'));
  log(`drew ${count} figures as PNG`);
}

async function print(
  folder: string,
  base: string,
  books: readonly Book[],
  log: (line: string) => void,
  out: string,
  order: PrintOrder,
): Promise<PreflightReport[]> {
  const server = await serveFolder(folder, { base });
  const printEditions = async (): Promise<PreflightReport[]> => {
    const preflight: PreflightReport[] = [];
    for (const book of books) {
      const addresses = addressesOf(book.edition.id, book.language);
      const file = join(out, addresses.pdf);
      await mkdir(dirname(file), { recursive: true });
      const places = { book: file, part: (id: string) => join(out, addresses.partPdf(id)) };
      const { reports } = await printBook(book, server.url(addresses.print), places, order);
      preflight.push(...reports);
      tellPrinted(reports, out, log);
    }
    return preflight;
  };
  const printVocabulary = async (newest: Book): Promise<void> => {
    const { onProgress: _, ...silent } = order;
    const report = await printSpecimen(newest, server.url(SPECIMEN.print), join(out, SPECIMEN.pdf), silent);
    log(`printed ${SPECIMEN.pdf.slice(1)}: ${report.pages} pages`);
  };
  const [newest] = books;
  // While the browser prints one, the other is finished.
  const [editions, vocabulary] = await Promise.allSettled([
    printEditions(),
    newest && out === folder ? printVocabulary(newest) : undefined,
  ]);
  await server.close();
  if (editions.status === 'rejected') throw editions.reason;
  if (vocabulary.status === 'rejected') throw vocabulary.reason;
  return editions.value;
}

/** A line a file; what is many files, in one. */
function tellPrinted(reports: readonly PreflightReport[], out: string, log: (line: string) => void): void {
  const size = (files: readonly PreflightReport[]): string =>
    `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
  const parts = reports.filter(({ file }) => basename(dirname(file)) === 'parts');
  const each = parts.length > 1 ? reports.filter((report) => !parts.includes(report)) : reports;
  for (const report of each) log(`printed ${relative(out, report.file)}: ${report.pages} pages, ${size([report])}`);
  if (parts.length > 1) log(`cut ${parts.length} parts and regions of it: ${size(parts)}`);
}

function printFolder(book: Book): string {
  return addressesOf(book.edition.id, book.language).print;
}

/**
 * Puts `fresh` in the place of `out`. Done without pause, so that no signal finds the place empty.
 * @param last where what was there is put
 */
function replaceFolder(fresh: string, out: string, last: string): void {
  const had = existsSync(out);
  if (had) renameSync(out, last);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (had) renameSync(last, out);
    throw error;
  }
}

function warned(count: number): string {
  return `${count} ${count === 1 ? 'warning' : 'warnings'}: see npm run check:content`;
}

function describe(book: Book): string {
  return `${book.edition.title} (${book.language}): ${book.documents.size} chapters, ${book.figures.size} figures, ${book.tables.size} tables`;
}
