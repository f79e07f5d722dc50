import { PDFDict, PDFName, PDFNumber, PDFArray, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { latin1, readOperators } from '../finish/content-tokens.ts';
import { decodeStream, readPageContents } from '../finish/content-streams.ts';

/** A picture where a page shows it. */
export interface PlacedPicture {
  picture: PDFRef;
  /** From 1. */
  page: number;
  /** On paper, in points. */
  width: number;
  height: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Every place where pages show a picture, directly, in form XObjects or in tiling patterns (ISO 32000-1, 8.9). */
export function findPlacedPictures(document: PDFDocument): PlacedPicture[] {
  const contents = readPageContents(document);
  return document.getPages().flatMap(({ node }, index) => {
    const placed: Omit<PlacedPicture, 'page'>[] = [];
    visit(contents[index]!.bytes, node.Resources(), IDENTITY, placed, 0);
    return placed.map((place) => ({ ...place, page: index + 1 }));
  });
}

function visit(
  bytes: Uint8Array,
  resources: PDFDict | undefined,
  outer: Matrix,
  placed: Omit<PlacedPicture, 'page'>[],
  depth: number,
): void {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const patterns = resources?.lookupMaybe(PDFName.of('Pattern'), PDFDict);
  if ((!objects && !patterns) || depth > 8) return;
  let matrix = outer;
  const saved: Matrix[] = [];
  for (const { name, start, end } of readOperators(bytes)) {
    if (name === 'q') saved.push(matrix);
    else if (name === 'Q') matrix = saved.pop() ?? matrix;
    else if (name === 'cm') matrix = multiply(numbers(latin1(bytes, start, end)), matrix);
    else if (name === 'Do') place(latin1(bytes, start, end).slice(1, -2).trim(), matrix);
    else if (name === 'scn' || name === 'SCN') tile(/\/(\S+)\s+scn/i.exec(latin1(bytes, start, end))?.[1] ?? '');
  }

  function place(name: string, at: Matrix): void {
    const ref = objects?.get(PDFName.of(name));
    const object = objects?.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) return;
    if (object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')) enter(object, at);
    else if (ref instanceof PDFRef)
      placed.push({ picture: ref, width: Math.hypot(at[0], at[1]), height: Math.hypot(at[2], at[3]) });
  }

  /** Patterns are placed from the corner of the page, not by the matrix at hand. */
  function tile(name: string): void {
    const pattern = patterns?.lookup(PDFName.of(name));
    if (pattern instanceof PDFRawStream) enter(pattern, IDENTITY);
  }

  function enter(stream: PDFRawStream, at: Matrix): void {
    const own = stream.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray);
    const values = own?.asArray().map((_, index) => own.lookup(index, PDFNumber).asNumber()) ?? IDENTITY;
    const inner = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    visit(decodeStream(stream), inner, multiply(values, at), placed, depth + 1);
  }
}

const numbers = (operator: string): number[] => operator.trim().split(/\s+/).slice(0, 6).map(Number);

/** What `inner` does and then `outer`. */
function multiply(inner: readonly number[], outer: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    e * outer[0] + f * outer[2] + outer[4],
    e * outer[1] + f * outer[3] + outer[5],
  ];
}
