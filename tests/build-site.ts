import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The site as `npm run build` makes it, book included. */
export const SITE = '.cache/test-site';
/** The same site under a base path, without the book. */
export const BASE_SITE = '.cache/test-site-base';
export const BASE = '/mi';

const run = promisify(execFile);

/** Builds both sites once, before all tests of whole sites. */
export default async function buildSites(): Promise<void> {
  await run(process.execPath, ['scripts/build.ts', '--out', SITE]);
  const env = { ...process.env, BASE_PATH: BASE, SITE_URL: 'https://example.org' };
  await run(process.execPath, ['scripts/build.ts', '--out', BASE_SITE, '--no-pdf'], { env });
}
