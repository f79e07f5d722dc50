import { describe, expect, test } from 'vitest';
import type { FolioRange } from '../folios.ts';
import { joinPages } from './page-lists.ts';

const join = (...pages: number[]) => joinPages(pages.map((page, index) => ({ id: `p${index}`, page })));
const texts = (...pages: number[]) => join(...pages).map(({ text }) => text);

describe('the pages of an index entry', () => {
  test('stand each once', () => expect(texts(7, 7, 12, 12)).toEqual(['7', '12']));
  test('are joined where they follow each other', () => expect(texts(34, 35, 36, 40)).toEqual(['34–36', '40']));
  test('are sorted', () => expect(texts(40, 12, 13)).toEqual(['12–13', '40']));
  test('are none for a name without a place', () => expect(texts()).toEqual([]));
  test('lead to the first place of each range', () =>
    expect(join(9, 8, 8, 20).map(({ id }) => id)).toEqual(['p1', 'p3']));
});

test('writes folios, and joins no pages across the beginning of a range', () => {
  const folios: FolioRange[] = [
    { page: 1, style: 'lower-roman', first: 1 },
    { page: 9, style: 'decimal', first: 1 },
  ];
  const places = [7, 8, 9, 10, 12].map((page) => ({ id: `p${page}`, page }));
  expect(joinPages(places, folios).map(({ text }) => text)).toEqual(['vii–viii', '1–2', '4']);
});
