import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measures } from './flow.ts';
import { noteAreaHeight, setNotes } from './note-area.ts';

const measures: Measures = { heightOf: () => 700, notesHead: 20, noteGap: 2, marginGap: 10, spare: 0 };
const note = (lines: number) => ({ lines: Array<number>(lines).fill(14) });

describe('setNotes', () => {
  test('sets notes whole where there is room, with their rule and gaps', () => {
    const set = setNotes([note(2), note(3)], [], [0, 1], 100, measures)!;
    expect(set).toEqual({
      placed: [
        { note: 0, from: 0, to: 2 },
        { note: 1, from: 0, to: 3 },
      ],
      waiting: [],
    });
    expect(noteAreaHeight([note(2), note(3)], set.placed, measures)).toBe(20 + 28 + 2 + 42);
  });

  test('continues a long note on the next page, with two lines on either at least', () => {
    expect(setNotes([note(6)], [], [0], 20 + 5 * 14, measures)).toEqual({
      placed: [{ note: 0, from: 0, to: 4 }],
      waiting: [{ note: 0, from: 4 }],
    });
    expect(setNotes([note(3)], [], [0], 20 + 2 * 14, measures)).toBeUndefined();
  });

  test('a note whose beginning finds no place makes its mark move', () => {
    expect(setNotes([note(6), note(1)], [], [0, 1], 20 + 5 * 14, measures)).toBeUndefined();
  });

  test('notes that only continue can fill the page, and wait again', () => {
    expect(setNotes([note(90)], [{ note: 0, from: 30 }], [], 20 + 50 * 14, measures)).toEqual({
      placed: [{ note: 0, from: 30, to: 80 }],
      waiting: [{ note: 0, from: 80 }],
    });
  });

  test('no line is lost, and the area is never higher than its room', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 2 }), (lines, room, carried) => {
        const notes = lines.map(note);
        const old = lines.slice(0, carried).map((_, index) => ({ note: index, from: 0 }));
        const own = lines.slice(carried).map((_, index) => index + old.length);
        const set = setNotes(notes, old, own, room, measures);
        if (!set) return;
        expect(noteAreaHeight(notes, set.placed, measures)).toBeLessThanOrEqual(room);
        const placed = set.placed.reduce((sum, { from, to }) => sum + to - from, 0);
        const waiting = set.waiting.reduce((sum, it) => sum + notes[it.note]!.lines.length - it.from, 0);
        expect(placed + waiting).toBe(lines.reduce((sum, count) => sum + count, 0));
        for (const index of own) expect(set.placed.some((it) => it.note === index && it.from === 0)).toBe(true);
      }),
    );
  });
});
