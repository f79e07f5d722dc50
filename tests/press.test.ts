import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOf } from '../src/book/addresses.ts';
import { TRIM_SIZES } from '../src/model/trim.ts';
import { readDrawnContents, readPageContents } from '../src/outputs/pdf/finish/content-streams.ts';
import { runPreflight } from '../src/outputs/pdf/preflight/run-preflight.ts';
import type { Result } from '../src/outputs/pdf/preflight/run-preflight.ts';
import { writeTinyProfile } from '../src/outputs/pdf/press/fixtures/tiny-profile.ts';
import { makePressBook } from '../src/outputs/pdf/press/make-press-book.ts';
import { readPrintProfile } from '../src/outputs/pdf/press/print-profile.ts';
import { INK_LIMIT } from '../src/outputs/print-order.ts';
import { realBook } from '../src/testing/real-book.ts';
import { SITE } from './build-site.ts';

let folder: string;
let press: PDFDocument;
let pages: number;
let results: Result[];
const { edition } = realBook();
const trim = TRIM_SIZES[edition.trim];

/** The file for screens holds all that is printed beyond the trim, so that of the press is made of it without printing again. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-'));
  const screen = await readFile(join(SITE, addressesOf('2018', 'en').pdf));
  pages = (await PDFDocument.load(screen, { updateMetadata: false })).getPageCount();
  const profile = await readPrintProfile(await writeTinyProfile(join(folder, 'house.icc')));
  const { title } = edition;
  const metadata = { title, author: 'A', language: 'en', date: new Date(0), producer: 'Test' };
  const { bytes, pictureInk } = await makePressBook(screen, { profile, trim, inkLimit: INK_LIMIT, metadata });
  press = await PDFDocument.load(bytes, { updateMetadata: false });
  results = await runPreflight(bytes, {
    profile: 'press',
    pages,
    title,
    language: 'en',
    trim,
    shippedFonts: ['SourceSerif4', 'SourceSans3', 'NotoNaskhArabic'],
    inkLimit: INK_LIMIT,
    pictureInk,
    hasBleed: true,
    layoutFlaws: [],
    maxBytes: 1e9,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the whole edition for the press breaks no rule: boxes, colours, transparency, ink, fonts, annotations', () => {
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(results.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['boxes', 'colour-spaces', 'transparency', 'ink', 'reading-only', 'fonts']),
  );
});

test('each page has the trim size exactly, with 3 mm around it', () => {
  const points = (millimetres: number): number => (millimetres / 25.4) * 72;
  expect(press.getPageCount()).toBe(pages);
  for (const page of press.getPages()) {
    const [trimmed, bleed] = [page.getTrimBox(), page.getBleedBox()];
    const isAcross = trimmed.width > trimmed.height;
    expect(trimmed.width).toBeCloseTo(points(isAcross ? trim.height : trim.width), 2);
    expect(trimmed.height).toBeCloseTo(points(isAcross ? trim.width : trim.height), 2);
    expect(trimmed.x - bleed.x).toBeCloseTo(points(3), 2);
    expect(bleed.width - trimmed.width).toBeCloseTo(points(6), 2);
    expect(page.node.has(PDFName.of('Annots'))).toBe(false);
  }
});

test('no operator of any page or drawing names a colour of another space than CMYK', () => {
  // Strings could hold anything; they are left out.
  const operators = [...readPageContents(press), ...readDrawnContents(press)].map(({ bytes }) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/<[\da-fA-F\s]*>|\((?:\\.|[^\\()])*\)/g, ' '),
  );
  expect(operators.length).toBeGreaterThanOrEqual(pages);
  for (const content of operators) expect(content).not.toMatch(/(?:^|\s)(?:rg|RG|g|G)(?:\s|$)/);
  expect(operators.some((content) => /\s0 0 0 1 k\s/.test(content))).toBe(true);
});
