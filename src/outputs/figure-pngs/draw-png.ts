import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { cachedFile } from '../../cache/cached-file.ts';

/** Pixels for each CSS pixel. */
const SCALE = 2;
/** What sharp takes a drawing for that has sizes in CSS pixels. */
const BASE_DENSITY = 72;

/**
 * A standalone SVG as a PNG at twice its size. The same drawing gives the same bytes, if the process was started with
 * the configuration of `unpackFonts` in FONTCONFIG_FILE: fontconfig reads it with the first text that is drawn.
 */
export function drawPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: BASE_DENSITY * SCALE })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** As `drawPng`, but from the cache folder if the same drawing is there. `fonts` says which fonts it is set in. */
export function cachedPng(svg: string, cache: string, fonts: string): Promise<Uint8Array> {
  const recipe = JSON.stringify([fonts, String(drawPng), SCALE, BASE_DENSITY, sharp.versions]);
  const hash = createHash('sha256').update(recipe).update(svg).digest('hex').slice(0, 32);
  return cachedFile(join(cache, `${hash}.png`), () => drawPng(svg));
}
