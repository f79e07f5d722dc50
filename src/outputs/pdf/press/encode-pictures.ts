import type { ColourConverter } from './colour-converter.ts';
import type { PictureTreatment } from './pictures.ts';
import type { PrintProfile } from './print-profile.ts';

/** For screens: sRGB, no finer than a large screen shows. */
export const SCREEN_PICTURES: PictureTreatment = {
  resolution: 200,
  encode: async (picture) => {
    const { data, info } = await picture
      .removeAlpha()
      .toColourspace('srgb')
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    const entries = { Filter: 'DCTDecode', ColorSpace: 'DeviceRGB' };
    return { entries, bytes: data, width: info.width, height: info.height };
  },
};

/**
 * For paper: inks through the profile, at 300 pixels an inch.
 * @param onInk told the most ink of each picture, in per cent
 */
export function pressPictures(
  converter: ColourConverter,
  profile: PrintProfile,
  onInk: (total: number) => void,
): PictureTreatment {
  return {
    resolution: 300,
    encode: async (picture) => {
      const { pixels, width, height } = await converter.pictureToInks(picture.clone());
      onInk(mostInk(pixels));
      const jpeg = await picture
        .removeAlpha()
        .withIccProfile(profile.path)
        .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
        .toBuffer();
      // JPEG files of this kind hold inks upside down, which viewers correct by themselves only outside of PDF.
      const entries = { Filter: 'DCTDecode', ColorSpace: 'DeviceCMYK', Decode: [1, 0, 1, 0, 1, 0, 1, 0] };
      return { entries, bytes: withoutProfile(jpeg), width, height };
    },
  };
}

function mostInk(pixels: Buffer): number {
  let most = 0;
  for (let at = 0; at < pixels.length; at += 4)
    most = Math.max(most, pixels[at]! + pixels[at + 1]! + pixels[at + 2]! + pixels[at + 3]!);
  return Math.round((most / 255) * 1000) / 10;
}

/** A JPEG without its profile, which the whole file has once (ISO/IEC 10918-1, B.1.1: segments APP2 are left out). */
function withoutProfile(jpeg: Buffer): Buffer {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (jpeg[at + 1] !== 0xe2) parts.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, jpeg.subarray(at)]);
}
