import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { finishBook } from './finish/finish-book.ts';
import { findFontFlaws } from './finish/font-rules.ts';
import type { FinishedBook, PageFacts } from './finish/finish-book.ts';
import type { BookMetadata } from './finish/metadata.ts';
import { collectBookmarks } from './page/bookmarks.ts';
import { checkFlows, layOutFlows } from './page/flow/lay-out-flows.ts';
import { openPrintPage } from './page/open-page.ts';
import { collectOpeners, setBlankPages } from './page/openers.ts';
import { collectFolioStarts, folioRanges } from './page/folio-starts.ts';
import { findFarthestOverflow, findShrinkingOverflow, runsRightToLeft } from './page/overflow.ts';
import { fillPageLists } from './page/page-lists.ts';
import { collectPageReferences, fillPageNumbers, requestDestinations } from './page/page-numbers.ts';
import { collectHanging, setPageSides } from './page/page-sides.ts';
import { markStructure, readLabels } from './page/structure-marks.ts';
import { equalPaginations, paginate } from './pagination.ts';
import type { Pagination } from './pagination.ts';
import { openPrintedBook } from './printed-book.ts';
import type { PrintedBook } from './printed-book.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface BookOptions {
  /** Address of the print route. */
  url: string;
  /** The PDF file to write. */
  out: string;
  metadata: BookMetadata;
  /** Beginnings of the PostScript names of the fonts that may be used. Default: any. */
  shippedFonts?: readonly string[];
  /** A running browser to use; it is left running. Default: one of its own. */
  browser?: Browser;
  /** Told what is being done, in a few words. */
  onProgress?: (step: string) => void;
}

/** What came of a book. */
export interface BookReport extends Omit<FinishedBook, 'bytes'> {
  pages: number;
  bytes: number;
  /** How often it was printed until all page numbers were right. */
  prints: number;
  seconds: number;
  outlineEntries: number;
}

const MOST_FILLS = 3;

/** Stands for a page number until it is known. */
const PLACEHOLDER = 88;

/**
 * Makes the book: prints the page once to learn where everything falls, fills the page numbers in, prints again until they are true,
 * and finishes the PDF. Writes `out` only when everything succeeded.
 * @throws an Error in plain words: the page does not load, something is wider than its page, a page number or a bookmark leads nowhere,
 *   page numbers do not settle, a font is not a shipped one, the browser does not start
 */
export async function makeBook(options: BookOptions): Promise<BookReport> {
  const begin = performance.now();
  const report = options.onProgress ?? (() => {});
  const browser = options.browser ?? (await launchChromium());
  try {
    report('loading the print page');
    const page = await browser.newPage();
    const { printed, prints, facts } = await openPrintPage(page, options.url)
      .then(() => printUntilTrue(page, options.metadata.language, report))
      .finally(() => page.close());
    report('finishing the PDF');
    const pages = printed.document.getPageCount();
    const { bytes, ...finished } = finishBook(printed, facts, options.metadata);
    const fontFlaws = options.shippedFonts ? findFontFlaws(finished.fonts, options.shippedFonts) : [];
    if (fontFlaws.length) throw new Error(fontFlaws.join(' '));
    await writeWholeFile(options.out, bytes);
    return {
      ...finished,
      pages,
      bytes: bytes.length,
      prints,
      seconds: (performance.now() - begin) / 1000,
      outlineEntries: facts.bookmarks.length,
    };
  } finally {
    if (!options.browser) await browser.close();
  }
}

async function printUntilTrue(
  page: Page,
  language: string,
  report: (step: string) => void,
): Promise<{ printed: PrintedBook; prints: number; facts: PageFacts }> {
  const references = await collectPageReferences(page);
  await fillPageNumbers(page, new Map(references.map((id) => [id, PLACEHOLDER])), []);
  const flows = await layOutFlows(page);
  report(`laid out ${flows.reduce((sum, { pages }) => sum + pages.length, 0)} pages`);
  const starts = await collectFolioStarts(page);
  const hanging = await collectHanging(page);
  const ids = [...new Set([...references, ...starts.map(({ id }) => id), ...hanging])];
  const bookmarks = await collectBookmarks(page);
  const openers = await collectOpeners(page);
  const targets = new Set([...ids, ...bookmarks.map(({ id }) => id), ...openers.map(({ id }) => id)]);
  await requestDestinations(page, targets);
  const marks = await markStructure(page, language);

  let filled: Pagination = { numbers: new Map(), blanks: new Set() };
  for (let prints = 1; prints <= MOST_FILLS + 1; prints++) {
    report(`printing, pass ${prints}`);
    const printed = await print(page);
    const actual = paginate(pagesOf(printed, targets), filled.blanks, openers, ids);
    if (equalPaginations(filled, actual)) {
      const folios = folioRanges(starts, actual.numbers);
      return { printed, prints, facts: { bookmarks, marks, labels: await readLabels(page), folios } };
    }
    filled = actual;
    await setBlankPages(page, filled.blanks);
    const folios = folioRanges(starts, filled.numbers);
    await setPageSides(page, hanging, filled.numbers);
    await fillPageNumbers(page, filled.numbers, folios);
    await fillPageLists(page, filled.numbers, folios);
    await checkFlows(page, flows);
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
    : findFarthestOverflow(page, areaWidths));
  if (!shrinks && !overflow) return;
  const what = overflow ? `${overflow.element} is ${overflow.excess} px` : 'Something is';
  const percent = Math.round((1 - 1 / shrink) * 1000) / 10;
  const harm = shrinks ? `would shrink the whole book by ${percent} %` : 'would be cut off';
  throw new Error(`${what} wider than its page and ${harm}.`);
}

function pagesOf(printed: PrintedBook, ids: Iterable<string>): Map<string, number> {
  const pages = new Map<string, number>();
  for (const id of ids) {
    const page = printed.destinations.get(id)?.page;
    if (page === undefined) throw new Error(`A page number or bookmark leads to #${id}, which is on no page.`);
    pages.set(id, page);
  }
  return pages;
}
