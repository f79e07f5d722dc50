import type { TrimSize } from '../press/sheet.ts';
import type { OpenPdf } from './open-pdf.ts';

/** What a PDF is made for: reading on a screen, or the printing house. */
export type Profile = 'screen' | 'press';

/** What must be true of a file beyond what it says itself. */
export interface Expected {
  profile: Profile;
  /** As laid out. */
  pages: number;
  title: string;
  language: string;
  trim: TrimSize;
  /** Beginnings of the PostScript names of the fonts that may be used. */
  shippedFonts: readonly string[];
  /** Most ink in one place, in per cent. */
  inkLimit: number;
  /** Most ink in one place of a picture, as converted, in per cent. */
  pictureInk: number;
  /** Whether the pages were printed to the edge of the bleed. */
  hasBleed: boolean;
  /** What the layout could not place well, in sentences. */
  layoutFlaws: readonly string[];
  maxBytes: number;
}

export interface Finding {
  message: string;
  /** From 1; none for what concerns the whole file. */
  page?: number;
}

/** What a rule found in a file. */
export interface Outcome {
  /** What was looked at, in a few words: "99 pages", "8 fonts". */
  seen: string;
  flaws: Finding[];
  /** What stops nothing. */
  warnings?: Finding[];
}

/** One thing that a finished file is held to. */
export interface Rule {
  id: string;
  /** One sentence. */
  asks: string;
  profiles: readonly Profile[];
  check(file: OpenPdf, expected: Expected): Outcome;
}

export const BOTH: readonly Profile[] = ['screen', 'press'];

/** "1 page", "2 pages" */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
