import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const UNPACK_PROGRAM = join(import.meta.dirname, 'unpack-chromium.ts');

/** Where an unpacked Chromium lies and what its process needs to find its libraries and fonts. */
export interface UnpackedChromium {
  executable: string;
  environment: { LD_LIBRARY_PATH: string; FONTCONFIG_PATH: string };
}

/**
 * Unpacks the Chromium of the npm package once per version, to `.cache/chromium-<version>/` of the project, or below the system's
 * temporary folder when the project cannot be written. Two processes may call it at once: each unpacks to a folder of its own and
 * the first rename wins.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const folder = join(await cacheFolder(), `chromium-${await packageVersion()}`);
  if (!(await exists(folder))) await unpackTo(folder);
  const inherited = process.env['LD_LIBRARY_PATH'];
  const libraries = join(folder, 'al2023', 'lib');
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries,
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

async function unpackTo(folder: string): Promise<void> {
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await promisify(execFile)(process.execPath, [UNPACK_PROGRAM, temporary], {
      env: { ...process.env, TMPDIR: temporary },
    });
    await rename(temporary, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function cacheFolder(): Promise<string> {
  const own = join(PROJECT, '.cache');
  try {
    await mkdir(own, { recursive: true });
    await access(own, constants.W_OK);
    return own;
  } catch {
    // One folder per user: others could not run, or could exchange, what lies in a shared one.
    const shared = join(tmpdir(), `migration-initiatives-${userInfo().uid}`);
    await mkdir(shared, { recursive: true, mode: 0o700 });
    return shared;
  }
}

async function packageVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(await readFile(join(dirname(main), '..', 'package.json'), 'utf8'));
  return String((manifest as { version: unknown }).version);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
