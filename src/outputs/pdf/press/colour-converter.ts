import sharp, { type Sharp } from 'sharp';
import type { Inks, Rgb } from './inks.ts';
import type { PrintProfile } from './print-profile.ts';

/** Converts colours through a printing profile, both ways: many at once, as pixels of a picture (sharp, with LittleCMS). */
export interface ColourConverter {
  /** The inks that print an sRGB colour. */
  toInks(colours: readonly Rgb[]): Promise<Inks[]>;
  /** How inks look on paper, white paper being white. */
  toScreen(inks: readonly Inks[]): Promise<Rgb[]>;
  /** The pixels of an sRGB picture (any format that sharp reads), four bytes each. */
  pictureToInks(picture: Sharp): Promise<{ pixels: Buffer; width: number; height: number }>;
}

export function makeColourConverter(profile: PrintProfile): ColourConverter {
  const pictureToInks: ColourConverter['pictureToInks'] = async (picture) => {
    const { data, info } = await picture
      .removeAlpha()
      .withIccProfile(profile.path)
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Sharp goes on without a word when it can't use a profile.
    if (info.channels !== 4)
      throw new Error(
        `Colours cannot be converted through ${profile.path}: its tables are damaged. Ask the printing house for it again.`,
      );
    return { pixels: data, width: info.width, height: info.height };
  };
  return {
    pictureToInks,
    async toInks(colours) {
      if (colours.length === 0) return [];
      const raw = Buffer.from(colours.flat().map((part) => Math.round(part * 255)));
      const row = sharp(raw, { raw: { width: colours.length, height: 1, channels: 3 } });
      const { pixels } = await pictureToInks(row);
      return colours.map((_, index) => fractions(pixels, index, 4) as unknown as Inks);
    },
    async toScreen(inks) {
      if (inks.length === 0) return [];
      const tiff = makeInkPicture(
        inks.flat().map((ink) => Math.round(ink * 255)),
        profile.bytes,
      );
      const { data, info } = await sharp(tiff).raw().toBuffer({ resolveWithObject: true });
      return inks.map((_, index) => fractions(data, index, info.channels).slice(0, 3) as unknown as Rgb);
    },
  };
}

const fractions = (pixels: Buffer, index: number, channels: number): number[] =>
  [...pixels.subarray(index * channels, (index + 1) * channels)].map((byte) => byte / 255);

/** A TIFF of one row of CMYK pixels that carries a profile: the one way to have sharp read inks through it (TIFF 6.0, section 16). */
function makeInkPicture(pixels: number[], profile: Uint8Array): Buffer {
  const SHORT = 3;
  const LONG = 4;
  const UNDEFINED = 7;
  const ENTRIES = 11;
  const bitsAt = 8 + 2 + ENTRIES * 12 + 4;
  const profileAt = bitsAt + 8;
  const pixelsAt = profileAt + profile.length;
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, LONG, 1, pixels.length / 4],
    [257, LONG, 1, 1],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, pixelsAt],
    [277, SHORT, 1, 4],
    [278, LONG, 1, 1],
    [279, LONG, 1, pixels.length],
    [332, SHORT, 1, 1],
    [34675, UNDEFINED, profile.length, profileAt],
  ];
  const head = Buffer.alloc(profileAt);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(ENTRIES, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  });
  for (let sample = 0; sample < 4; sample++) head.writeUInt16LE(8, bitsAt + 2 * sample);
  return Buffer.concat([head, profile, Buffer.from(pixels)]);
}
