import { latin1, readOperators } from './content-tokens.ts';

/** A marked-content sequence that belongs to a structure element, and what it paints. */
export interface MarkedSequence {
  mcid: number;
  /** Byte range of the operator that opens it, with its operands. */
  start: number;
  end: number;
  text: boolean;
}

/** Something painted outside every marked-content sequence. */
export interface UnmarkedPaint {
  kind: 'text' | 'path' | 'object';
  /** Byte range of what belongs together: BT to ET, the first operator of a path to the painting one, `Do` with its operand. */
  start: number;
  end: number;
  /** The name of the external object that is painted; "" for other kinds. */
  object: string;
  /** False when a structure element's content begins inside the range, so that no sequence can be put around it. */
  canBeWrapped: boolean;
}

export interface ContentScan {
  sequences: MarkedSequence[];
  unmarked: UnmarkedPaint[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S']);
const PAINT_OBJECT = new Set(['Do', 'sh', 'BI']);
const SHOW_TEXT = new Set(['Tj', 'TJ', "'", '"']);

/** Finds the marked-content sequences of a decoded content stream and what is painted outside them (ISO 32000-1, 14.6). */
export function scanContent(bytes: Uint8Array): ContentScan {
  const scan: ContentScan = { sequences: [], unmarked: [] };
  const open: (MarkedSequence | undefined)[] = [];
  let path = -1;
  let textObject: { start: number; marked: boolean; shows: boolean; hasSequence: boolean } | undefined;

  for (const { name, start, end } of readOperators(bytes)) {
    if (name === 'BDC' || name === 'BMC') {
      const mcid = name === 'BDC' ? /\/MCID\s+(\d+)/.exec(latin1(bytes, start, end))?.[1] : undefined;
      const sequence = mcid === undefined ? undefined : { mcid: Number(mcid), start, end, text: false };
      if (sequence) scan.sequences.push(sequence);
      if (sequence && textObject) textObject.hasSequence = true;
      open.push(sequence);
    } else if (name === 'EMC') {
      open.pop();
    } else if (name === 'BT') {
      textObject = { start, marked: open.length > 0, shows: false, hasSequence: false };
    } else if (name === 'ET') {
      if (textObject?.shows && !textObject.marked) {
        const { start: from, hasSequence } = textObject;
        scan.unmarked.push({ kind: 'text', start: from, end, object: '', canBeWrapped: !hasSequence });
      }
      textObject = undefined;
    } else if (SHOW_TEXT.has(name)) {
      for (const sequence of open) if (sequence) sequence.text = true;
      if (textObject && !open.some(Boolean)) textObject.shows = true;
    } else if (PATH.has(name)) {
      if (path < 0) path = start;
    } else if (PAINT_PATH.has(name)) {
      if (open.length === 0) scan.unmarked.push({ kind: 'path', start: path, end, object: '', canBeWrapped: true });
      path = -1;
    } else if (name === 'n') {
      path = -1;
    } else if (PAINT_OBJECT.has(name) && open.length === 0) {
      const object = name === 'Do' ? latin1(bytes, start, end).slice(1, -2).trim() : '';
      scan.unmarked.push({ kind: 'object', start, end, object, canBeWrapped: true });
    }
  }
  return scan;
}
