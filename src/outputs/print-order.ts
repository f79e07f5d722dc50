import type { Browser } from 'playwright-core';
import type { OrderedFile } from './pdf/deliver-book.ts';
import type { Profile } from './pdf/preflight/rule.ts';
import { findDefaultProfile, NO_PROFILE } from './pdf/press/default-profile.ts';
import { readPrintProfile } from './pdf/press/print-profile.ts';
import type { PrintProfile } from './pdf/press/print-profile.ts';

/** What is wanted of every book that is printed. */
export interface PrintOrder {
  /** @param out where the file for screens is put */
  files(out: string): OrderedFile[];
  /** Which parts are made into files of their own: every part and region, or the one with this id. */
  parts?: { every: true } | { only: string };
  inkLimit: number;
  /** Makes proofs instead, of this day (2026-11-25); without one, of the day of the edition. */
  proof?: { date?: string | undefined };
  /** Whether to ask the programs of the machine for second opinions. */
  asksOthers: boolean;
  onProgress?: (step: string) => void;
  /** Starts the browser that prints. Default: Chromium. */
  launch?: () => Promise<Browser>;
  /** What cannot be made, why, and what is made instead. */
  missing?: string;
}

/** What coated paper bears; newsprint bears 240. */
export const INK_LIMIT = 300;

/** The book for screens alone. */
export const SCREEN_ONLY: PrintOrder = {
  files: (path) => [{ profile: 'screen', path }],
  inkLimit: INK_LIMIT,
  asksOthers: false,
};

/** What `npm run build` makes. */
export const PUBLISHED: PrintOrder = { ...SCREEN_ONLY, parts: { every: true } };

export interface Wishes {
  /** "screen", "press", or both with a comma. */
  profile: string;
  /** The ICC profile of the printing house. */
  icc?: string | undefined;
  inkLimit?: string | undefined;
  /** Id of a part or region, which is made instead of the book. */
  part?: string | undefined;
  /** Whether a proof is wanted, and its day: 2026-11-25. */
  proof?: boolean | undefined;
  date?: string | undefined;
}

/**
 * Makes an order of what a user asked for. Without any ICC profile, the file for screens takes the place of that for the press.
 * @throws an Error in plain words for unknown profiles, ink limits out of range and ICC profiles that are none
 */
export async function takeOrder(wishes: Wishes, find = findDefaultProfile): Promise<PrintOrder> {
  const profiles = readProfiles(wishes.profile);
  const order: PrintOrder = {
    ...SCREEN_ONLY,
    inkLimit: readInkLimit(wishes.inkLimit),
    asksOthers: true,
    ...readProof(wishes, profiles),
  };
  if (wishes.icc !== undefined && !profiles.includes('press'))
    throw new Error('--icc is for the press. Add --profile press.');
  if (wishes.part !== undefined) {
    if (profiles.includes('press')) throw new Error('--part makes a file for screens. Leave out --profile press.');
    return { ...order, files: () => [], parts: { only: wishes.part } };
  }
  if (!profiles.includes('press')) return order;
  const path = wishes.icc ?? (await find());
  if (path === undefined)
    return { ...order, missing: `${NO_PROFILE}\nMade instead: the file for screens, in sRGB and without bleed.` };
  const printProfile = await readPrintProfile(path);
  return { ...order, files: (out) => profiles.map((profile) => orderFile(profile, out, printProfile)) };
}

function orderFile(profile: Profile, out: string, printProfile: PrintProfile): OrderedFile {
  if (profile === 'screen') return { profile, path: out };
  return { profile, path: out.replace(/\.pdf$/, '-press.pdf'), printProfile };
}

function readProof({ proof, date }: Wishes, profiles: readonly Profile[]): Pick<PrintOrder, 'proof'> {
  if (!proof) {
    if (date !== undefined) throw new Error('--date is the day of a proof. Add --proof.');
    return {};
  }
  if (profiles.includes('press')) throw new Error('--proof makes a file for screens. Leave out --profile press.');
  if (date !== undefined && !isDay(date)) throw new Error(`--date takes a day such as 2026-11-25, not "${date}".`);
  return { proof: { date } };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function readProfiles(text: string): Profile[] {
  const names = [...new Set(text.split(','))].map((name) => name.trim());
  for (const name of names)
    if (name !== 'screen' && name !== 'press')
      throw new Error(`There is no profile "${name}". --profile takes screen, press, or both: screen,press.`);
  return names as Profile[];
}

function readInkLimit(text: string | undefined): number {
  const limit = text === undefined ? INK_LIMIT : Number(text);
  if (!(limit >= 200 && limit <= 400))
    throw new Error('--ink-limit takes the total ink in per cent, from 200 to 400. The printing house knows it.');
  return limit;
}
