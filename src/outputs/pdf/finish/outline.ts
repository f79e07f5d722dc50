import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Bookmark } from '../page/bookmarks.ts';
import type { Destination } from '../printed-book.ts';

interface OutlineItem {
  bookmark: Bookmark;
  kids: OutlineItem[];
}

/** Nests bookmarks by level. One that skips levels hangs below the last one of any lower level. */
export function nestBookmarks(bookmarks: Bookmark[]): OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const bookmark of bookmarks) {
    while (open.length > 0 && open.at(-1)!.bookmark.level >= bookmark.level) open.pop();
    const item = { bookmark, kids: [] };
    (open.at(-1)?.kids ?? top).push(item);
    open.push(item);
  }
  return top;
}

/**
 * Writes the document outline (ISO 32000-1, 12.3.3), with the first level open, and has viewers show it.
 * @throws when a bookmark's element is not on any page
 */
export function writeOutline(
  document: PDFDocument,
  bookmarks: Bookmark[],
  destinations: ReadonlyMap<string, Destination>,
): void {
  const { context, catalog } = document;
  catalog.delete(PDFName.of('Outlines'));
  if (bookmarks.length === 0) return;
  const pages = document.getPages();

  const writeItems = (items: OutlineItem[], parent: PDFRef): { First: PDFRef; Last: PDFRef } => {
    const refs = items.map(() => context.nextRef());
    items.forEach(({ bookmark, kids }, index) => {
      const destination = destinations.get(bookmark.id);
      const page = destination && pages[destination.page - 1];
      if (!page) throw new Error(`The bookmark “${bookmark.title}” leads to #${bookmark.id}, which is on no page.`);
      const item = {
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [page.ref, 'XYZ', null, round(destination.top), null],
        ...(kids.length > 0 && { ...writeItems(kids, refs[index]!), Count: -kids.length }),
      };
      context.assign(refs[index]!, context.obj(item));
    });
    return { First: refs[0]!, Last: refs.at(-1)! };
  };

  const root = context.nextRef();
  const items = nestBookmarks(bookmarks);
  context.assign(root, context.obj({ Type: 'Outlines', ...writeItems(items, root), Count: items.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Rewrites the named destinations so that they keep the reader's zoom and horizontal position. */
export function writeDestinations(document: PDFDocument, destinations: ReadonlyMap<string, Destination>): void {
  const pages = document.getPages();
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([id, { page, top }]) => [id, [pages[page - 1]?.ref, 'XYZ', null, round(top), null]]);
  document.catalog.set(PDFName.of('Dests'), document.context.obj(Object.fromEntries(entries)));
}

const round = (points: number): number => Math.round(points * 100) / 100;
