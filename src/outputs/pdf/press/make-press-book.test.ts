import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeStream, readPageContents } from '../finish/content-streams.ts';
import { writeTinyProfile } from './fixtures/tiny-profile.ts';
import { makePressBook } from './make-press-book.ts';
import type { PressBook } from './make-press-book.ts';
import { readPrintProfile } from './print-profile.ts';
import type { PrintProfile } from './print-profile.ts';
import { points } from './sheet.ts';

const metadata = { title: 'A', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
/** 100 × 150 mm and 12 pixels of bleed all around, as Chromium would print it. */
const PRINTED = { width: 378 * 0.75 + 18, height: 567 * 0.75 + 18 };
const trim = { width: 100, height: 150 };

const CONTENT = `/P <</MCID 0 >>BDC .0863 .1255 .1686 rg BT /F1 9 Tf 20 20 Td (Text) Tj ET EMC
1 0 0 rg 0 0 50 50 re f
/Pattern cs /P1 scn 60 60 50 50 re f
q 72 0 0 36 100 100 cm /Im1 Do Q
/Fm1 Do`;

async function makeReadingBook(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const page = document.addPage([PRINTED.width, PRINTED.height]);
  const across = document.addPage([PRINTED.height, PRINTED.width]);
  const jpeg = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#ff0000' } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const picture = PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: 600,
      Height: 300,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
    }),
    jpeg,
  );
  const form = context.flateStream('0 0 1 rg 0 0 9 9 re f 0 0 10 10 re S', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 100, 100],
    StructParents: 4,
  });
  const fade = { FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [1, 1, 1], N: 1 };
  const shading = {
    ShadingType: 2,
    ColorSpace: 'DeviceRGB',
    Coords: [0, 0, 100, 0],
    Function: { FunctionType: 3, Domain: [0, 1], Bounds: [0.5], Encode: [0, 1, 1, 0], Functions: [fade, fade] },
  };
  page.node.set(
    PDFName.of('Resources'),
    context.obj({
      XObject: { Im1: context.register(picture), Fm1: context.register(form) },
      Pattern: { P1: context.register(context.obj({ PatternType: 2, Shading: shading })) },
    }),
  );
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(CONTENT)));
  across.node.set(PDFName.of('Contents'), context.register(context.flateStream('0 g 0 0 1 1 re f')));
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Dest: [across.ref, 'XYZ', null, null, null] });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
  return document.save();
}

let folder: string;
let profile: PrintProfile;
let reading: Uint8Array;
let made: PressBook;
let book: PDFDocument;
const make = (): Promise<PressBook> => makePressBook(reading, { profile, trim, inkLimit: 300, metadata });
const contentOf = (page: number): string => Buffer.from(readPageContents(book)[page]!.bytes).toString('latin1');
const resource = (kind: string, name: string): unknown =>
  book.getPage(0).node.Resources()!.lookup(PDFName.of(kind), PDFDict).lookup(PDFName.of(name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-'));
  profile = await readPrintProfile(await writeTinyProfile(join(folder, 'tiny.icc')));
  reading = await makeReadingBook();
  made = await make();
  book = await PDFDocument.load(made.bytes, { updateMetadata: false });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the sheets', () => {
  test('have the exact trim size in the middle of the printed page, 3 mm of bleed, and room for marks', () => {
    for (const [index, [width, height]] of [
      [0, [100, 150]],
      [1, [150, 100]],
    ] as const) {
      const page = book.getPage(index);
      const [trimmed, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
      expect(trimmed.width).toBeCloseTo(points(width), 6);
      expect(trimmed.height).toBeCloseTo(points(height), 6);
      expect(trimmed.x - bleed.x).toBeCloseTo(points(3), 6);
      expect(bleed.height - trimmed.height).toBeCloseTo(points(6), 6);
      expect(media.width - trimmed.width).toBeCloseTo(points(30), 6);
      expect(trimmed.x + trimmed.width / 2).toBeCloseTo((index === 0 ? PRINTED.width : PRINTED.height) / 2, 6);
    }
  });

  test('clip the page at the bleed and draw marks on every plate outside it', () => {
    const content = contentOf(0);
    expect(content).toMatch(/^q\n[-\d. ]+ re W n\n/);
    const marks = content.slice(content.indexOf('/AllPlates CS'));
    const { x, y, width, height } = book.getPage(0).getBleedBox();
    const numbers = [...marks.matchAll(/^([-\d.]+) ([-\d.]+) (?:m|l|re)| ([-\d.]+) ([-\d.]+) l/gm)];
    expect(numbers.length).toBeGreaterThan(12);
    for (const match of numbers) {
      const [left, bottom] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
      expect(left < x || left > x + width || bottom < y || bottom > y + height, match[0]).toBe(true);
    }
    expect(String(resource('ColorSpace', 'AllPlates'))).toContain('/Separation /All /DeviceCMYK');
  });
});

describe('colours', () => {
  test('type is black ink alone, areas go through the profile, and no screen colour is left', () => {
    const content = contentOf(0);
    expect(content).toContain('0 0 0 1 k\n(Text) Tj');
    expect(content).toMatch(/0 (?:1|0\.9\d) (?:1|0\.9\d) 0 k\n0 0 50 50 re f/);
    expect(content).not.toMatch(/ (?:rg|RG|g|G)\s/);
    const form = decodeStream(resource('XObject', 'Fm1') as PDFRawStream);
    expect(Buffer.from(form).toString('latin1')).toMatch(
      /^\s*(?:1|0\.\d+) (?:1|0\.\d+) 0 0 k\n0 0 9 9 re f 0 0 10 10 re S$/,
    );
  });

  test('gradients become tables of inks', () => {
    const shading = (resource('Pattern', 'P1') as PDFDict).lookup(PDFName.of('Shading'), PDFDict);
    expect(String(shading.get(PDFName.of('ColorSpace')))).toBe('/DeviceCMYK');
    const table = decodeStream(shading.lookup(PDFName.of('Function'), PDFStream));
    expect(table).toHaveLength(64 * 4);
    // From red through white to red again, since the second half runs backwards.
    expect([...table.subarray(0, 4)].map((ink) => Math.round(ink / 255))).toEqual([0, 1, 1, 0]);
    expect([...table.subarray(31 * 4, 32 * 4)].map((ink) => Math.round(ink / 255))).toEqual([0, 0, 0, 0]);
    expect([...table.subarray(63 * 4)].map((ink) => Math.round(ink / 255))).toEqual([0, 1, 1, 0]);
  });

  test('pictures become CMYK at 300 pixels an inch, without a profile of their own', async () => {
    const picture = resource('XObject', 'Im1') as PDFRawStream;
    expect(String(picture.dict)).toContain('/ColorSpace /DeviceCMYK');
    expect(String(picture.dict)).toContain('/Decode [ 1 0 1 0 1 0 1 0 ]');
    const { width, height, space, hasProfile } = await sharp(picture.contents).metadata();
    expect({ width, height, space, hasProfile }).toEqual({ width: 300, height: 150, space: 'cmyk', hasProfile: false });
    expect(made.pictureInk).toBeGreaterThan(180);
    expect(made.pictureInk).toBeLessThanOrEqual(210);
  });
});

describe('the file', () => {
  test('says that it is PDF/X-4 and for which printing condition', () => {
    expect(Buffer.from(made.bytes.subarray(0, 8)).toString()).toBe('%PDF-1.6');
    const intent = book.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(String(intent)).toContain('/OutputConditionIdentifier (Tiny press)');
    const embedded = decodeStream(intent.lookup(PDFName.of('DestOutputProfile'), PDFStream));
    expect(Buffer.from(embedded).equals(Buffer.from(profile.bytes))).toBe(true);
    const xmp = book.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    expect(Buffer.from(xmp.contents).toString()).toContain('PDF/X-4</pdfxid:GTS_PDFXVersion>');
  });

  test('has no links, no tags, no marks of structure, and nothing that refers to what is gone', () => {
    expect(contentOf(0)).not.toMatch(/BDC|EMC/);
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Dests'])
      expect(book.catalog.has(PDFName.of(key))).toBe(false);
    for (const page of book.getPages()) expect(page.node.has(PDFName.of('Annots'))).toBe(false);
    const all = book.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n');
    expect(all).not.toMatch(/StructParent|StructElem|\/Annot/);
    for (const [, number] of all.matchAll(/(\d+) 0 R/g))
      expect(Number(number)).toBeLessThanOrEqual(book.context.largestObjectNumber);
  });

  test('has the same bytes each time', async () => {
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });
});
