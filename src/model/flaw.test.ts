import { expect, test } from 'vitest';
import { hasErrors, placeAt, ReportError, sortFlaws, type Flaw } from './flaw.ts';

const flaw = (parts: Partial<Flaw>): Flaw => ({ rule: 'rule', severity: 'error', file: 'a', message: 'm', ...parts });

test('flaws stand in reading order: file, line, column, rule, message', () => {
  const sorted = [
    flaw({ file: 'a' }),
    flaw({ file: 'a', line: 2, column: 9 }),
    flaw({ file: 'a', line: 10, column: 1, rule: 'a-rule' }),
    flaw({ file: 'a', line: 10, column: 1, rule: 'b-rule', message: 'a' }),
    flaw({ file: 'a', line: 10, column: 1, rule: 'b-rule', message: 'b' }),
    flaw({ file: 'a', line: 10, column: 2 }),
    flaw({ file: 'b', line: 1, column: 1 }),
  ];
  const shuffled = [6, 2, 5, 0, 4, 3, 1].flatMap((index) => sorted[index] ?? []);
  expect(sortFlaws(shuffled)).toEqual(sorted);
  expect(shuffled[0]?.file).toBe('b');
});

test('warnings alone do not stop a build', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([flaw({ severity: 'warning' })])).toBe(false);
  expect(hasErrors([flaw({ severity: 'warning' }), flaw({})])).toBe(true);
});

test('a report error carries its flaws and counts them', () => {
  const flaws = [flaw({}), flaw({})];
  expect(new ReportError(flaws).flaws).toBe(flaws);
  expect(new ReportError(flaws).message).toBe('2 flaws in the sources');
  expect(new ReportError([flaw({})]).message).toBe('1 flaw in the sources');
});

test('lines and columns count from 1', () => {
  const text = 'ab\n\ncd\n';
  expect(placeAt(text, 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt(text, 2)).toEqual({ line: 1, column: 3 });
  expect(placeAt(text, 3)).toEqual({ line: 2, column: 1 });
  expect(placeAt(text, 5)).toEqual({ line: 3, column: 2 });
  expect(placeAt(text, 7)).toEqual({ line: 4, column: 1 });
});
