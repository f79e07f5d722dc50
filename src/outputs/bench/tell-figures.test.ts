import { expect, test } from 'vitest';
import { isMissed, ratios, tellFigure } from './tell-figures.ts';

const FIGURE = { name: 'book', values: [3, 1, 2], unit: 's', decimals: 1 };

test('a figure is its median, with the least and the most', () => {
  expect(tellFigure(FIGURE)).toMatch(/^ {2}book +2\.0 s {2}\(1\.0–3\.0\)$/);
});

test('a figure over its limit is marked', () => {
  expect(tellFigure({ ...FIGURE, limit: 2 })).toMatch(/^✓ book +2\.0 s {2}\(1\.0–3\.0; at most 2\)$/);
  expect(tellFigure({ ...FIGURE, limit: 1.9 })).toMatch(/^✗/);
});

test('a limit is missed by the median, and by a measure that failed', () => {
  expect(isMissed({ ...FIGURE, limit: 2 })).toBe(false);
  expect(isMissed({ ...FIGURE, limit: 1.9 })).toBe(true);
  expect(isMissed({ ...FIGURE, values: [NaN], limit: 2 })).toBe(true);
  expect(isMissed(FIGURE)).toBe(false);
});

test('ratios are those of the same run', () => {
  expect(ratios([1, 6], [2, 3])).toEqual([0.5, 2]);
  expect(() => ratios([1], [])).toThrow('as many');
});
