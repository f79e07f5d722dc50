/** An operator of a content stream with its operands (ISO 32000-1, 7.8.2). */
export interface Operator {
  name: string;
  /** Where its first operand, or itself, begins. */
  start: number;
  /** Behind its last byte. */
  end: number;
}

const WHITE_SPACE = byteSet('\0\t\n\f\r ');
const DELIMITER = byteSet('()<>[]{}/%');

/**
 * Reads a decoded content stream operator by operator. Operands are only skipped: their bytes lie between `start` and `end`.
 * Inline images come as one operator named "BI".
 */
export function* readOperators(bytes: Uint8Array): Generator<Operator> {
  let position = 0;
  let start = -1;
  while (position < bytes.length) {
    const byte = bytes[position]!;
    if (WHITE_SPACE[byte]) {
      position++;
      continue;
    }
    if (byte === 0x25) {
      position = skipComment(bytes, position);
      continue;
    }
    if (start < 0) start = position;
    const begin = position;
    if (byte === 0x28) position = skipString(bytes, position);
    else if (byte === 0x3c && bytes[position + 1] !== 0x3c) position = skipHexString(bytes, position);
    else if (byte === 0x2f) position = skipRegular(bytes, position + 1);
    else if (DELIMITER[byte]) position++;
    else {
      position = skipRegular(bytes, position);
      if (isOperand(byte)) continue;
      const name = operatorName(bytes, begin, position);
      if (name === 'true' || name === 'false' || name === 'null') continue;
      if (name === 'BI') position = skipInlineImage(bytes, position);
      yield { name, start, end: position };
      start = -1;
    }
  }
}

export const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');

const names = new Map<number, string>();

/** A book holds a few dozen operators, hundreds of thousands of times: the text of each is made once. */
function operatorName(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return latin1(bytes, start, end);
  let code = 0;
  for (let at = start; at < end; at++) code = code * 256 + bytes[at]!;
  const known = names.get(code) ?? latin1(bytes, start, end);
  names.set(code, known);
  return known;
}

/** Numbers begin with a digit, a sign or a point; no operator does. */
const isOperand = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;

function skipRegular(bytes: Uint8Array, from: number): number {
  let position = from;
  while (position < bytes.length && !WHITE_SPACE[bytes[position]!] && !DELIMITER[bytes[position]!]) position++;
  return position;
}

function skipComment(bytes: Uint8Array, from: number): number {
  let position = from;
  while (position < bytes.length && bytes[position] !== 0x0a && bytes[position] !== 0x0d) position++;
  return position;
}

function skipString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let position = from;
  do {
    const byte = bytes[position++];
    if (byte === 0x5c) position++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29) depth--;
  } while (depth > 0 && position < bytes.length);
  return position;
}

function skipHexString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x3e, from);
  return end < 0 ? bytes.length : end + 1;
}

function skipInlineImage(bytes: Uint8Array, from: number): number {
  for (let position = from; position < bytes.length - 2; position++) {
    const isEnd = bytes[position] === 0x45 && bytes[position + 1] === 0x49;
    if (isEnd && WHITE_SPACE[bytes[position - 1]!] && WHITE_SPACE[bytes[position + 2] ?? 0x20]) return position + 2;
  }
  return bytes.length;
}

function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
