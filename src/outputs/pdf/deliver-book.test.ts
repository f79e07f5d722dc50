import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverBook } from './deliver-book.ts';
import type { Delivery, OrderedFile } from './deliver-book.ts';
import { walkDictionaries } from './finish/walk-dictionaries.ts';
import { EXPECTED, makeGoodBooks } from './preflight/fixtures/good-books.ts';
import { PreflightError, tellPreflight } from './preflight/report.ts';
import { writeTinyProfile } from './press/fixtures/tiny-profile.ts';
import { readPrintProfile } from './press/print-profile.ts';

let folder: string;
let book: Uint8Array;
let files: { screen: OrderedFile; press: OrderedFile };
const out = (): string => join(folder, 'book.pdf');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deliver-'));
  const document = await PDFDocument.load((await makeGoodBooks()).screen, { updateMetadata: false });
  for (const dictionary of walkDictionaries(document))
    if (dictionary.has(PDFName.of('ca'))) dictionary.set(PDFName.of('ca'), PDFNumber.of(1));
  for (const dictionary of walkDictionaries(document))
    if (dictionary.has(PDFName.of('CA'))) dictionary.set(PDFName.of('CA'), PDFNumber.of(1));
  book = await document.save();
  const printProfile = await readPrintProfile(await writeTinyProfile(join(folder, 'tiny.icc')));
  files = {
    screen: { profile: 'screen', path: out() },
    press: { profile: 'press', path: join(folder, 'book-press.pdf'), printProfile },
  };
});
beforeEach(async () => {
  for (const name of await readdir(folder)) if (name.endsWith('.pdf')) await rm(join(folder, name));
});
afterAll(() => rm(folder, { recursive: true }));

const deliver = (changes: Partial<Delivery>) =>
  deliverBook(
    {
      bytes: book,
      pages: 13,
      hasBleed: true,
      layoutFlaws: [],
      navigation: { folios: [], bookmarks: [], destinations: new Map() },
    },
    {
      files: [files.screen, files.press],
      metadata: { title: 'Small & true', author: 'IOM', language: 'en', date: new Date(0), producer: 'Test' },
      trim: EXPECTED.trim,
      shippedFonts: EXPECTED.shippedFonts,
      inkLimit: 300,
      asksOthers: false,
      ...changes,
    },
  );

test('both profiles are made of one book, and each is told about as a table', async () => {
  const reports = await deliver({});
  expect(reports.map(({ profile, pages, passed }) => ({ profile, pages, passed }))).toEqual([
    { profile: 'screen', pages: 13, passed: true },
    { profile: 'press', pages: 13, passed: true },
  ]);
  expect((await readFile(out())).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect((await readFile(join(folder, 'book-press.pdf'))).subarray(0, 8).toString()).toBe('%PDF-1.6');
  expect(tellPreflight(reports[1]!)).toMatch(/^Preflight of .*book-press\.pdf, for the press\n {2}✓ pages +13 pages\n/);
});

test('when one file breaks a rule, none is written and the last ones stay', async () => {
  await writeFile(out(), 'old');
  const failed = await deliver({ inkLimit: 1 }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PreflightError);
  expect((failed as PreflightError).reports.map(({ passed }) => passed)).toEqual([true, false]);
  expect((failed as Error).message).toMatch(
    /✗ ink .*\n.* per cent of ink, and 1 are the most[^]*No file was written\.$/,
  );
  expect((failed as Error).message).not.toContain('for the screen');
  expect(await readFile(out(), 'utf8')).toBe('old');
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual(['book.pdf']);
});

test('programs of the machine are asked, and those that are not there are skipped with a word', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    const [report] = await deliver({ files: [files.screen], asksOthers: true });
    expect(report?.opinions).toContainEqual({ tool: 'qpdf', outcome: 'skipped', says: 'not on this machine' });
    await writeFile(join(folder, 'qpdf'), '#!/bin/sh\necho "it is damaged"\nexit 2\n', { mode: 0o755 });
    await expect(deliver({ files: [files.screen], asksOthers: true })).rejects.toThrow(/✗ qpdf +it is damaged/);
  } finally {
    process.env['PATH'] = path;
  }
});
