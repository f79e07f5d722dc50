import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** An ICC profile of a printing condition: four inks on a paper. */
export interface PrintProfile {
  path: string;
  bytes: Uint8Array;
  /** What the profile calls its printing condition: "Coated FOGRA39". */
  description: string;
}

/** Device classes of ICC.1:2022, table 18, in plain words. */
const CLASSES: Readonly<Record<string, string>> = {
  scnr: 'scanners and cameras',
  mntr: 'screens',
  link: 'one pair of devices',
  spac: 'conversions between colour spaces',
  abst: 'effects',
  nmcl: 'named colours',
};
const HEADER = 128;
const ADVICE = 'Ask the printing house for the ICC output profile (CMYK) of its press and paper.';

/**
 * Reads the profile that colours are converted through and that the file names as its output intent.
 * @throws an Error in plain words where it is missing, damaged, or not a CMYK profile of class `prtr`
 */
export async function readPrintProfile(path: string): Promise<PrintProfile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`The ICC profile ${path} cannot be read. Correct --icc, or leave it out for the default.`, {
      cause,
    });
  });
  const description = describeProfile(bytes, basename(path));
  return { path, bytes, description };
}

/** Checks the bytes of a profile and returns its description (ICC.1:2022, 7.2 and 9.2.41). */
export function describeProfile(bytes: Uint8Array, name: string): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < HEADER + 4 || view.toString('latin1', 36, 40) !== 'acsp')
    throw new Error(`${name} is no ICC profile. ${ADVICE}`);
  const [deviceClass, space] = [view.toString('latin1', 12, 16), view.toString('latin1', 16, 20).trim()];
  if (deviceClass !== 'prtr')
    throw new Error(
      `${name} is a profile for ${CLASSES[deviceClass] ?? 'no known device'} (class ${deviceClass}), and a printing condition has class prtr. ${ADVICE}`,
    );
  if (space !== 'CMYK') throw new Error(`${name} describes a printer with ${space} and not CMYK colours. ${ADVICE}`);
  const tags = readTags(view);
  for (const tag of ['A2B0', 'B2A0', 'desc'])
    if (!tags.has(tag)) throw new Error(`${name} is damaged or incomplete: its table ${tag} is missing. ${ADVICE}`);
  return readDescription(tags.get('desc')!) || name;
}

function readTags(profile: Buffer): Map<string, Buffer> {
  const tags = new Map<string, Buffer>();
  const count = Math.min(profile.readUInt32BE(HEADER), Math.floor((profile.length - HEADER - 4) / 12));
  for (let index = 0; index < count; index++) {
    const entry = HEADER + 4 + 12 * index;
    const [start, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
    if (start + length <= profile.length)
      tags.set(profile.toString('latin1', entry, entry + 4), profile.subarray(start, start + length));
  }
  return tags;
}

/** Version 2 holds ASCII, version 4 a list of translations in UTF-16, of which the first is taken. */
function readDescription(tag: Buffer): string {
  const type = tag.toString('latin1', 0, 4);
  if (type === 'desc') {
    const length = tag.readUInt32BE(8);
    return tag.toString('latin1', 12, 12 + length).replace(/\0.*$/s, '');
  }
  if (type !== 'mluc' || tag.length < 28) return '';
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  return Buffer.from(tag.subarray(start, start + length))
    .swap16()
    .toString('utf16le')
    .replace(/\0.*$/s, '');
}
