import { PDFDict, PDFDocument, PDFName, PDFObjectCopier, PDFPage, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';
import { writeMetadata } from '../finish/metadata.ts';
import type { BookMetadata } from '../finish/metadata.ts';
import { writeDestinations, writeOutline } from '../finish/outline.ts';
import { saveDocument } from '../finish/save.ts';
import type { Bookmark } from '../page/bookmarks.ts';
import type { Destination } from '../printed-book.ts';
import { readStructure } from '../tags/read-structure.ts';
import { makeRoleMap } from '../tags/role-map.ts';
import type { StructureElement } from '../tags/structure.ts';
import { writeStructure } from '../tags/write-structure.ts';
import { foliosFrom, locatePart } from './locate-part.ts';
import type { Navigation, PageContent, PartPages } from './locate-part.ts';
import { pruneStructure, raiseHeadings } from './prune-structure.ts';

/** A file of some of a book's pages. */
export interface CutPart {
  bytes: Uint8Array;
  pages: number;
}

/** A book that parts can be taken out of, as often as one likes. */
export interface CuttableBook {
  /**
   * Makes a file of what a bookmark names: its pages as they are in the book, with their folios, tags, bookmarks and the links between
   * them. Links to other pages of the book become plain text.
   * @param anchor id of the bookmark
   * @throws when no bookmark leads there
   */
  cut(anchor: string, metadata: BookMetadata): Promise<CutPart>;
}

/**
 * Opens a finished book for reading.
 * @param bytes the finished file for screens
 */
export async function openForCutting(bytes: Uint8Array, navigation: Navigation): Promise<CuttableBook> {
  const book = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const structure = readStructure(book);
  const contents = contentOfPages(book, structure);
  return {
    cut: async (anchor, metadata) => {
      const part = locatePart(navigation, contents, anchor);
      return { bytes: await cutPages(book, structure, navigation, part, metadata), pages: part.to - part.from + 1 };
    },
  };
}

/** By page: whether tagged text stands on it, nothing tagged but figures, or nothing. */
function contentOfPages(book: PDFDocument, structure: readonly StructureElement[]): PageContent[] {
  const found = new Map<PDFRef, PageContent>();
  const visit = ({ type, kids }: StructureElement, isInFigure: boolean): void => {
    const isFigure = isInFigure || type === 'Figure';
    for (const kid of kids) {
      if (kid.kind === 'element') visit(kid, isFigure);
      else if (!isFigure) found.set(kid.page, 'text');
      else if (!found.has(kid.page)) found.set(kid.page, 'picture');
    }
  };
  for (const element of structure) visit(element, false);
  return book.getPages().map(({ ref }) => found.get(ref) ?? 'nothing');
}

async function cutPages(
  book: PDFDocument,
  structure: readonly StructureElement[],
  { folios, destinations }: Navigation,
  { from, to, bookmarks }: PartPages,
  metadata: BookMetadata,
): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const copier = PDFObjectCopier.for(book.context, file.context);
  const pages = book.getPages().slice(from - 1, to);
  const inside = new Map<string, Destination>();
  for (const [id, { page, top }] of destinations)
    if (page >= from && page <= to) inside.set(id, { page: page - from + 1, top });
  const copies = new Map(pages.map(({ ref }) => [ref, copier.copy(ref)]));
  for (const ref of copies.values()) {
    const node = file.context.lookup(ref);
    if (node instanceof PDFPageLeaf) file.addPage(PDFPage.of(node, ref, file));
  }
  const kept = keepLinks(file, inside);

  const elements = pruneStructure(structure, (leaf) => {
    const page = copies.get(leaf.page);
    if (!page) return undefined;
    if (leaf.kind === 'content') return { ...leaf, page, stream: copies.get(leaf.stream) ?? copier.copy(leaf.stream) };
    const object = copier.copy(leaf.object);
    return kept.has(object) ? { ...leaf, page, object } : undefined;
  });
  raiseHeadings(elements);
  writeStructure(file, elements, makeRoleMap(elements));
  writeDestinations(file, inside);
  writeOutline(file, raiseBookmarks(bookmarks), inside);
  writeMetadata(file, metadata, foliosFrom(folios, from, to));
  return saveDocument(file);
}

/** Takes out the link annotations that lead to pages which the file does not have. */
function keepLinks(file: PDFDocument, inside: ReadonlyMap<string, Destination>): Set<PDFRef> {
  const kept = new Set<PDFRef>();
  for (const { node } of file.getPages()) {
    const annotations = node.Annots();
    for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index--) {
      const name = annotations!.lookup(index, PDFDict).lookup(PDFName.of('Dest'));
      const ref = annotations!.get(index);
      const leadsOut = name instanceof PDFName && !inside.has(decodeURIComponent(name.decodeText()));
      if (leadsOut || !(ref instanceof PDFRef)) annotations!.remove(index);
      else kept.add(ref);
    }
    if (annotations?.size() === 0) node.delete(PDFName.of('Annots'));
  }
  return kept;
}

const raiseBookmarks = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.map((bookmark) => ({ ...bookmark, level: bookmark.level - bookmarks[0]!.level + 1 }));
