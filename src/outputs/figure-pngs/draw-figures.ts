import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackFonts } from './shipped-fonts.ts';

const PROGRAM = join(import.meta.dirname, 'draw-figures-program.ts');

/**
 * Draws the picture of every figure of a rendered site (`figures/<id>.svg`) as a PNG beside it. In a process of its own:
 * the fonts of a process are settled when it draws its first text.
 * @returns the number of pictures
 */
export async function drawFigures(folder: string, cache: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => /(^|[\\/])figures[\\/][^\\/]+\.svg$/.test(entry)).sort();
  if (!files.length) return 0;
  const env = { ...process.env, FONTCONFIG_FILE: await unpackFonts(cache) };
  const paths = files.map((file) => join(folder, file));
  await promisify(execFile)(process.execPath, [PROGRAM, cache, ...paths], { env });
  return files.length;
}
