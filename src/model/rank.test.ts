import { expect, test } from 'vitest';
import { rankAmong } from './rank.ts';

test('the largest value is the first, and equal values share a rank', () => {
  const values = [5, 9, 5, 0];
  expect(values.map((value) => rankAmong(value, values))).toEqual([2, 1, 2, 4]);
});
