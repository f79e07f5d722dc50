import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** The site as `npm run build` makes it, book included. */
export const SITE = '.cache/test-site';
/** The same site under a base path and with an address of its own, without the book. */
export const BASE_SITE = '.cache/test-site-base';
export const BASE = '/mi';
/** The book alone, as `npm run pdf` makes it. */
export const AGAIN = '.cache/test-book';
/** Why one of them could not be built. */
export const FAILURE = '.cache/test-builds-failed.txt';

/**
 * Waits for a file or folder that is being built. Builds put what they make in its place when it is whole.
 * @throws what the build said when it failed
 */
export async function built(path: string): Promise<string> {
  while (!existsSync(path)) {
    if (existsSync(FAILURE)) throw new Error(readFileSync(FAILURE, 'utf8'));
    await setTimeout(100);
  }
  return path;
}
