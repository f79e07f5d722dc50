import { PDFArray, PDFDict, PDFNull, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { serializeObjects } from './serialize.ts';

/**
 * Writes a document with bytes that depend on its content only: objects are numbered in the order in which they are reached from the
 * catalog, and those that are not reached are left out. The document is of no use afterwards.
 * @param version of PDF, as the file's first line states it
 */
export function saveDocument(document: PDFDocument, version: '1.6' | '1.7' = '1.7'): Uint8Array {
  const { context } = document;
  const numbers = new Map<PDFRef, PDFRef>();
  const objects: PDFObject[] = [];
  // A set, since what is reached twice must be renumbered once; a loop over it sees what is added meanwhile.
  const queue = new Set<PDFObject>();

  /** The new reference for an old one, undefined for one to nothing; anything else stays as it is. */
  const take = (value: PDFObject | undefined): PDFObject | undefined => {
    if (!(value instanceof PDFRef)) {
      if (isContainer(value)) queue.add(value);
      return value;
    }
    const known = numbers.get(value);
    const target = known ? undefined : context.lookup(value);
    if (!target) return known;
    const ref = PDFRef.of(objects.push(target));
    numbers.set(value, ref);
    if (isContainer(target)) queue.add(target);
    return ref;
  };

  const trailer = `/Root ${String(take(context.trailerInfo.Root))} /Info ${String(take(context.trailerInfo.Info))}`;
  for (const object of queue) renumberReferences(object, take);
  return serializeObjects(objects, trailer, version);
}

const isContainer = (object: PDFObject | undefined): object is PDFDict | PDFArray | PDFStream =>
  object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream;

/** Replaces every reference in a dictionary or array. Those to nothing vanish, or become null where they hold a place. */
function renumberReferences(object: PDFObject, take: (value: PDFObject | undefined) => PDFObject | undefined): void {
  const container = object instanceof PDFStream ? object.dict : object;
  if (container instanceof PDFDict) {
    for (const [key, value] of container.entries()) {
      const renumbered = take(value);
      if (renumbered === undefined) container.delete(key);
      else if (renumbered !== value) container.set(key, renumbered);
    }
  } else if (container instanceof PDFArray) {
    for (let index = 0; index < container.size(); index++) {
      const value = container.get(index);
      const renumbered = take(value) ?? PDFNull;
      if (renumbered !== value) container.set(index, renumbered);
    }
  }
}
