import type { Browser, Page } from 'playwright-core';
import { openStillPage } from '../browser/still-page.ts';
import { useBrowser } from '../browser/use-browser.ts';
import { finishBook } from './finish/finish-book.ts';
import type { FinishedBook, PageFacts } from './finish/finish-book.ts';
import type { BookMetadata } from './finish/metadata.ts';
import { layOutBook } from './lay-out-book.ts';
import type { LaidOutBook } from './lay-out-book.ts';
import { askForBleed } from './page/bleed.ts';
import { FlowError } from './page/flow/lay-out-flows.ts';
import { openPrintPage } from './page/open-page.ts';
import { drawProofMarks } from './page/proof-marks.ts';
import { folioRanges } from './page/folio-starts.ts';
import { findFarthestOverflow, findShrinkingOverflow, runsRightToLeft } from './page/overflow.ts';
import { printRest } from './page/rest.ts';
import { markStructure, readLabels } from './page/structure-marks.ts';
import { equalPaginations, paginate } from './pagination.ts';
import type { Pagination } from './pagination.ts';
import { openPrintedBook } from './printed-book.ts';
import type { PrintedBook } from './printed-book.ts';
import type { Navigation } from './parts/locate-part.ts';

export interface BookOptions {
  /** Address of the print route. */
  url: string;
  metadata: BookMetadata;
  /** Whether to print pages with bleed, which the print route must offer. The file's pages end at their trim all the same. */
  hasBleed?: boolean;
  /** Makes it a proof, whose pages say this in their foot; default: the book. */
  proof?: string | undefined;
  /** Takes the finished book. When it fails, so does making the book. */
  deliver: (book: ReadyBook) => Promise<void>;
  /** A running browser to use; it is left running. Default: one of its own. */
  browser?: Browser;
  /** Starts one of its own. Default: Chromium. */
  launch?: () => Promise<Browser>;
  /** Told what is being done, in a few words. */
  onProgress?: (step: string) => void;
}

/** A finished book, not yet written anywhere. */
export interface ReadyBook {
  bytes: Uint8Array;
  pages: number;
  /** Whether its pages are printed to the edge of the bleed. */
  hasBleed: boolean;
  /** What stands badly on its page, in sentences that name chapter and element. */
  layoutFlaws: readonly string[];
  navigation: Navigation;
}

/** What came of a book. */
export interface BookReport extends Omit<FinishedBook, 'bytes'> {
  pages: number;
  /** How many pages the layout expected before anything was printed. */
  predictedPages: number;
  bytes: number;
  /** How often it was printed until all page numbers were right. */
  prints: number;
  /** How many flows have their notes at their end, because they did not succeed at the foot of their pages. */
  endNotes: number;
  seconds: number;
  outlineEntries: number;
}

const MOST_FILLS = 3;

/**
 * Makes the book: lays it out on sheets with the page numbers that follow from that, prints it, and prints it again with the real
 * numbers should one be another; then finishes the PDF. Hands it over only when everything
 * succeeded.
 * @throws an Error in plain words: the page does not load, something is wider than its page, a page number or a bookmark leads nowhere,
 *   page numbers do not settle, the browser does not start
 */
export async function makeBook(options: BookOptions): Promise<BookReport> {
  const begin = performance.now();
  const report = options.onProgress ?? (() => {});
  const { printed, prints, facts, predictedPages, endNotes, layoutFlaws } = await useBrowser(
    async (browser) => {
      report('loading the print page');
      const page = await openStillPage(browser);
      return printPage(page, options, report).finally(() => page.context().close());
    },
    { browser: options.browser, ...(options.launch && { launch: options.launch }), onRetry: report },
  );
  report('finishing the PDF');
  const pages = printed.document.getPageCount();
  const { bytes, ...finished } = finishBook(printed, facts, options.metadata);
  const { folios, bookmarks } = facts;
  const navigation = { folios, bookmarks, destinations: printed.destinations };
  await options.deliver({ bytes, pages, hasBleed: facts.bleed > 0, layoutFlaws, navigation });
  return {
    ...finished,
    pages,
    predictedPages,
    bytes: bytes.length,
    prints,
    endNotes,
    seconds: (performance.now() - begin) / 1000,
    outlineEntries: facts.bookmarks.length,
  };
}

interface LayOut {
  book: LaidOutBook;
  bleed: number;
  endNotes: number;
  layoutFlaws: string[];
}

interface Print {
  printed: PrintedBook;
  prints: number;
  facts: PageFacts;
}

async function printPage(
  page: Page,
  options: BookOptions,
  report: (step: string) => void,
): Promise<Print & Pick<LayOut, 'endNotes' | 'layoutFlaws'> & { predictedPages: number }> {
  const { book, bleed, endNotes, layoutFlaws } = await layOut(page, options, report);
  report(`laid out ${book.sheets} pages`);
  if (options.proof !== undefined) await drawProofMarks(page, options.proof);
  const print = await printUntilTrue(page, book, options.metadata.language, bleed, report);
  return { ...print, predictedPages: book.predicted.pages, endNotes, layoutFlaws };
}

/** Opens the page and lays the book out; a flow that does not succeed with notes at the foot of pages gets them at its end. */
async function layOut(page: Page, { url, hasBleed }: BookOptions, report: (step: string) => void): Promise<LayOut> {
  const endNotes = new Set<number>();
  for (;;) {
    await openPrintPage(page, url);
    const bleed = hasBleed ? await askForBleed(page) : 0;
    try {
      const book = await layOutBook(page, endNotes, printRest());
      await book.fill(book.predicted);
      return { book, bleed, endNotes: endNotes.size, layoutFlaws: await book.findFlaws() };
    } catch (error) {
      if (!(error instanceof FlowError) || endNotes.has(error.flow)) throw error;
      report(`setting notes at the end of a text: ${error.message}`);
      endNotes.add(error.flow);
    }
  }
}

async function printUntilTrue(
  page: Page,
  book: LaidOutBook,
  language: string,
  bleed: number,
  report: (step: string) => void,
): Promise<Print> {
  const { starts, openers, ids, targets, turned, bookmarks } = book;
  const marks = await markStructure(page, language);
  let filled: Pagination = book.predicted;
  for (let prints = 1; prints <= MOST_FILLS + 1; prints++) {
    report(`printing, pass ${prints}`);
    const printed = await print(page);
    const pages = pagesOf(printed, targets);
    const actual = paginate(pages, filled.blanks, openers, ids);
    if (equalPaginations(filled, actual)) {
      const folios = folioRanges(starts, actual.numbers);
      const labels = await readLabels(page);
      const turnedPages = new Set(turned.map((id) => pages.get(id)!));
      return { printed, prints, facts: { bookmarks, marks, labels, folios, bleed, turnedPages } };
    }
    filled = actual;
    await book.fill(filled);
  }
  throw new Error(
    `Page numbers do not settle: filled in, they move the text to other pages, ${MOST_FILLS} times over. ` +
      'Give the elements with data-page-of a fixed width.',
  );
}

async function print(page: Page): Promise<PrintedBook> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
  const printed = await openPrintedBook(bytes);
  await refuseOverflow(page, printed);
  return printed;
}

async function refuseOverflow(page: Page, { areaWidths, shrink }: PrintedBook): Promise<void> {
  const shrinks = shrink > 1.0005;
  if (!shrinks && !(await runsRightToLeft(page))) return;
  const overflow = await (shrinks
    ? findShrinkingOverflow(page, areaWidths, shrink)
    : findFarthestOverflow(page, [...areaWidths, ...(await widthsOfSheets(page))]));
  if (!shrinks && !overflow) return;
  const what = overflow ? `${overflow.element} is ${overflow.excess} px` : 'Something is';
  const percent = Math.round((1 - 1 / shrink) * 1000) / 10;
  const harm = shrinks ? `would shrink the whole book by ${percent} %` : 'would be cut off';
  throw new Error(`${what} wider than its page and ${harm}.`);
}

/** Widths of sheets: of an area that reaches over the spine the print shows only what lies on its page. */
const widthsOfSheets = (page: Page): Promise<number[]> =>
  page.evaluate(() => [
    ...new Set([...document.querySelectorAll<HTMLElement>('.sheet')].map(({ offsetWidth }) => offsetWidth)),
  ]);

function pagesOf(printed: PrintedBook, ids: Iterable<string>): Map<string, number> {
  const pages = new Map<string, number>();
  for (const id of ids) {
    const page = printed.destinations.get(id)?.page;
    if (page === undefined) throw new Error(`A page number or bookmark leads to #${id}, which is on no page.`);
    pages.set(id, page);
  }
  return pages;
}
