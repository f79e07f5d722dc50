import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { StructureElement, StructureKid } from './structure.ts';

// A book has tens of thousands of elements, and making a name takes a while.
const A = PDFName.of('A');
const ACTUAL_TEXT = PDFName.of('ActualText');
const ALT = PDFName.of('Alt');
const E = PDFName.of('E');
const ID = PDFName.of('ID');
const K = PDFName.of('K');
const LANG = PDFName.of('Lang');
const P = PDFName.of('P');
const PG = PDFName.of('Pg');
const S = PDFName.of('S');
const STRUCTURE_ELEMENT = PDFName.of('StructElem');
const TYPE = PDFName.of('Type');

/** The number-tree entries of a document in the making: key of a content stream or an annotation → the elements that own it. */
interface Parents {
  streams: Map<PDFRef, PDFRef[]>;
  objects: Map<PDFRef, PDFRef>;
}

/** Replaces the document's structure tree by the given one, with parent links, RoleMap, ParentTree and IDTree (ISO 32000-1, 14.7.2). */
export function writeStructure(
  document: PDFDocument,
  elements: StructureElement[],
  roleMap: ReadonlyMap<string, string>,
): void {
  const { context } = document;
  const rootRef = context.nextRef();
  const parents: Parents = { streams: new Map(), objects: new Map() };
  const ids = new Map<string, PDFRef>();

  const writeElement = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = element.kids.find((kid) => kid.kind === 'content')?.page;
    const kids = element.kids.map((kid) => (kid.kind === 'element' ? writeElement(kid, ref) : writeLeaf(kid, page)));
    for (const kid of element.kids) recordParent(parents, kid, ref);
    if (element.id !== undefined) ids.set(element.id, ref);
    const entries: [PDFName, PDFObject | undefined][] = [
      [TYPE, STRUCTURE_ELEMENT],
      [S, PDFName.of(element.type)],
      [P, parent],
      [PG, page],
      [ID, element.id === undefined ? undefined : PDFString.of(element.id)],
      [ALT, text(element.alt)],
      [ACTUAL_TEXT, text(element.actualText)],
      [E, text(element.expansion)],
      [LANG, element.language === undefined ? undefined : PDFString.of(element.language)],
      [A, writeAttributes(document, element.attributes)],
      [K, kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : context.obj(kids)],
    ];
    const dictionary = PDFDict.withContext(context);
    for (const [name, value] of entries) if (value !== undefined) dictionary.set(name, value);
    context.assign(ref, dictionary);
    return ref;
  };

  const writeLeaf = (kid: StructureKid, elementPage: PDFRef | undefined): PDFObject => {
    if (kid.kind === 'object') return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.object });
    if (kid.kind === 'element') throw new TypeError('An element is no leaf.');
    if (kid.stream !== kid.page) {
      return context.obj({ Type: 'MCR', Pg: kid.page, Stm: kid.stream, MCID: kid.mcid });
    }
    if (kid.page === elementPage) return PDFNumber.of(kid.mcid);
    return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
  };

  const top = elements.map((element) => writeElement(element, rootRef));
  const { numbers, nextKey } = numberParents(document, parents);
  const names = [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, ref]) => [PDFString.of(id), ref]);
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: top,
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: nextKey,
      RoleMap: Object.fromEntries(roleMap),
      ...(names.length > 0 && { IDTree: context.register(context.obj({ Names: names })) }),
    }),
  );
  document.catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}

function recordParent(parents: Parents, kid: StructureKid, element: PDFRef): void {
  if (kid.kind === 'object') parents.objects.set(kid.object, element);
  if (kid.kind !== 'content') return;
  const owners = parents.streams.get(kid.stream) ?? [];
  owners[kid.mcid] = element;
  parents.streams.set(kid.stream, owners);
}

/** Gives every stream and annotation its key of the ParentTree: 0, 1, 2 … in the order of the tree. */
function numberParents(document: PDFDocument, parents: Parents): { numbers: PDFObject[]; nextKey: number } {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    dictionaryOf(object)?.delete(PDFName.of('StructParents'));
    dictionaryOf(object)?.delete(PDFName.of('StructParent'));
  }
  const numbers: PDFObject[] = [];
  let key = 0;
  for (const [stream, owners] of parents.streams) {
    dictionaryOf(context.lookup(stream))?.set(PDFName.of('StructParents'), PDFNumber.of(key));
    numbers.push(PDFNumber.of(key++), context.register(context.obj(Array.from(owners, (owner) => owner ?? null))));
  }
  for (const [object, owner] of parents.objects) {
    context.lookup(object, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
    numbers.push(PDFNumber.of(key++), owner);
  }
  return { numbers, nextKey: key };
}

function writeAttributes(document: PDFDocument, attributes: StructureElement['attributes']): PDFObject | undefined {
  const objects = [...attributes].map(([owner, entries]) =>
    document.context.obj({ O: owner, ...Object.fromEntries(entries) }),
  );
  return objects.length <= 1 ? objects[0] : document.context.obj(objects);
}

function dictionaryOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

const text = (value: string | undefined): PDFHexString | undefined =>
  value === undefined ? undefined : PDFHexString.fromText(value);
