import { PDFDocument, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { MarkKind } from '../page/structure-marks.ts';
import { dropDecoration, dropEmptyElements } from './decoration.ts';
import { countFiguresWithoutAlt, repairFigures } from './figures.ts';
import { repairLists } from './lists.ts';
import { takeMarks } from './marks.ts';
import type { LabelledMark } from './marks.ts';
import { repairNotes } from './notes.ts';
import { makeRoleMap } from './role-map.ts';
import { createElement, walkContent } from './structure.ts';
import type { MarkedContent, StructureElement, StructureKid } from './structure.ts';
import { renumberHeaderCells, repairTables } from './tables.ts';

const PAGES = [PDFRef.of(901), PDFRef.of(902), PDFRef.of(903)];
const pageOrder = new Map(PAGES.map((ref, index) => [ref, index]));
const content = (mcid: number, page = 0): MarkedContent => {
  const ref = PAGES[page]!;
  return { kind: 'content', stream: ref, page: ref, mcid };
};
const element = createElement;
/** "Table(TR(TH,TD))", with the MCIDs of content. */
function shape(kid: StructureKid): string {
  if (kid.kind === 'content') return String(kid.mcid);
  if (kid.kind === 'object') return 'object';
  return kid.kids.length === 0 ? kid.type : `${kid.type}(${kid.kids.map(shape).join(',')})`;
}
const marks = (...entries: [StructureElement, MarkKind][]): Map<StructureElement, LabelledMark> =>
  new Map(entries.map(([key, kind]) => [key, { kind, id: '', label: '', language: '' }]));

describe('takeMarks', () => {
  test('takes the mark out of the language and gives the element its own language back', () => {
    const plain = { ...element('P', []), language: 'en-x-m0' };
    const french = { ...element('Link', []), language: 'fr-x-m1' };
    const other = { ...element('P', []), language: 'es' };
    const marked = takeMarks(
      [plain, french, other],
      [
        { kind: 'section', id: 's', language: '' },
        { kind: 'link', id: '', language: 'fr' },
      ],
      ['', 'état civil'],
    );
    expect([plain.language, french.language, other.language]).toEqual([undefined, 'fr', 'es']);
    expect(marked.get(plain)).toMatchObject({ kind: 'section', id: 's' });
    expect(marked.get(french)?.label).toBe('état civil');
    expect(marked.size).toBe(2);
  });
});

describe('repairTables', () => {
  test('groups rows, wraps a caption that lost its element, and drops what the head repeats', () => {
    const head = element('TR', [element('TH', [content(1), element('NonStruct', [content(2), content(1, 1)])])]);
    const body = element('TR', [element('TD', [content(3), content(4, 1)])]);
    const foot = element('TR', [element('TD', [content(5), content(6, 1)])]);
    const table = element('Table', [content(9), element('NonStruct', [content(0)]), head, body, foot]);
    const repeated = repairTables([table], marks([head, 'head-row'], [foot, 'foot-row']), pageOrder);
    expect(shape(table)).toBe(
      'Table(9,Caption(NonStruct(0)),THead(TR(TH(1,NonStruct(2)))),TBody(TR(TD(3,4))),TFoot(TR(TD(6))))',
    );
    expect(repeated).toEqual([content(1, 1), content(5)]);
  });

  test('leaves a caption that has its element', () => {
    const table = element('Table', [element('Caption', [content(0)]), element('TR', [element('TD', [content(1)])])]);
    repairTables([table], marks(), pageOrder);
    expect(shape(table)).toBe('Table(Caption(0),TBody(TR(TD(1))))');
  });
});

test('header cells are numbered in reading order, and cells follow', async () => {
  const { context } = await PDFDocument.create();
  const header = { ...element('TH', []), id: 'node00000317' };
  const cell = element('TD', []);
  const list = (...names: string[]) => context.obj(names.map((name) => PDFString.of(name)));
  cell.attributes.set('Table', new Map([['Headers', list('node00000317', 'node00000001')]]));
  const lonely = element('TD', []);
  lonely.attributes.set('Table', new Map([['Headers', list()]]));
  renumberHeaderCells([element('TR', [header, cell, lonely])]);
  expect(header.id).toBe('th-1');
  expect(String(cell.attributes.get('Table')?.get('Headers'))).toBe('[ (th-1) ]');
  expect(lonely.attributes.get('Table')?.has('Headers')).toBe(false);
});

describe('repairLists', () => {
  test('puts what follows the label into a body, nested lists too', () => {
    const inner = element('L', [element('LI', [element('Lbl', [content(2)]), content(3)])]);
    const list = element('L', [element('LI', [element('Lbl', [content(0)]), element('P', [content(1)]), inner])]);
    repairLists([list], marks());
    expect(shape(list)).toBe('L(LI(Lbl(0),LBody(P(1),L(LI(Lbl(2),LBody(3))))))');
  });

  test('makes a list of terms and descriptions, in groups or not', () => {
    const [a, b, c, d] = [0, 1, 2, 3].map((mcid) => element('NonStruct', [content(mcid)]));
    const list = element('NonStruct', [a!, b!, element('NonStruct', [c!, d!])]);
    repairLists([list], marks([list, 'terms'], [a!, 'term'], [b!, 'description'], [c!, 'term'], [d!, 'description']));
    expect(shape(list)).toBe('L(LI(Lbl(0),LBody(Div(1))),LI(Lbl(2),LBody(Div(3))))');
  });

  test('makes contents lists, with links in references', () => {
    const list = element('L', [element('LI', [element('Link', [content(0)]), element('NonStruct', [content(1)])])]);
    const contents = element('NonStruct', [element('H1', [content(2)]), list]);
    repairLists([contents], marks([contents, 'contents']));
    expect(shape(contents)).toBe('NonStruct(H1(2),TOC(TOCI(Reference(Link(0)),NonStruct(1))))');
  });
});

test('notes get ids of their own; those in lists stand in the body', () => {
  const aside = element('NonStruct', [content(0)]);
  const item = element('NonStruct', [element('Lbl', [content(1)]), content(2)]);
  const tree = element('Document', [aside, element('L', [item])]);
  const marked = marks([aside, 'note'], [item, 'note']);
  repairLists([tree], marked);
  repairNotes([tree], marked);
  expect(shape(tree)).toBe('Document(Note(0),L(LI(Lbl(1),LBody(Note(2)))))');
  const [note] = (item.kids[1] as StructureElement).kids as StructureElement[];
  expect([aside.id, note?.id]).toEqual(['note-1', 'note-2']);
});

test('the frame of a figure is no figure, and figures without a description are counted', () => {
  const inner = { ...element('Figure', [content(0)]), alt: 'A road' };
  const frame = element('Figure', [inner, element('Caption', [content(1)])]);
  const bare = element('Figure', [content(2)]);
  repairFigures([frame, bare]);
  expect([frame.type, inner.type, bare.type]).toEqual(['Div', 'Figure', 'Figure']);
  expect(countFiguresWithoutAlt([frame, bare])).toBe(1);
});

test('backgrounds and borders leave the tree, drawings in figures and list markers stay', () => {
  const label = element('Lbl', [content(1)]);
  const tree = element('Document', [
    element('Table', [content(0), element('TR', [element('TD', [content(5)])])]),
    element('LI', [label]),
    { ...element('Figure', [content(2)]), alt: 'A road' },
    element('NonStruct', [element('NonStruct', [content(3)])]),
    element('P', [content(4)]),
  ]);
  const dropped = dropDecoration([tree], ({ mcid }) => mcid === 4);
  dropEmptyElements([tree]);
  expect(dropped.map(({ mcid }) => mcid)).toEqual([0, 5, 3]);
  expect(shape(tree)).toBe('Document(Table(TR(TD)),LI(Lbl(1)),Figure(2),P(4))');
  expect(label.actualText).toBe('•');
  expect([...walkContent(tree)]).toHaveLength(3);
});

test('types that PDF 1.7 does not know are mapped to ones that it knows', () => {
  const tree = element('Document', [element('Em', []), element('Aside', [element('Marquee', [])]), element('P', [])]);
  expect([...makeRoleMap([tree])]).toEqual([
    ['Aside', 'Div'],
    ['Em', 'Span'],
    ['Marquee', 'NonStruct'],
  ]);
});
