import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { readDrawnContents, readPageContents, writeContent } from '../finish/content-streams.ts';
import type { BookMetadata } from '../finish/metadata.ts';
import { saveDocument } from '../finish/save.ts';
import { makeColourConverter } from './colour-converter.ts';
import { pressPictures } from './encode-pictures.ts';
import { planInks } from './ink-plan.ts';
import { writePressMetadata } from './press-metadata.ts';
import { drawPrintersMarks, ALL_PLATES } from './printers-marks.ts';
import type { PrintProfile } from './print-profile.ts';
import { convertShadings } from './shading-inks.ts';
import { layOutSheet, covers } from './sheet.ts';
import type { Box, Sheet, TrimSize } from './sheet.ts';
import { paintedColours, traceColours } from './trace-colours.ts';
import { treatPictures } from './pictures.ts';
import { withoutMarks } from './without-marks.ts';
import { writeInks } from './write-inks.ts';

export interface PressOptions {
  profile: PrintProfile;
  /** Of an upright page. */
  trim: TrimSize;
  /** Most ink in one place that the paper bears, in per cent. */
  inkLimit: number;
  metadata: BookMetadata;
}

export interface PressBook {
  bytes: Uint8Array;
  /** Most ink in one place of a picture, in per cent; 0 without pictures. */
  pictureInk: number;
}

/** What a file for reading has and one for printing must not: links, tags, bookmarks, what refers to them, and pages shown turned. */
const FOR_READING = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'PageMode', 'Dests', 'Names', 'OpenAction', 'AcroForm'];
const FOR_READING_ON_PAGES = ['Annots', 'StructParents', 'Tabs', 'Group', 'Rotate'];

/**
 * Makes the file for the printing house of a finished book: PDF/X-4 (ISO 15930-7) in CMYK, on sheets with bleed and
 * printer's marks.
 * @param book a finished book, its pages printed with bleed and its pictures in full size
 * @throws an Error in plain words where colours cannot be converted
 */
export async function makePressBook(book: Uint8Array, options: PressOptions): Promise<PressBook> {
  const { profile, metadata, inkLimit } = options;
  const document = await PDFDocument.load(book, { updateMetadata: false, parseSpeed: Infinity });
  dropReading(document);
  const converter = makeColourConverter(profile);

  const contents = [
    ...readPageContents(document).map(({ owner, bytes }) => ({ owner, bytes: withoutMarks(bytes), inherits: false })),
    ...readDrawnContents(document).map(({ owner, bytes }) => ({ owner, bytes: withoutMarks(bytes), inherits: true })),
  ].map((content) => ({ ...content, events: traceColours(content.bytes, content.inherits) }));
  const plan = await planInks(
    contents.flatMap(({ events }) => paintedColours(events)),
    converter,
    inkLimit,
  );
  const sheets = new Map(document.getPages().map((page) => [page.ref, layOutPage(page, options.trim)]));
  for (const { owner, bytes, events } of contents) {
    const inked = writeInks(bytes, events, plan);
    const sheet = sheets.get(owner);
    writeContent(document, owner, sheet ? dressSheet(inked, sheet) : inked);
  }
  for (const page of document.getPages()) writeSheet(page, sheets.get(page.ref)!);

  await convertShadings(document, converter);
  let pictureInk = 0;
  await treatPictures(
    document,
    pressPictures(converter, profile, (total) => (pictureInk = Math.max(pictureInk, total))),
  );
  writePressMetadata(document, metadata, profile);
  return { bytes: saveDocument(document, '1.6'), pictureInk };
}

function dropReading(document: PDFDocument): void {
  for (const key of FOR_READING) document.catalog.delete(PDFName.of(key));
  for (const { node } of document.getPages()) for (const key of FOR_READING_ON_PAGES) node.delete(PDFName.of(key));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dictionary = 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined;
    dictionary?.delete(PDFName.of('StructParents'));
  }
}

/** A page that is wider than high is printed across the sheet. */
function layOutPage(page: PDFPage, trim: TrimSize): Sheet {
  const { x, y, width, height } = page.getMediaBox();
  const printed: Box = [x, y, x + width, y + height];
  return layOutSheet(printed, width > height ? { width: trim.height, height: trim.width } : trim);
}

/** A page's own content, cut at the bleed, and the marks around it. */
function dressSheet(content: Uint8Array, sheet: Sheet): Uint8Array {
  const [left, bottom, right, top] = sheet.bleed;
  const clip = `q\n${left} ${bottom} ${right - left} ${top - bottom} re W n\n`;
  return Buffer.concat([Buffer.from(clip), content, Buffer.from(`\nQ\n${drawPrintersMarks(sheet)}`)]);
}

function writeSheet(page: PDFPage, { media, bleed, trim }: Sheet): void {
  const { node } = page;
  const { context } = node;
  for (const [key, box] of Object.entries({ MediaBox: media, BleedBox: bleed, TrimBox: trim }))
    node.set(PDFName.of(key), context.obj([...box]));
  for (const key of ['CropBox', 'ArtBox']) node.delete(PDFName.of(key));
  // Pages may share their resources, which must not change for each other.
  const resources = node.Resources()?.clone() ?? context.obj({});
  const spaces = resources.lookupMaybe(PDFName.of('ColorSpace'), PDFDict)?.clone() ?? context.obj({});
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 });
  spaces.set(PDFName.of(ALL_PLATES), context.obj(['Separation', 'All', 'DeviceCMYK', tint]));
  resources.set(PDFName.of('ColorSpace'), spaces);
  node.set(PDFName.of('Resources'), resources);
}

/** Whether a page as printed reaches to the edge of the bleed. */
export const hasBleed = (printed: Box, trim: TrimSize): boolean => covers(printed, layOutSheet(printed, trim).bleed);
