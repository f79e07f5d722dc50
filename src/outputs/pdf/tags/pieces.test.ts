import { PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { LabelledMark } from './marks.ts';
import { joinPieces } from './pieces.ts';
import { createElement } from './structure.ts';
import type { MarkedContent, StructureElement, StructureKid } from './structure.ts';

const content = (mcid: number): MarkedContent => ({
  kind: 'content',
  stream: PDFRef.of(1),
  page: PDFRef.of(1),
  mcid,
});

function shape(kid: StructureKid): string {
  if (kid.kind === 'content') return String(kid.mcid);
  if (kid.kind === 'object') return 'object';
  return `${kid.type}(${kid.kids.map(shape).join(',')})`;
}

test('parts of what is cut at the end of a page become one again, and notes between them come after', () => {
  const marked = new Map<StructureElement, LabelledMark>();
  const part = (type: string, piece: string, kids: StructureKid[]): StructureElement => {
    const element = createElement(type, kids);
    marked.set(element, { kind: 'piece', id: '', label: '', language: '', piece });
    return element;
  };
  const note = (mcid: number): StructureElement => createElement('Note', [content(mcid)]);
  const elements = [
    part('Sect', 'a', [createElement('H1', [content(0)]), part('P', 'b', [content(1)]), note(2)]),
    part('Sect', 'a', [part('P', 'b', [content(3)]), part('L', 'c', [part('LI', 'd', [content(4)])]), note(5)]),
    part('Sect', 'a', [part('L', 'c', [part('LI', 'd', [content(6)]), createElement('LI', [content(7)])])]),
    createElement('P', [content(8)]),
  ];
  joinPieces(elements, marked);
  expect(elements.map(shape)).toEqual(['Sect(H1(0),P(1,3),Note(2),L(LI(4,6),LI(7)),Note(5))', 'P(8)']);
});
