import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readStructure } from './read-structure.ts';
import { createElement } from './structure.ts';
import type { StructureElement } from './structure.ts';
import { writeStructure } from './write-structure.ts';

async function writeSample(): Promise<{ document: PDFDocument; elements: StructureElement[] }> {
  const document = await PDFDocument.create();
  const { context } = document;
  const [first, second] = [document.addPage().ref, document.addPage().ref];
  const form = context.register(context.stream('', { Type: 'XObject', Subtype: 'Form' }));
  const annotation = context.register(context.obj({ Type: 'Annot', Subtype: 'Link' }));
  const cell = createElement('TH', [{ kind: 'content', stream: second, page: second, mcid: 0 }]);
  cell.attributes.set('Table', new Map([['Scope', PDFName.of('Row')]]));
  cell.attributes.set('Layout', new Map([['Placement', PDFName.of('Block')]]));
  const elements: StructureElement[] = [
    {
      ...createElement('Document', [
        createElement('P', [
          { kind: 'content', stream: first, page: first, mcid: 2 },
          { kind: 'content', stream: second, page: second, mcid: 1 },
          { kind: 'content', stream: form, page: second, mcid: 0 },
        ]),
        { ...createElement('Figure', []), alt: 'Åland', actualText: 'x', expansion: 'y', id: 'b' },
        createElement('Link', [{ kind: 'object', object: annotation, page: first }]),
        { ...cell, id: 'a' },
      ]),
      language: 'en',
    },
  ];
  writeStructure(document, elements, new Map([['Em', 'Span']]));
  return { document, elements };
}

test('a tree that is written reads back the same', async () => {
  const { document, elements } = await writeSample();
  expect(readStructure(document)).toEqual(elements);
});

test('the ParentTree leads from content, forms and annotations back to their elements', async () => {
  const { document } = await writeSample();
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const typeOf = (value: unknown): string | null =>
    value instanceof PDFDict ? value.lookup(PDFName.of('S'), PDFName).decodeText() : null;
  const byKey = new Map<number, unknown>();
  for (let index = 0; index < numbers.size(); index += 2) {
    const value = numbers.lookup(index + 1);
    const owners = value instanceof PDFArray ? value.asArray().map((_, at) => typeOf(value.lookup(at))) : typeOf(value);
    byKey.set(numbers.lookup(index, PDFNumber).asNumber(), owners);
  }
  expect([...byKey]).toEqual([
    [0, [null, null, 'P']],
    [1, ['TH', 'P']],
    [2, ['P']],
    [3, 'Link'],
  ]);
  expect(document.getPages().map(({ node }) => String(node.get(PDFName.of('StructParents'))))).toEqual(['0', '1']);
  expect(String(root.get(PDFName.of('ParentTreeNextKey')))).toBe('4');
});

test('the IDTree lists ids in order and the RoleMap is there', async () => {
  const { document } = await writeSample();
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
  expect([names.lookup(0, PDFString).decodeText(), names.lookup(2, PDFString).decodeText()]).toEqual(['a', 'b']);
  expect(String(root.lookup(PDFName.of('RoleMap')))).toContain('/Em /Span');
});

test('a document without tags is refused', async () => {
  const document = await PDFDocument.create();
  expect(() => readStructure(document)).toThrow('does not write tagged PDF');
});
