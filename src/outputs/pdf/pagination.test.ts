import { describe, expect, test } from 'vitest';
import type { Opener } from './page/openers.ts';
import { equalPaginations, paginate } from './pagination.ts';

const odd = (id: string): Opener => ({ id, parity: 'odd' });
const none = new Set<string>();

describe('paginate', () => {
  test('openers on the right side stay where they are', () => {
    const { numbers, blanks } = paginate(new Map([['one', 3]]), none, [odd('one')], ['one']);
    expect([...numbers]).toEqual([['one', 3]]);
    expect(blanks.size).toBe(0);
  });

  test('an empty page moves the opener and all that follows, and with it the side of later openers', () => {
    const printed = new Map(Object.entries({ preface: 3, one: 4, figure: 5, two: 7, three: 8, end: 9 }));
    const openers = [odd('one'), odd('two'), odd('three')];
    const { numbers, blanks } = paginate(printed, none, openers, [...printed.keys()]);
    // One moves to 5; two, now on 8, to 9; three is then on 10 and moves to 11.
    expect(Object.fromEntries(numbers)).toEqual({ preface: 3, one: 5, figure: 6, two: 9, three: 11, end: 12 });
    expect([...blanks]).toEqual(['one', 'two', 'three']);
  });

  test('a print with its empty pages in place confirms itself', () => {
    const printed = new Map(Object.entries({ one: 5, figure: 6, two: 9 }));
    const filled = paginate(printed, new Set(['one', 'two']), [odd('one'), odd('two')], ['figure', 'two']);
    expect(Object.fromEntries(filled.numbers)).toEqual({ figure: 6, two: 9 });
    expect([...filled.blanks]).toEqual(['one', 'two']);
  });

  test('an empty page that is no longer needed is taken away', () => {
    const { numbers, blanks } = paginate(new Map([['one', 6]]), new Set(['one']), [odd('one')], ['one']);
    expect([...numbers]).toEqual([['one', 5]]);
    expect(blanks.size).toBe(0);
  });

  test('verso openers go to even pages', () => {
    const { blanks } = paginate(new Map([['plate', 3]]), none, [{ id: 'plate', parity: 'even' }], []);
    expect([...blanks]).toEqual(['plate']);
  });
});

test('paginations are equal when numbers and empty pages are', () => {
  const a = { numbers: new Map([['x', 1]]), blanks: new Set(['x']) };
  expect(equalPaginations(a, { numbers: new Map([['x', 1]]), blanks: new Set(['x']) })).toBe(true);
  expect(equalPaginations(a, { ...a, numbers: new Map([['x', 2]]) })).toBe(false);
  expect(equalPaginations(a, { ...a, numbers: new Map() })).toBe(false);
  expect(equalPaginations(a, { ...a, blanks: none })).toBe(false);
  expect(equalPaginations(a, { ...a, blanks: new Set(['y']) })).toBe(false);
});
