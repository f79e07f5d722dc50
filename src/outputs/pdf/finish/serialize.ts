import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

const OBJECTS_PER_STREAM = 200;

/**
 * Writes objects as a PDF file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7, 7.5.8), in time that grows
 * with their number, which pdf-lib's own writer does not keep to. The file identifier is a hash of the content.
 * @param objects object n + 1 at index n; references are to these numbers
 * @param trailer entries of the trailer other than Size and ID, as they are written: "/Root 1 0 R"
 */
export function serializeObjects(objects: PDFObject[], trailer: string, version: '1.6' | '1.7'): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const entries: [type: number, field2: number, field3: number][] = [[0, 0, 0xffff]];
  const append = (...chunks: (Uint8Array | string)[]): void => {
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
      parts.push(bytes);
      offset += bytes.length;
    }
  };
  const appendObject = (number: number, ...chunks: (Uint8Array | string)[]): void => {
    entries[number] = [1, offset, 0];
    append(`${number} 0 obj\n`, ...chunks, '\nendobj\n');
  };

  append(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  const packed: number[] = [];
  objects.forEach((object, index) => {
    if (object instanceof PDFStream) appendObject(index + 1, toBytes(object));
    else packed.push(index + 1);
  });
  let next = objects.length + 1;
  for (let from = 0; from < packed.length; from += OBJECTS_PER_STREAM) {
    const numbers = packed.slice(from, from + OBJECTS_PER_STREAM);
    numbers.forEach((number, index) => (entries[number] = [2, next, index]));
    appendObject(next++, ...packObjects(numbers.map((number) => [number, toBytes(objects[number - 1]!)])));
  }

  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const id = hash.digest('hex').slice(0, 32).toUpperCase();
  const start = offset;
  entries[next] = [1, start, 0];
  const table = Buffer.alloc(entries.length * 7);
  entries.forEach(([type, field2, field3], index) => {
    table.writeUInt8(type, index * 7);
    table.writeUInt32BE(field2, index * 7 + 1);
    table.writeUInt16BE(field3, index * 7 + 5);
  });
  const dictionary = `/Type /XRef /Size ${entries.length} /W [1 4 2] ${trailer} /ID [<${id}> <${id}>]`;
  appendObject(next, ...makeStream(dictionary, table));
  append(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

function packObjects(objects: [number: number, bytes: Uint8Array][]): (Uint8Array | string)[] {
  let offset = 0;
  const header = objects.map(([number, bytes]) => {
    const entry = `${number} ${offset}`;
    offset += bytes.length + 1;
    return entry;
  });
  const index = Buffer.from(`${header.join(' ')}\n`, 'latin1');
  const body = objects.flatMap(([, bytes]) => [bytes, Buffer.from('\n')]);
  return makeStream(`/Type /ObjStm /N ${objects.length} /First ${index.length}`, Buffer.concat([index, ...body]));
}

function makeStream(dictionary: string, content: Uint8Array): (Uint8Array | string)[] {
  const compressed = deflateSync(content);
  return [`<< ${dictionary} /Filter /FlateDecode /Length ${compressed.length} >>\nstream\n`, compressed, '\nendstream'];
}

function toBytes(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
