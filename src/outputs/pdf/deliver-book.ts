import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BookMetadata } from './finish/metadata.ts';
import type { ReadyBook } from './make-book.ts';
import { openForCutting } from './parts/cut-parts.ts';
import { preflightAside } from './preflight/preflight-aside.ts';
import { PreflightError } from './preflight/report.ts';
import type { PreflightReport } from './preflight/report.ts';
import type { Expected, Profile } from './preflight/rule.ts';
import { askForSecondOpinions } from './preflight/second-opinions.ts';
import type { Opinion } from './preflight/second-opinions.ts';
import { makePressBook } from './press/make-press-book.ts';
import { makeScreenBook } from './press/make-screen-book.ts';
import type { PrintProfile } from './press/print-profile.ts';
import type { TrimSize } from './press/sheet.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** What is to be made of a book. */
export interface Delivery {
  files: readonly OrderedFile[];
  /** Parts to be made into files of their own, each cut from the file for screens. */
  parts?: readonly OrderedPart[];
  metadata: BookMetadata;
  trim: TrimSize;
  /** Beginnings of the PostScript names of the fonts that may be used. */
  shippedFonts: readonly string[];
  /** Most ink in one place, in per cent. */
  inkLimit: number;
  /** Whether to ask the programs of the machine as well. */
  asksOthers: boolean;
  /** Told what is being done, in a few words. */
  onProgress?: (step: string) => void;
}

export type OrderedFile =
  { profile: 'screen'; path: string } | { profile: 'press'; path: string; printProfile: PrintProfile };

export interface OrderedPart {
  path: string;
  /** Of the file. */
  title: string;
  /** Id of the bookmark that leads to the part. */
  anchor: string;
}

/** A file that was held to preflight. */
interface MadeFile {
  path: string;
  bytes: Uint8Array;
  report: PreflightReport;
}

/** Largest files: a book is read on telephones; a printing house takes what comes. */
const MOST_BYTES: Record<Profile, number> = { screen: 8e6, press: 1e9 };

/**
 * Makes the files of a book, holds each to the preflight rules while the next is made, and puts them in their places. When one
 * breaks a rule, none is written.
 * @throws PreflightError with the reports of all files; an Error in plain words where colours cannot be converted
 */
export async function deliverBook(book: ReadyBook, delivery: Delivery): Promise<PreflightReport[]> {
  const report = delivery.onProgress ?? (() => {});
  const held: Promise<MadeFile>[] = [];
  const hold = (file: Pick<OrderedFile, 'profile' | 'path'>, bytes: Uint8Array, expected: Expected): void => {
    const promise = holdToRules(bytes, file, expected, delivery);
    // Where the next file can't be made, nobody waits for it.
    promise.catch(() => {});
    held.push(promise);
  };
  let screen: Uint8Array | undefined;
  for (const file of delivery.files) {
    report(file.profile === 'press' ? 'converting colours for the press' : 'making the file for screens');
    const { bytes, pictureInk } = await makeFile(book, file, delivery);
    if (file.profile === 'screen') screen = bytes;
    report(`preflight of ${basename(file.path)}, ${book.pages} pages`);
    hold(file, bytes, { ...expectedOf(book, file.profile, delivery), pictureInk });
  }
  if (delivery.parts?.length) await makeParts(book, screen, delivery.parts, delivery, hold);
  const made = await Promise.all(held);
  const reports = made.map((file) => file.report);
  if (reports.some(({ passed }) => !passed)) throw new PreflightError(reports);
  for (const { path, bytes } of made) await writeWholeFile(path, bytes);
  return reports;
}

/** @param screen the file for screens, where it is made anyway */
async function makeParts(
  book: ReadyBook,
  screen: Uint8Array | undefined,
  parts: readonly OrderedPart[],
  delivery: Delivery,
  hold: (file: Pick<OrderedFile, 'profile' | 'path'>, bytes: Uint8Array, expected: Expected) => void,
): Promise<void> {
  const cuttable = await openForCutting(screen ?? (await makeScreenBook(book.bytes)), book.navigation);
  const what = parts.length > 1 ? `${parts.length} parts and regions` : basename(parts[0]?.path ?? '');
  delivery.onProgress?.(`cutting ${what}`);
  for (const { path, title, anchor } of parts) {
    const { bytes, pages } = await cuttable.cut(anchor, { ...delivery.metadata, title });
    hold({ profile: 'screen', path }, bytes, { ...expectedOf(book, 'screen', delivery), pages, title });
  }
}

function expectedOf(book: ReadyBook, profile: Profile, delivery: Delivery): Expected {
  const { metadata, trim, shippedFonts, inkLimit } = delivery;
  return {
    profile,
    pages: book.pages,
    title: metadata.title,
    language: metadata.language,
    trim,
    shippedFonts,
    inkLimit,
    pictureInk: 0,
    hasBleed: book.hasBleed,
    layoutFlaws: book.layoutFlaws,
    maxBytes: MOST_BYTES[profile],
  };
}

async function holdToRules(
  bytes: Uint8Array,
  { profile, path }: Pick<OrderedFile, 'profile' | 'path'>,
  expected: Expected,
  { asksOthers }: Delivery,
): Promise<MadeFile> {
  const [results, opinions] = await Promise.all([
    preflightAside(bytes, expected),
    asksOthers ? askOthers(bytes, profile) : [],
  ]);
  const passed = results.every((result) => result.passed) && opinions.every(({ outcome }) => outcome !== 'failed');
  const { pages } = expected;
  return { path, bytes, report: { file: path, profile, pages, bytes: bytes.length, passed, results, opinions } };
}

async function makeFile(
  book: ReadyBook,
  file: OrderedFile,
  { metadata, trim, inkLimit }: Delivery,
): Promise<{ bytes: Uint8Array; pictureInk: number }> {
  if (file.profile === 'screen') return { bytes: await makeScreenBook(book.bytes), pictureInk: 0 };
  return makePressBook(book.bytes, { profile: file.printProfile, trim, inkLimit, metadata });
}

/** Other programs read a file in a folder of its own, so that what they find wrong never stands in its place. */
async function askOthers(bytes: Uint8Array, profile: Profile): Promise<Opinion[]> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  return withTemporaryFolder(folder, async () => {
    const file = join(folder, 'book.pdf');
    await writeFile(file, bytes);
    return askForSecondOpinions(file, profile);
  });
}
