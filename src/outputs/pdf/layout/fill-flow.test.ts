import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillFlow } from './fill-flow.ts';
import type { Flow, FlowBlock, Measures, PagePlan } from './flow.ts';
import { UnplaceableBlock } from './flow.ts';
import { noteAreaHeight } from './note-area.ts';

const measures: Measures = { heightOf: () => 400, notesHead: 20, noteGap: 2, marginGap: 10, spare: 0 };
const block = (change: Partial<FlowBlock> = {}): FlowBlock => ({
  page: '',
  height: 20,
  lines: [],
  gap: 10,
  before: 10,
  after: 10,
  open: 0,
  close: 0,
  breakBefore: 'free',
  room: 0,
  orphans: 2,
  widows: 2,
  movable: false,
  wide: false,
  beginsSection: false,
  notes: [],
  margin: [],
  ...change,
});
const paragraph = (lines: number, change: Partial<FlowBlock> = {}): FlowBlock =>
  block({ height: lines * 20, lines: Array<number>(lines).fill(20), ...change });
const figure = (height: number): FlowBlock => block({ height, movable: true });
const flow = (blocks: FlowBlock[], change: Partial<Flow> = {}): Flow => ({ blocks, notes: [], margin: [], ...change });
const fill = (it: Flow, change: Partial<Measures> = {}): PagePlan[] =>
  fillFlow(it, { ...measures, ...change }, 'odd', new Set()).pages;
/** "0 1:0-3 | 1:3-9": blocks with their lines, page by page. */
const shape = (pages: PagePlan[]): string =>
  pages
    .map(({ blocks, blank }) =>
      blank ? 'blank' : blocks.map((it) => (it.to > 1 ? `${it.block}:${it.from}-${it.to}` : `${it.block}`)).join(' '),
    )
    .join(' | ');

describe('text', () => {
  test('goes on over pages without widow or orphan', () => {
    expect(shape(fill(flow([paragraph(18), paragraph(5)])))).toBe('0:0-18 | 1:0-5');
    expect(shape(fill(flow([paragraph(17), paragraph(5)])))).toBe('0:0-17 1:0-2 | 1:2-5');
    expect(shape(fill(flow([paragraph(21)])))).toBe('0:0-19 | 0:19-21');
  });

  test('a heading stays with two lines of what it heads', () => {
    const heading = block({ beginsSection: true });
    expect(shape(fill(flow([paragraph(17), heading, paragraph(6, { breakBefore: 'avoid' })])))).toBe(
      '0:0-17 | 1 2:0-6',
    );
  });

  test('no page ends where a word would be divided', () => {
    const text = flow([paragraph(40)]);
    const { pages } = fillFlow(text, measures, 'odd', new Set(['0:20']));
    expect(shape(pages)).toBe('0:0-19 | 0:19-38 | 0:38-40');
  });

  test('a chapter whose last page is nearly empty gets pages a line longer', () => {
    const text = flow([paragraph(20, { orphans: 1, widows: 1 })]);
    expect(shape(fill(text, { spare: 20 }))).toBe('0:0-20');
  });
});

describe('figures', () => {
  test('one that does not fit moves to the top of the next page, and text fills the page', () => {
    expect(shape(fill(flow([paragraph(10), figure(250), paragraph(12), paragraph(3)])))).toBe(
      '0:0-10 2:0-9 | 1 2:9-12 3:0-3',
    );
  });

  test('none passes another one', () => {
    expect(shape(fill(flow([paragraph(10), figure(250), figure(20), paragraph(9)])))).toBe('0:0-10 3:0-9 | 1 2');
  });

  test('the next section waits for one, unless that would leave a hole', () => {
    const next = (lines: number) => [block({ beginsSection: true }), paragraph(lines, { breakBefore: 'avoid' })];
    expect(shape(fill(flow([paragraph(16), figure(250), ...next(3)])))).toBe('0:0-16 | 1 2 3:0-3');
    expect(shape(fill(flow([paragraph(6), figure(300), ...next(3)])))).toBe('0:0-6 2 3:0-3 | 1');
  });

  test('one that is higher than a page is named', () => {
    expect(() => fill(flow([figure(420)]))).toThrow(UnplaceableBlock);
  });
});

describe('notes', () => {
  test('stand on the page of their mark and take their room from the text', () => {
    const text = flow([paragraph(10, { notes: [{ note: 0, line: 4 }] }), paragraph(20)], {
      notes: [{ lines: [14, 14] }],
    });
    const pages = fill(text);
    expect(shape(pages)).toBe('0:0-10 1:0-7 | 1:7-20');
    expect(pages[0]?.notes).toEqual([{ note: 0, from: 0, to: 2 }]);
  });

  test('the line of a mark goes to the next page when its note has no room', () => {
    const text = flow([paragraph(20, { notes: [{ note: 0, line: 18 }] })], { notes: [{ lines: [14, 14, 14] }] });
    const pages = fill(text);
    expect(shape(pages)).toBe('0:0-18 | 0:18-20');
    expect(pages.map(({ notes }) => notes.length)).toEqual([0, 1]);
  });

  test('one that goes on has up to a third of each page, so that it ends soon', () => {
    const text = flow([paragraph(120, { notes: [{ note: 0, line: 17 }] })], { notes: [{ lines: Array(24).fill(14) }] });
    const pages = fill(text);
    expect(pages.flatMap(({ notes }) => notes.map(({ from, to }) => [from, to]))).toEqual([
      [0, 2],
      [2, 10],
      [10, 18],
      [18, 24],
    ]);
    expect(shape(pages)).toBe('0:0-17 | 0:17-34 | 0:34-47 | 0:47-60 | 0:60-74 | 0:74-94 | 0:94-114 | 0:114-120');
  });

  test('one that goes on leaves its room to what has no other place', () => {
    const marked = paragraph(18, { notes: [{ note: 0, line: 0 }] });
    const pages = fill(flow([marked, figure(390), paragraph(30)], { notes: [{ lines: Array(24).fill(14) }] }));
    expect(pages.some(({ blocks }) => blocks.some((it) => it.block === 1))).toBe(true);
    expect(shape(pages)).toMatch(/\| 1 \|/);
  });

  test('a note that outlasts its text gets pages of its own', () => {
    const text = flow([paragraph(2, { notes: [{ note: 0, line: 0 }] })], { notes: [{ lines: Array(60).fill(14) }] });
    expect(fill(text).flatMap(({ notes }) => notes.map(({ from, to }) => [from, to]))).toEqual([
      [0, 24],
      [24, 51],
      [51, 60],
    ]);
  });
});

test('a block that asks for a left-hand page gets an empty page before it if need be', () => {
  const text = [paragraph(2), block({ breakBefore: 'odd' }), block({ breakBefore: 'even' })];
  expect(shape(fill(flow(text)))).toBe('0:0-2 | blank | 1 | 2');
});

describe('a chapter', () => {
  const title = (change: Partial<FlowBlock> = {}) => block({ page: 'two', room: 0.4, beginsSection: true, ...change });
  const one = (lines: number, change: Partial<FlowBlock> = {}) => paragraph(lines, { page: 'one', ...change });
  const two = (lines: number) => paragraph(lines, { page: 'two', breakBefore: 'avoid' });

  test('begins on the page of the one before if that has room, and gives later pages its name', () => {
    const pages = fill(flow([one(12), title(), two(10)]));
    expect(shape(pages)).toBe('0:0-12 1 2:0-6 | 2:6-10');
    expect(pages.map(({ page }) => page)).toEqual(['one', 'two']);
  });

  test('begins a page of its own where too little is free', () => {
    const pages = fill(flow([one(13), title(), two(4)]));
    expect(shape(pages)).toBe('0:0-13 | 1 2:0-4');
    expect(pages.map(({ page }) => page)).toEqual(['one', 'two']);
  });

  test('does not count the notes at the foot as free', () => {
    const marked = one(8, { notes: [{ note: 0, line: 0 }] });
    const notes = [{ lines: Array<number>(5).fill(14) }];
    expect(shape(fill(flow([marked, title(), two(4)], { notes })))).toBe('0:0-8 | 1 2:0-4');
    expect(shape(fill(flow([one(8), title(), two(4)])))).toBe('0:0-8 1 2:0-4');
  });

  test('waits for the figures of the one before', () => {
    const waiting = figure(350);
    expect(shape(fill(flow([one(5), { ...waiting, page: 'one' }, title(), two(4)])))).toBe('0:0-5 | 1 | 2 3:0-4');
  });
});

test('another named page begins a new page', () => {
  expect(shape(fill(flow([paragraph(2), block({ page: 'wide' }), paragraph(2)])))).toBe('0:0-2 | 1 | 2:0-2');
});

test('each line is set once and in order, notes begin beside their marks, and nothing leaves its page', () => {
  const anyBlock = fc.record({
    kind: fc.constantFrom('text', 'text', 'text', 'figure', 'heading'),
    size: fc.integer({ min: 1, max: 16 }),
    note: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 40 }), (specification) => {
      const notes: Flow['notes'] = [];
      let isAfterHeading = false;
      const blocks = specification.map(({ kind, size, note }) => {
        const breakBefore = isAfterHeading ? 'avoid' : 'free';
        isAfterHeading = kind === 'heading';
        if (kind === 'figure') return block({ height: size * 20, movable: true, breakBefore });
        if (kind === 'heading') return block({ beginsSection: true, breakBefore });
        const mark = note === null ? [] : [{ note: notes.push({ lines: Array(note).fill(14) }) - 1, line: size >> 1 }];
        return paragraph(size, { notes: mark, breakBefore });
      });
      const pages = fill(flow(blocks, { notes }));
      const placed = pages.flatMap((page) => page.blocks);
      const text = placed.filter((it) => !blocks[it.block]!.movable);
      const figures = placed.filter((it) => blocks[it.block]!.movable).map((it) => it.block);
      expect(figures).toEqual(blocks.flatMap((it, index) => (it.movable ? [index] : [])));
      const lines = text.flatMap((it) => Array.from({ length: it.to - it.from }, (_, at) => [it.block, it.from + at]));
      expect(lines).toEqual(
        blocks.flatMap((it, index) =>
          it.movable ? [] : Array.from({ length: Math.max(1, it.lines.length) }, (_, at) => [index, at]),
        ),
      );
      for (const page of pages) {
        const bottom = page.blocks.at(-1)?.bottom ?? 0;
        expect(bottom + noteAreaHeight(notes, page.notes, measures)).toBeLessThanOrEqual(400);
        for (const it of page.blocks) {
          for (const { note, line } of blocks[it.block]!.notes) {
            const isHere = blocks[it.block]!.lines.length === 0 || (line >= it.from && line < it.to);
            if (isHere) expect(page.notes.some((set) => set.note === note && set.from === 0)).toBe(true);
          }
        }
      }
      const set = pages.flatMap((page) => page.notes);
      for (const [note, { lines: all }] of notes.entries()) {
        expect(set.filter((it) => it.note === note).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(all.length);
      }
    }),
  );
});
