import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { cachedFile } from '../cache/cached-file.ts';
import { croppedArea, sizeAt, type Crop, type PictureFormat } from './rendition.ts';
import type { PictureSize } from './read-picture.ts';

/** One file to make of a picture. */
export interface Rendition {
  /** The original: where it lies and what is known of it. */
  source: PictureSize & { path: string };
  crop: Crop | undefined;
  width: number;
  format: PictureFormat;
  /** For paper: less is lost than for the screen. */
  isForPrint: boolean;
}

const SCREEN: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 52, effort: 3 }),
  webp: (image) => image.webp({ quality: 76, effort: 5 }),
  jpg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
};
const PAPER = (image: Sharp): Sharp => image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });

/**
 * Makes a rendition: turned as the camera noted, cropped, scaled, in sRGB, without metadata. The same input gives the
 * same bytes.
 * @throws an Error in plain words where the original can't be decoded
 */
export async function makeRendition(
  bytes: Uint8Array,
  { source, crop, width, format, isForPrint }: Rendition,
): Promise<Buffer> {
  const area = croppedArea(source, crop);
  const image = sharp(bytes, { failOn: 'warning' })
    .autoOrient()
    .extract(area)
    .resize({ ...sizeAt(area, width), fit: 'fill' });
  const opaque = format === 'jpg' ? image.flatten({ background: '#ffffff' }) : image;
  try {
    return await (isForPrint ? PAPER : SCREEN[format])(opaque).toBuffer();
  } catch (cause) {
    throw new Error(`The picture ${source.path} can’t be decoded: it is damaged. Export it again from the original.`, {
      cause,
    });
  }
}

/** A rendition from the cache folder; made and put there if it is not. `root` is what the paths of originals begin at. */
export function cachedRendition(rendition: Rendition, root: string, cache: string): Promise<Uint8Array> {
  const make = async (): Promise<Buffer> => makeRendition(await readFile(join(root, rendition.source.path)), rendition);
  return cachedFile(join(cache, cacheName(rendition)), make);
}

/** Named after everything that the bytes depend on: the original, what is made of it, and what makes it. */
function cacheName({ source, crop, width, format, isForPrint }: Rendition): string {
  const encoders = Object.values(SCREEN).map(String);
  const recipe = JSON.stringify([crop, width, format, isForPrint, encoders, String(PAPER), sharp.versions]);
  return `${source.hash}-${createHash('sha256').update(recipe).digest('hex').slice(0, 16)}.${format}`;
}
