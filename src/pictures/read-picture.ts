import { createHash } from 'node:crypto';
import { disableTypes, imageSize, types } from 'image-size';

/** A picture file as its first bytes describe it. */
export interface PictureSize {
  /** In pixels, as it is looked at: a turn that the camera noted down is carried out. */
  width: number;
  height: number;
  /** Of the bytes, 16 hexadecimal digits: the same picture has the same one wherever it lies. */
  hash: string;
}

/** Why a file can't be used as a picture, in plain words: "is not a picture" after its name. */
export interface PictureProblem {
  problem: string;
  hint: string;
}

/** The kinds of files that cameras and agencies deliver, and how their file names end. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  tiff: ['tif', 'tiff'],
};
export const PICTURE_ENDINGS = Object.values(KINDS).flat();

// Readers that are not asked for can't be led astray by a strange file.
disableTypes(types.filter((type) => !Object.hasOwn(KINDS, type)));

const EXPORT_AGAIN = 'Export it again from the original as JPEG.';

/** Reads size and kind of a picture without decoding it. `ending` is that of the file name, in lower case. */
export function readPicture(bytes: Uint8Array, ending: string): PictureSize | PictureProblem {
  const size = sizeOf(bytes);
  if (!size?.type || !size.width || !size.height)
    return {
      problem: 'is not a picture that can be read',
      hint: `Pictures are JPEG, PNG, WebP or TIFF. ${EXPORT_AGAIN}`,
    };
  const endings = KINDS[size.type] ?? [];
  if (!endings.includes(ending))
    return { problem: `is a ${size.type.toUpperCase()} file`, hint: `Let its name end in .${endings[0]}.` };
  if (isCutOff(bytes, size.type)) return { problem: 'is cut off: its end is missing', hint: EXPORT_AGAIN };
  const isTurned = (size.orientation ?? 1) >= 5;
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the mark that ends a file of this kind is missing. TIFF has none. */
function isCutOff(bytes: Uint8Array, type: string): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'png') return !data.includes('IEND', Math.max(0, data.length - 4096), 'latin1');
  if (type === 'webp') return data.length < data.readUInt32LE(4) + 8;
  // Some cameras write more after the end of a JPEG, such as a second, smaller picture.
  if (type === 'jpg') return data.lastIndexOf(Buffer.from([0xff, 0xd9])) < data.length * 0.5;
  return false;
}
