import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** A font of a file. */
export interface BookFont {
  /** PostScript name without the tag of its subset. */
  name: string;
  /** Of the font program: "TrueType", "CFF", "Type 1", "Type 3". */
  type: string;
  embedded: boolean;
}

/** The fonts of a document, each once, by name. */
export function listFonts(document: PDFDocument): BookFont[] {
  const fonts = new Map<string, BookFont>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const font = readFont(object);
    // The descendant of a composite font is that font again.
    if (font) fonts.set(`${font.name} ${font.type} ${font.embedded}`, font);
  }
  return [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFont(font: PDFDict): BookFont | undefined {
  const subtype = nameOf(font, 'Subtype');
  if (subtype === 'Type3') return { name: nameOf(font, 'Name') ?? '', type: 'Type 3', embedded: true };
  if (subtype?.startsWith('CIDFont')) return undefined;
  const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
  const holder = descendants?.lookup(0, PDFDict) ?? font;
  const descriptor = holder.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const isTrueType = nameOf(holder, 'Subtype') === 'CIDFontType2' || subtype === 'TrueType';
  const isCompact = nameOf(holder, 'Subtype') === 'CIDFontType0' || descriptor?.has(PDFName.of('FontFile3'));
  return {
    name: (nameOf(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, ''),
    type: isTrueType ? 'TrueType' : isCompact ? 'CFF' : 'Type 1',
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key))),
  };
}

const nameOf = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
