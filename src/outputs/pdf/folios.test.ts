import { expect, test } from 'vitest';
import { folioOf, type FolioRange } from './folios.ts';

const RANGES: FolioRange[] = [
  { page: 1, style: 'cover', first: 1 },
  { page: 3, style: 'lower-roman', first: 1 },
  { page: 11, style: 'decimal', first: 1 },
  { page: 120, style: 'cover', first: 4 },
];

test('counts the cover, the front matter in roman figures and the parts in arabic ones', () => {
  expect([1, 2, 3, 6, 10, 11, 57, 120].map((page) => folioOf(page, RANGES))).toEqual([
    'C1',
    'C2',
    'i',
    'iv',
    'viii',
    '1',
    '47',
    'C4',
  ]);
});

test('counts every page from 1 where nothing else is asked for', () => {
  expect(folioOf(12, [])).toBe('12');
});

test('writes roman numerals by subtraction', () => {
  const roman = (page: number): string => folioOf(page, [{ page: 1, style: 'lower-roman', first: 1 }]);
  expect([4, 9, 14, 40, 49, 90, 444, 1999].map(roman)).toEqual([
    'iv',
    'ix',
    'xiv',
    'xl',
    'xlix',
    'xc',
    'cdxliv',
    'mcmxcix',
  ]);
});
