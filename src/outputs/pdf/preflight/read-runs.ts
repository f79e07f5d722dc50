import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { latin1, readOperators } from '../finish/content-tokens.ts';
import { decodeStream, readPageContents, readTaggedForms } from '../finish/content-streams.ts';
import { readTextMap } from './text-map.ts';
import type { TextMap } from './text-map.ts';

/** A piece of text as a page shows it. */
export interface TextRun {
  /** Its marked-content sequence; undefined for artifacts. */
  mcid: number | undefined;
  /** The page or form XObject that paints it. */
  stream: PDFRef;
  font: string;
  /** What a reader that copies it gets. */
  text: string;
  /** Glyphs that the font has no character for: the box of a missing glyph, or one without an entry in its map. */
  missing: number;
}

interface RunFont {
  name: string;
  map: TextMap;
}

/** The text of each page, in the order in which it is painted, forms after the page's own content. */
export function readPageRuns(document: PDFDocument): TextRun[][] {
  const fonts = new Map<PDFDict, RunFont>();
  const fontOf = (resources: PDFDict | undefined, name: string): RunFont | undefined => {
    const dictionary = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.lookupMaybe(PDFName.of(name), PDFDict);
    if (!dictionary) return undefined;
    const known = fonts.get(dictionary) ?? readFont(dictionary);
    fonts.set(dictionary, known);
    return known;
  };
  const pages = document.getPages();
  const forms = new Map(readTaggedForms(document).map((form) => [form.owner, form]));
  return readPageContents(document).map(({ owner, bytes }, index) => {
    const { node } = pages[index]!;
    const runs = readRuns(bytes, owner, (name) => fontOf(node.Resources(), name));
    const objects = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [, ref] of objects?.entries() ?? []) {
      const form = forms.get(ref as PDFRef);
      if (!form) continue;
      const stream = document.context.lookup(form.owner);
      const inner =
        stream instanceof PDFRawStream ? stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) : undefined;
      runs.push(...readRuns(form.bytes, form.owner, (name) => fontOf(inner, name)));
    }
    return runs;
  });
}

function readFont(dictionary: PDFDict): RunFont {
  const name = dictionary.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? '';
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    map: readTextMap(decodeStream(dictionary.lookup(PDFName.of('ToUnicode')))),
  };
}

/** A marked-content sequence, or a span that states its text itself. */
interface Open {
  mcid: number | undefined;
  says: string | undefined;
}

function readRuns(bytes: Uint8Array, stream: PDFRef, fontOf: (name: string) => RunFont | undefined): TextRun[] {
  const runs: TextRun[] = [];
  const open: Open[] = [];
  let font: RunFont | undefined;
  for (const { name, start, end } of readOperators(bytes)) {
    if (name === 'BDC' || name === 'BMC') {
      const operator = latin1(bytes, start, end);
      const mcid = /\/MCID\s+(\d+)/.exec(operator)?.[1];
      const outer = open.at(-1);
      const says = readActualText(operator);
      open.push({ mcid: mcid === undefined ? outer?.mcid : Number(mcid), says: says === undefined ? outer?.says : '' });
      if (says !== undefined)
        runs.push({ mcid: open.at(-1)!.mcid, stream, font: font?.name ?? '', text: says, missing: 0 });
    } else if (name === 'EMC') open.pop();
    else if (name === 'Tf') font = fontOf(/\/(\S+)/.exec(latin1(bytes, start, end))?.[1] ?? '');
    else if (/^(?:Tj|TJ|'|")$/.test(name)) {
      const { text, missing } = decode(latin1(bytes, start, end), font?.map);
      const { mcid, says } = open.at(-1) ?? {};
      runs.push({ mcid, stream, font: font?.name ?? '', text: says ?? text, missing });
    }
  }
  return runs;
}

function readActualText(operator: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(operator)?.[1];
  if (hex !== undefined) return PDFHexString.of(hex.replace(/\s/g, '')).decodeText();
  const literal = /\/ActualText\s*\(((?:\\.|[^\\)])*)\)/s.exec(operator)?.[1];
  return literal === undefined ? undefined : PDFString.of(literal).decodeText();
}

/** Glyphs are numbered by two bytes in the fonts that Chromium embeds; strings of other fonts are taken as they are. */
function decode(operator: string, map: TextMap | undefined): { text: string; missing: number } {
  let text = '';
  let missing = 0;
  for (const [, hex, literal] of operator.matchAll(/<([\dA-Fa-f\s]*)>|\(((?:\\.|[^\\)])*)\)/gs)) {
    if (hex === undefined) {
      text += PDFString.of(literal ?? '').decodeText();
      continue;
    }
    for (const [code] of hex.replace(/\s/g, '').matchAll(/.{4}/g)) {
      const glyph = parseInt(code, 16);
      const character = map?.get(glyph);
      if (glyph === 0 || character === undefined) missing++;
      text += character ?? '\uFFFD';
    }
  }
  return { text, missing };
}
