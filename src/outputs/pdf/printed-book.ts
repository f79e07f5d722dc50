import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { readPageContents } from './finish/content-streams.ts';
import type { ContentStream } from './finish/content-streams.ts';
import { findShrink, readPageAreas } from './page-area.ts';
import type { PageArea } from './page-area.ts';

/** Where a named destination lies. */
export interface Destination {
  /** From 1. */
  page: number;
  /** Height above the lower edge of the page, in points. */
  top: number;
}

/** Chromium's PDF, opened. */
export interface PrintedBook {
  document: PDFDocument;
  /** The decoded content of its pages. */
  contents: ContentStream[];
  /** By id of the element. */
  destinations: Map<string, Destination>;
  /** The widths of its page areas, each once, in CSS pixels. */
  areaWidths: number[];
  /** How many times smaller than asked it is printed: 1, or something is too wide. */
  shrink: number;
}

/** Opens what `page.pdf()` returned. */
export async function openPrintedBook(bytes: Uint8Array): Promise<PrintedBook> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const contents = readPageContents(document);
  const areasOfPages = contents.map(({ bytes: content }) => readPageAreas(content));
  const areas = areasOfPages.map(([widest]) => widest);
  return {
    document,
    contents,
    destinations: readDestinations(document, areas),
    areaWidths: [...new Set(areas.flatMap((area) => (area ? [Math.round((area.width / 0.75) * 10) / 10] : [])))],
    shrink: findShrink(areasOfPages),
  };
}

/** No line is lower than this, in points: what begins less above the end of its page doesn’t stand on it. */
const LEAST_LINE = 4;

function readDestinations(document: PDFDocument, areas: (PageArea | undefined)[]): Map<string, Destination> {
  const pages = document.getPages();
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index + 1]));
  const found: { id: string; page: number; x: number; fromTop: number; height: number }[] = [];
  const dictionary = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of dictionary?.entries() ?? []) {
    const target = dictionary!.lookup(name, PDFArray);
    const page = target.get(0);
    const number = page instanceof PDFRef ? numbers.get(page) : undefined;
    if (number === undefined) continue;
    const height = pages[number - 1]!.getHeight();
    const [x, y] = [coordinate(target.lookup(2), 0), coordinate(target.lookup(3), height)];
    found.push({ id: decodeURIComponent(name.decodeText()), page: number, x, fromTop: height - y, height });
  }
  // Chromium counts from the corner of the page area where it should count from the corner of the page (153 does).
  const countsFromArea = found.some(({ page, x, fromTop }) => {
    const area = areas[page - 1];
    return area !== undefined && (x < area.left - 1 || fromTop < area.top - 1);
  });
  return new Map(
    found.map(({ id, page, fromTop, height }) => {
      const area = areas[page - 1];
      const below = fromTop + (countsFromArea ? (area?.top ?? 0) : 0);
      const next = areas[page];
      // The box of a raised note mark reaches over the first line of its page: its upper edge lies on the page before.
      const isOfNext = area !== undefined && next !== undefined && below > area.top + area.height - LEAST_LINE;
      return [id, isOfNext ? { page: page + 1, top: height - next.top } : { page, top: height - below }];
    }),
  );
}

const coordinate = (value: PDFObject | undefined, fallback: number): number =>
  value instanceof PDFNumber ? value.asNumber() : fallback;
