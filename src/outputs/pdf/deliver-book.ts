import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BookMetadata } from './finish/metadata.ts';
import type { ReadyBook } from './make-book.ts';
import { PreflightError } from './preflight/report.ts';
import type { PreflightReport } from './preflight/report.ts';
import type { Profile } from './preflight/rule.ts';
import { runPreflight } from './preflight/run-preflight.ts';
import { askForSecondOpinions } from './preflight/second-opinions.ts';
import type { Opinion } from './preflight/second-opinions.ts';
import { makePressBook } from './press/make-press-book.ts';
import { makeScreenBook } from './press/make-screen-book.ts';
import type { PrintProfile } from './press/print-profile.ts';
import type { TrimSize } from './press/sheet.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** What is to be made of a book. */
export interface Delivery {
  files: readonly OrderedFile[];
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

/** Largest files: a book is read on telephones; a printing house takes what comes. */
const MOST_BYTES: Record<Profile, number> = { screen: 8e6, press: 1e9 };

/**
 * Makes the files of a book, holds each to the preflight rules and puts them in their places. When one breaks a rule, none
 * is written.
 * @throws PreflightError with the reports of all files; an Error in plain words where colours cannot be converted
 */
export async function deliverBook(book: ReadyBook, delivery: Delivery): Promise<PreflightReport[]> {
  const report = delivery.onProgress ?? (() => {});
  const made: { path: string; bytes: Uint8Array; report: PreflightReport }[] = [];
  for (const file of delivery.files) {
    report(file.profile === 'press' ? 'converting colours for the press' : 'making the file for screens');
    const { bytes, pictureInk } = await makeFile(book, file, delivery);
    report(`preflight of ${basename(file.path)}`);
    const results = await runPreflight(bytes, {
      profile: file.profile,
      pages: book.pages,
      title: delivery.metadata.title,
      language: delivery.metadata.language,
      trim: delivery.trim,
      shippedFonts: delivery.shippedFonts,
      inkLimit: delivery.inkLimit,
      pictureInk,
      hasBleed: book.hasBleed,
      layoutFlaws: [],
      maxBytes: MOST_BYTES[file.profile],
    });
    const opinions = delivery.asksOthers ? await askOthers(bytes, file.profile) : [];
    const passed = results.every((result) => result.passed) && opinions.every(({ outcome }) => outcome !== 'failed');
    made.push({
      path: file.path,
      bytes,
      report: {
        file: file.path,
        profile: file.profile,
        pages: book.pages,
        bytes: bytes.length,
        passed,
        results,
        opinions,
      },
    });
  }
  const reports = made.map((file) => file.report);
  if (reports.some(({ passed }) => !passed)) throw new PreflightError(reports);
  for (const { path, bytes } of made) await writeWholeFile(path, bytes);
  return reports;
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
  try {
    const file = join(folder, 'book.pdf');
    await writeFile(file, bytes);
    return await askForSecondOpinions(file, profile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
