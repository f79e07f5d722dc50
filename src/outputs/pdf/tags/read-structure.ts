import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { StructureElement, StructureKid } from './structure.ts';

// A book asks for these a hundred thousand times, and making a name takes a while.
const A = PDFName.of('A');
const K = PDFName.of('K');
const MCID = PDFName.of('MCID');
const O = PDFName.of('O');
const OBJ = PDFName.of('Obj');
const PG = PDFName.of('Pg');
const S = PDFName.of('S');
const STM = PDFName.of('Stm');
const TEXTS = {
  ID: PDFName.of('ID'),
  Alt: PDFName.of('Alt'),
  ActualText: PDFName.of('ActualText'),
  E: PDFName.of('E'),
  Lang: PDFName.of('Lang'),
};

const decoded = new Map<PDFName, string>();

function textOf(name: PDFName): string {
  const known = decoded.get(name) ?? name.decodeText();
  decoded.set(name, known);
  return known;
}

/**
 * Reads the structure tree of a document.
 * @returns its top elements
 * @throws when the document is not tagged
 */
export function readStructure(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) throw new Error('The printed PDF has no structure tree: this Chromium does not write tagged PDF.');
  return readKids(root, undefined).filter((kid) => kid.kind === 'element');
}

function readElement(dictionary: PDFDict): StructureElement {
  const page = dictionary.get(PG);
  const id = readText(dictionary, 'ID');
  const alt = readText(dictionary, 'Alt');
  const actualText = readText(dictionary, 'ActualText');
  const expansion = readText(dictionary, 'E');
  const language = readText(dictionary, 'Lang');
  return {
    kind: 'element',
    type: textOf(dictionary.lookup(S, PDFName)),
    kids: readKids(dictionary, page instanceof PDFRef ? page : undefined),
    ...(id !== undefined && { id }),
    ...(alt !== undefined && { alt }),
    ...(actualText !== undefined && { actualText }),
    ...(expansion !== undefined && { expansion }),
    ...(language !== undefined && { language }),
    attributes: readAttributes(dictionary.lookup(A)),
  };
}

function readKids(dictionary: PDFDict, page: PDFRef | undefined): StructureKid[] {
  const value = dictionary.lookup(K);
  const items = value instanceof PDFArray ? value.asArray() : [value];
  return items.flatMap((item) => {
    const kid = item instanceof PDFRef ? dictionary.context.lookup(item) : item;
    return kid === undefined ? [] : (readKid(kid, page) ?? []);
  });
}

function readKid(kid: PDFObject, page: PDFRef | undefined): StructureKid | undefined {
  if (kid instanceof PDFNumber && page) return { kind: 'content', stream: page, page, mcid: kid.asNumber() };
  if (!(kid instanceof PDFDict)) return undefined;
  if (kid.has(S)) return readElement(kid);
  const ownPage = kid.get(PG);
  const kidPage = ownPage instanceof PDFRef ? ownPage : page;
  if (!kidPage) return undefined;
  const object = kid.get(OBJ);
  if (object instanceof PDFRef) return { kind: 'object', object, page: kidPage };
  const form = kid.get(STM);
  const mcid = kid.lookup(MCID, PDFNumber).asNumber();
  return { kind: 'content', stream: form instanceof PDFRef ? form : kidPage, page: kidPage, mcid };
}

function readAttributes(value: PDFObject | undefined): StructureElement['attributes'] {
  const attributes: StructureElement['attributes'] = new Map();
  const objects = value instanceof PDFArray ? value.asArray().map((_item, index) => value.lookup(index)) : [value];
  for (const object of objects) {
    if (!(object instanceof PDFDict)) continue;
    const owner = textOf(object.lookup(O, PDFName));
    const entries = attributes.get(owner) ?? new Map<string, PDFObject>();
    for (const [key, entry] of object.entries()) if (key !== O) entries.set(textOf(key), entry);
    attributes.set(owner, entries);
  }
  return attributes;
}

function readText(dictionary: PDFDict, key: keyof typeof TEXTS): string | undefined {
  const value = dictionary.lookup(TEXTS[key]);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
