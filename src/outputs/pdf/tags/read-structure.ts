import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { StructureElement, StructureKid } from './structure.ts';

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
  const page = dictionary.get(PDFName.of('Pg'));
  const id = readText(dictionary, 'ID');
  const alt = readText(dictionary, 'Alt');
  const actualText = readText(dictionary, 'ActualText');
  const expansion = readText(dictionary, 'E');
  const language = readText(dictionary, 'Lang');
  return {
    kind: 'element',
    type: dictionary.lookup(PDFName.of('S'), PDFName).decodeText(),
    kids: readKids(dictionary, page instanceof PDFRef ? page : undefined),
    ...(id !== undefined && { id }),
    ...(alt !== undefined && { alt }),
    ...(actualText !== undefined && { actualText }),
    ...(expansion !== undefined && { expansion }),
    ...(language !== undefined && { language }),
    attributes: readAttributes(dictionary.lookup(PDFName.of('A'))),
  };
}

function readKids(dictionary: PDFDict, page: PDFRef | undefined): StructureKid[] {
  const value = dictionary.lookup(PDFName.of('K'));
  const items = value instanceof PDFArray ? value.asArray() : [value];
  return items.flatMap((item) => {
    const kid = item instanceof PDFRef ? dictionary.context.lookup(item) : item;
    return kid === undefined ? [] : (readKid(kid, page) ?? []);
  });
}

function readKid(kid: PDFObject, page: PDFRef | undefined): StructureKid | undefined {
  if (kid instanceof PDFNumber && page) return { kind: 'content', stream: page, page, mcid: kid.asNumber() };
  if (!(kid instanceof PDFDict)) return undefined;
  if (kid.has(PDFName.of('S'))) return readElement(kid);
  const ownPage = kid.get(PDFName.of('Pg'));
  const kidPage = ownPage instanceof PDFRef ? ownPage : page;
  if (!kidPage) return undefined;
  const object = kid.get(PDFName.of('Obj'));
  if (object instanceof PDFRef) return { kind: 'object', object, page: kidPage };
  const form = kid.get(PDFName.of('Stm'));
  const mcid = kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
  return { kind: 'content', stream: form instanceof PDFRef ? form : kidPage, page: kidPage, mcid };
}

function readAttributes(value: PDFObject | undefined): StructureElement['attributes'] {
  const attributes: StructureElement['attributes'] = new Map();
  const objects = value instanceof PDFArray ? value.asArray().map((_item, index) => value.lookup(index)) : [value];
  for (const object of objects) {
    if (!(object instanceof PDFDict)) continue;
    const owner = object.lookup(PDFName.of('O'), PDFName).decodeText();
    const entries = attributes.get(owner) ?? new Map<string, PDFObject>();
    for (const [key, entry] of object.entries()) if (key !== PDFName.of('O')) entries.set(key.decodeText(), entry);
    attributes.set(owner, entries);
  }
  return attributes;
}

function readText(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
