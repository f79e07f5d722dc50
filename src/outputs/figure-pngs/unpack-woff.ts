import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

interface Table {
  tag: number;
  bytes: Uint8Array;
  checksum: number;
}

/**
 * A font in WOFF 1.0 as the OpenType file that it holds (W3C WOFF File Format 1.0, sections 4 and 5): for programs that
 * read installed fonts only.
 * @throws an Error if the bytes are no WOFF 1.0
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < HEADER || view.getUint32(0) !== SIGNATURE) throw new Error('This is not a font in WOFF 1.0.');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const entry = HEADER + index * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    // A table that packing would not shorten is stored as it is.
    const bytes = packed < length ? inflateSync(stored) : stored;
    return { tag: view.getUint32(entry), bytes, checksum: view.getUint32(entry + 16) };
  });
  return joinTables(view.getUint32(4), tables);
}

/** An OpenType file: table directory and tables, each at an offset that four divides. */
function joinTables(flavour: number, tables: readonly Table[]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), directory);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power);
  let offset = directory;
  tables.forEach(({ tag, bytes, checksum }, index) => {
    [tag, checksum, offset, bytes.length].forEach((value, field) => view.setUint32(12 + index * 16 + field * 4, value));
    font.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return font;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
