import { expect, test } from 'vitest';
import { flawsOf } from './check-flow-book.ts';
import type { BookCheck } from './check-flow-book.ts';

const GOOD: BookCheck = {
  pages: 9,
  notes: 4,
  notesElsewhere: [],
  contents: 2,
  contentsWrong: [],
  danglingLinks: [],
  type3Fonts: [],
  unmarkedOperators: 0,
};
const MADE = { pages: 9, predictedPages: 9 };

test('a book that keeps its promises has no flaws', () => {
  expect(flawsOf(GOOD, MADE)).toEqual([]);
});

test('each promise that is not kept is said', () => {
  const found = { ...GOOD, notesElsewhere: ['ch1-3'], contentsWrong: ['2'], danglingLinks: ['#x, page 3'] };
  expect(flawsOf({ ...found, type3Fonts: ['Drawn'], unmarkedOperators: 5 }, { pages: 9, predictedPages: 8 })).toEqual([
    'predicted 8 pages, printed 9',
    '1 of 4 notes not on the page of their mark: ch1-3',
    '1 of 2 numbers of the contents wrong: chapter 2',
    '5 operators neither tagged nor artifacts',
    '1 links lead nowhere: #x, page 3',
    'Type 3 fonts: Drawn',
  ]);
});

test('a check that found nothing to check is a flaw', () => {
  expect(flawsOf({ ...GOOD, notes: 0, contents: 0 }, MADE)).toEqual(['no notes were found', 'no contents were found']);
});
