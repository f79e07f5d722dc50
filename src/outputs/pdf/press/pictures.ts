import { PDFArray, PDFName, PDFNumber, PDFRawStream, PDFString, PDFHexString, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { decodeStream } from '../finish/content-streams.ts';
import { findPlacedPictures } from './placed-pictures.ts';
import type { PlacedPicture } from './placed-pictures.ts';

/** What a profile makes of a picture. */
export interface PictureTreatment {
  /** Pixels an inch, as placed. More are scaled down to it. */
  resolution: number;
  /** Returns the new stream's dictionary entries and bytes. */
  encode(picture: Sharp): Promise<EncodedPicture>;
}

export interface EncodedPicture {
  /** How the file is to read the bytes: Filter, ColorSpace, Decode. */
  entries: Record<string, string | number[]>;
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Scaling by less than this is not worth another loss. */
const TOLERANCE = 1.1;

/**
 * Replaces every coloured picture of a document. Grey ones and stencils stay: they print with black ink alone.
 * @throws naming the page where a picture's form is not known
 */
export async function treatPictures(document: PDFDocument, treatment: PictureTreatment): Promise<void> {
  const places = new Map<PDFRef, PlacedPicture[]>();
  for (const place of findPlacedPictures(document))
    places.set(place.picture, [...(places.get(place.picture) ?? []), place]);
  for (const [ref, placed] of places) {
    const stream = document.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const space = colourSpaceOf(stream.dict);
    if (space === 'gray' || space === 'stencil') continue;
    const picture = readPicture(stream, space, placed[0]!.page);
    const width = sizeOf(stream.dict, 'Width');
    const height = sizeOf(stream.dict, 'Height');
    const resolution = effectiveResolution({ width, height }, placed);
    const scale = resolution > treatment.resolution * TOLERANCE ? treatment.resolution / resolution : 1;
    const scaled =
      scale < 1 ? picture.resize(Math.ceil(width * scale), Math.ceil(height * scale), { fit: 'fill' }) : picture;
    const made = await treatment.encode(scaled);
    const { context } = document;
    const entries = context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: made.width,
      Height: made.height,
      BitsPerComponent: 8,
      ...made.entries,
      Length: made.bytes.length,
    });
    const mask = stream.dict.get(PDFName.of('SMask'));
    if (mask) entries.set(PDFName.of('SMask'), mask);
    context.assign(ref, PDFRawStream.of(entries, made.bytes));
  }
}

/** Pixels an inch where a picture is shown largest. */
export function effectiveResolution(
  pixels: { width: number; height: number },
  placed: readonly { width: number; height: number }[],
): number {
  return Math.min(
    ...placed.map((place) => Math.min(pixels.width / (place.width / 72), pixels.height / (place.height / 72))),
  );
}

/** "rgb", "gray", "cmyk", "indexed", "stencil", or whatever else the file calls it. */
export function colourSpaceOf(picture: PDFDict): string {
  if (picture.get(PDFName.of('ImageMask'))?.toString() === 'true') return 'stencil';
  const space = picture.lookup(PDFName.of('ColorSpace'));
  const name = space instanceof PDFArray ? space.lookup(0) : space;
  const plain = name instanceof PDFName ? name.decodeText() : 'none';
  if (plain === 'ICCBased' && space instanceof PDFArray) {
    const profile = space.lookup(1);
    const parts = profile instanceof PDFStream ? Number(profile.dict.get(PDFName.of('N'))?.toString()) : 0;
    return { 1: 'gray', 3: 'rgb', 4: 'cmyk' }[parts] ?? 'none';
  }
  return (
    { DeviceRGB: 'rgb', CalRGB: 'rgb', DeviceGray: 'gray', CalGray: 'gray', DeviceCMYK: 'cmyk', Indexed: 'indexed' }[
      plain
    ] ?? plain
  );
}

export const sizeOf = (picture: PDFDict, key: 'Width' | 'Height'): number =>
  picture.lookup(PDFName.of(key), PDFNumber).asNumber();

function readPicture(stream: PDFRawStream, space: string, page: number): Sharp {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === PDFName.of('DCTDecode') && space === 'rgb') return sharp(stream.contents);
  const isEightBit = stream.dict.get(PDFName.of('BitsPerComponent'))?.toString() === '8';
  const pixels = isEightBit ? decodeStream(stream) : new Uint8Array();
  const raw = { width: sizeOf(stream.dict, 'Width'), height: sizeOf(stream.dict, 'Height'), channels: 3 as const };
  const plain = space === 'indexed' ? lookUpColours(stream.dict, pixels) : space === 'rgb' ? pixels : undefined;
  if (plain?.length === raw.width * raw.height * 3) return sharp(plain, { raw });
  throw new Error(
    `A picture on page ${page} of the PDF has a form that cannot be converted (${space}). Save it again as JPEG or PNG in sRGB.`,
  );
}

/** Only tables of DeviceRGB are looked up. */
function lookUpColours(picture: PDFDict, indexes: Uint8Array): Uint8Array | undefined {
  const space = picture.lookup(PDFName.of('ColorSpace'), PDFArray);
  if (space.lookup(1) !== PDFName.of('DeviceRGB')) return undefined;
  const table = space.lookup(3);
  const colours =
    table instanceof PDFString || table instanceof PDFHexString
      ? table.asBytes()
      : table instanceof PDFRawStream
        ? decodeStream(table)
        : new Uint8Array();
  const pixels = new Uint8Array(indexes.length * 3);
  indexes.forEach((index, at) => pixels.set(colours.subarray(index * 3, index * 3 + 3), at * 3));
  return pixels;
}
