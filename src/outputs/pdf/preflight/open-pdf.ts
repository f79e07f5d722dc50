import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { scanContents } from '../finish/artifacts.ts';
import type { ScannedContents } from '../finish/artifacts.ts';
import { readStructure } from '../tags/read-structure.ts';
import { walkElements } from '../tags/structure.ts';
import type { StructureElement } from '../tags/structure.ts';
import { readPageRuns } from './read-runs.ts';
import type { TextRun } from './read-runs.ts';

/** A file as preflight sees it: opened anew, nothing taken over from what made it. What is expensive is read once, when asked for. */
export interface OpenPdf {
  document: PDFDocument;
  bytes: Uint8Array;
  /** Whether it has a structure tree. */
  isTagged: boolean;
  /** Every element of the structure tree in reading order; none without a tree. */
  elements(): StructureElement[];
  contents(): ScannedContents;
  /** The text of each page, piece by piece as it is painted. */
  runs(): TextRun[][];
  /** The page, from 1, that a page reference names; undefined where it is no page of the file. */
  pageNumber(ref: unknown): number | undefined;
  /** The page on which an element begins. */
  pageOf(element: StructureElement): number | undefined;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  return inspect(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity }), bytes);
}

/** @param bytes what the document was read from */
export function inspect(document: PDFDocument, bytes: Uint8Array): OpenPdf {
  const isTagged = document.catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict;
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const pageNumber = (ref: unknown): number | undefined => (ref instanceof PDFRef ? numbers.get(ref) : undefined);
  return {
    document,
    bytes,
    isTagged,
    elements: once(() => (isTagged ? [...walkElements(readStructure(document))] : [])),
    contents: once(() => scanContents(document)),
    runs: once(() => readPageRuns(document)),
    pageNumber,
    pageOf: (element) => {
      for (const { kids } of walkElements([element]))
        for (const kid of kids) if (kid.kind !== 'element') return pageNumber(kid.page);
      return undefined;
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/** Where a finding about an element is. */
export const placeOf = (file: OpenPdf, element: StructureElement): { page?: number } => {
  const page = file.pageOf(element);
  return page === undefined ? {} : { page };
};
