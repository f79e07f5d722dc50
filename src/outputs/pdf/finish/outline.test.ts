import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Bookmark } from '../page/bookmarks.ts';
import { nestBookmarks, writeOutline } from './outline.ts';

const bookmark = (title: string, level: number): Bookmark => ({ title, level, id: title.toLowerCase() });
const shape = (items: ReturnType<typeof nestBookmarks>): unknown =>
  items.map(({ bookmark: { title }, kids }) => (kids.length > 0 ? [title, shape(kids)] : title));

describe('nestBookmarks', () => {
  test('puts each below the last one of a lower level', () => {
    const items = [bookmark('A', 1), bookmark('B', 2), bookmark('C', 3), bookmark('D', 2), bookmark('E', 1)];
    expect(shape(nestBookmarks(items))).toEqual([['A', [['B', ['C']], 'D']], 'E']);
  });

  test('copes with levels that are skipped and with a deep first one', () => {
    const items = [bookmark('A', 3), bookmark('B', 1), bookmark('C', 3), bookmark('D', 2)];
    expect(shape(nestBookmarks(items))).toEqual(['A', ['B', ['C', 'D']]]);
  });
});

describe('writeOutline', () => {
  test('refuses a bookmark that leads nowhere', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(() => writeOutline(document, [bookmark('Lost', 1)], new Map())).toThrow(
      'The bookmark “Lost” leads to #lost, which is on no page.',
    );
  });
});
