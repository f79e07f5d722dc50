import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { listFonts } from './finish/fonts.ts';
import type { BookFont } from './finish/fonts.ts';
import { readPageContent, readStructureNodes } from './read-structure-nodes.ts';
import type { StructureNode } from './read-structure-nodes.ts';

export interface OutlineEntry {
  title: string;
  /** From 1. */
  level: number;
  /** From 1. */
  page: number;
}

/** A link annotation. */
export interface BookLink {
  /** What it says to those who cannot see it. */
  label: string;
  /** An address, or the name of a destination after "#". */
  target: string;
}

/** A finished book, opened. Pages count from 1 everywhere. */
export interface OpenBook {
  pages: number;
  /** What viewers call each page. */
  pageLabels: string[];
  outline: OutlineEntry[];
  /** Page by name. */
  destinations: Map<string, number>;
  fonts: BookFont[];
  metadata: {
    /** The Info dictionary, with Language and PDFFormatVersion. */
    info: Record<string, unknown>;
    /** XMP properties by prefixed name in small letters: "dc:title". */
    xmp: Record<string, unknown>;
    tagged: boolean;
    displaysTitle: boolean;
  };
  /** All text of a page, running heads too, as it stands there. */
  pageText(page: number): Promise<string>;
  /** The text of a page that belongs to no structure element. */
  artifactText(page: number): Promise<string>;
  structure(page: number): Promise<StructureNode[]>;
  links(page: number): Promise<BookLink[]>;
  close(): Promise<void>;
}

/** Opens a PDF with pdf.js, a reader that shares no code with what wrote it. Close it when done. */
export async function readBook(path: string): Promise<OpenBook> {
  const bytes = await readFile(path);
  const fonts = listFonts(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity }));
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  return {
    pages: document.numPages,
    pageLabels: (await document.getPageLabels()) ?? [],
    outline: await readOutline(document),
    destinations: await readDestinations(document),
    fonts,
    metadata: await readMetadata(document),
    pageText: async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    artifactText: async (number) => (await readPageContent(await document.getPage(number))).artifacts,
    structure: async (number) => readStructureNodes(await document.getPage(number)),
    links: (number) => readLinks(document, number),
    close: () => task.destroy(),
  };
}

async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const entries: OutlineEntry[] = [];
  const visit = async (items: Item[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      entries.push({ title, level, page: await pageOf(document, dest) });
      await visit(below, level + 1);
    }
  };
  // A file without an outline gives null, which the declarations deny.
  await visit(((await document.getOutline()) as Item[] | null) ?? [], 1);
  return entries;
}

async function readDestinations(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const destinations = new Map<string, number>();
  for (const [name, target] of await document.getDestinations()) destinations.set(name, await pageOf(document, target));
  return destinations;
}

async function pageOf(document: PDFDocumentProxy, destination: string | unknown[] | null): Promise<number> {
  const target: unknown[] | null =
    typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const page = target?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
  if (!page) throw new Error(`The PDF has a destination without a page: ${JSON.stringify(destination)}.`);
  return (await document.getPageIndex(page)) + 1;
}

async function readMetadata(document: PDFDocumentProxy): Promise<OpenBook['metadata']> {
  const { info, metadata } = await document.getMetadata();
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const preferences = (await document.getViewerPreferences()) as ReadonlyMap<string, unknown> | null;
  return {
    info: { ...info },
    xmp: Object.fromEntries((metadata as Iterable<[string, unknown]> | null) ?? []),
    tagged: marks?.get('Marked') === true,
    displaysTitle: preferences?.get('DisplayDocTitle') === true,
  };
}

async function readLinks(document: PDFDocumentProxy, number: number): Promise<BookLink[]> {
  const annotations: Record<string, unknown>[] = await (await document.getPage(number)).getAnnotations();
  return annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ contentsObj, url, dest }) => ({
      label: (contentsObj as { str?: string } | undefined)?.str ?? '',
      target: typeof url === 'string' ? url : `#${String(dest)}`,
    }));
}
