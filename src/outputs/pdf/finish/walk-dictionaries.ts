import { PDFArray, PDFDict, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Every dictionary of a document, those of streams and those inside others too, each once. */
export function* walkDictionaries({ context }: PDFDocument): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* walk(object);
}

function* walk(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* walk(object.dict);
  else if (object instanceof PDFArray) for (const item of object.asArray()) yield* walk(item);
  else if (object instanceof PDFDict) {
    yield object;
    for (const value of object.values()) yield* walk(value);
  }
}
