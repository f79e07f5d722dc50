import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Modifier letters that fonts draw with the glyphs of quotation marks, and what is meant in running text. */
const MEANT: Record<string, string> = { '02BB': '2018', '02BC': '2019' };

/**
 * Makes extracted text say what was written. Chromium maps each glyph back to the lowest of its characters, so that an
 * apostrophe (U+2019) is found and copied as a modifier letter (U+02BC) wherever a font has one glyph for both.
 * @returns how many entries of the fonts' ToUnicode maps were changed
 */
export function repairTextMaps(document: PDFDocument): number {
  let changed = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const reference = object.get(PDFName.of('ToUnicode'));
    const map = object.lookup(PDFName.of('ToUnicode'));
    if (!reference || !(map instanceof PDFRawStream)) continue;
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
    const repaired = text.replace(
      /(<[\dA-F]+>\s*)<([\dA-F]{4})>(?=\s*(?:\n|<|endbf))/gi,
      (whole, glyph: string, code: string) => {
        const meant = MEANT[code.toUpperCase()];
        if (!meant) return whole;
        changed++;
        return `${glyph}<${meant}>`;
      },
    );
    if (repaired === text) continue;
    const stream = document.context.flateStream(Buffer.from(repaired, 'latin1'));
    document.context.assign(document.context.getObjectRef(map) ?? (reference as never), stream);
  }
  return changed;
}
