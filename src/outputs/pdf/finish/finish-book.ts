import type { FolioRange } from '../folios.ts';
import type { Bookmark } from '../page/bookmarks.ts';
import type { StructureMark } from '../page/structure-marks.ts';
import type { PrintedBook } from '../printed-book.ts';
import { dropDecoration, dropEmptyElements } from '../tags/decoration.ts';
import { countFiguresWithoutAlt, repairFigures } from '../tags/figures.ts';
import { repairLinks } from '../tags/links.ts';
import { repairLists } from '../tags/lists.ts';
import { takeMarks } from '../tags/marks.ts';
import type { LabelledMark } from '../tags/marks.ts';
import { repairNotes } from '../tags/notes.ts';
import { joinPieces } from '../tags/pieces.ts';
import { readStructure } from '../tags/read-structure.ts';
import { makeRoleMap } from '../tags/role-map.ts';
import { walkElements } from '../tags/structure.ts';
import type { StructureElement } from '../tags/structure.ts';
import { renumberHeaderCells, repairTables } from '../tags/tables.ts';
import { writeStructure } from '../tags/write-structure.ts';
import { countUnmarkable, scanContents, textTest, writeArtifacts } from './artifacts.ts';
import { listFonts } from './fonts.ts';
import type { BookFont } from './fonts.ts';
import { writeMetadata } from './metadata.ts';
import type { BookMetadata } from './metadata.ts';
import { writeDestinations, writeOutline } from './outline.ts';
import { cutBleed } from './cut-bleed.ts';
import { saveDocument } from './save.ts';
import { repairTextMaps } from './text-maps.ts';
import { turnPages } from './turn-pages.ts';

/** What the page tells about the book that the print does not. */
export interface PageFacts {
  bookmarks: Bookmark[];
  marks: StructureMark[];
  /** By mark: what links and substitutes say; "" for other kinds. */
  labels: string[];
  folios: FolioRange[];
  /** How far each page is printed beyond its trim on every side, in CSS pixels. */
  bleed: number;
  /** Pages whose content is set turned; from 1. */
  turnedPages: ReadonlySet<number>;
}

export interface FinishedBook {
  bytes: Uint8Array;
  links: number;
  /** Link annotations taken out because the page hides their links from assistive technology. */
  linksRemoved: number;
  figuresWithoutAlt: number;
  /** Painting operators that are neither tagged nor artifacts, in the finished file. */
  unmarkedOperators: number;
  fonts: BookFont[];
}

/** Gives an element that Chromium has no name for the one that its mark or its language asks for. */
function nameElement(element: StructureElement, mark: LabelledMark | undefined): void {
  if (element.type !== 'NonStruct') return;
  if (mark?.kind === 'section') element.type = 'Sect';
  else if (mark?.kind === 'substitute' && mark.label !== '')
    Object.assign(element, { type: 'Span', actualText: mark.label });
  else if (mark?.kind === 'abbreviation') Object.assign(element, { type: 'Span', expansion: mark.label });
  else if (element.language !== undefined) element.type = 'Span';
}

/** Turns Chromium's PDF into the book: repaired tags, artifacts, outline, metadata, and bytes that depend on nothing but the content. */
export function finishBook(printed: PrintedBook, facts: PageFacts, metadata: BookMetadata): FinishedBook {
  const { document, destinations } = printed;
  const elements = readStructure(document);
  const marked = takeMarks(elements, facts.marks, facts.labels);
  const pageOrder = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const contents = scanContents(document, printed.contents);

  joinPieces(elements, marked);
  const { kept, removed } = repairLinks(document, elements, marked);
  const repeated = repairTables(elements, marked, pageOrder);
  repairLists(elements, marked);
  repairNotes(elements, marked);
  repairFigures(elements);
  for (const element of walkElements(elements)) {
    nameElement(element, marked.get(element));
  }
  const decoration = dropDecoration(elements, textTest(contents));
  dropEmptyElements(elements);
  renumberHeaderCells(elements);

  writeArtifacts(document, contents, [
    { contents: repeated, type: 'Pagination' },
    { contents: decoration, type: 'Layout' },
  ]);
  const unmarkedOperators = countUnmarkable(contents);
  writeStructure(document, elements, makeRoleMap(elements));
  writeDestinations(document, destinations);
  writeOutline(document, facts.bookmarks, destinations);
  repairTextMaps(document);
  const fonts = listFonts(document);
  writeMetadata(document, metadata, facts.folios);
  if (facts.bleed > 0) cutBleed(document, facts.bleed);
  turnPages(document, facts.turnedPages);
  return {
    bytes: saveDocument(document),
    links: kept,
    linksRemoved: removed,
    figuresWithoutAlt: countFiguresWithoutAlt(elements),
    unmarkedOperators,
    fonts,
  };
}
