import { describe, expect, test } from 'vitest';
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
