import { describe, expect, test } from 'vitest';
import { findShrink, readPageAreas } from './page-area.ts';

const page = (...clips: string[]): Uint8Array =>
  Buffer.from(`.24 0 0 -.24 0 480 cm\nq\n3.125 0 0 3.125 0 0 cm\nBT\nET\nQ\n${clips.join('\nQ\n')}`, 'latin1');
const clip = (rectangle: string, scale: number): string =>
  `q\n${rectangle} re\nW* n\nq\n${scale} 0 0 ${scale} 150 -3437.5 cm\n0 0 0 rg`;

describe('readPageAreas', () => {
  test('gives margins and width in points, widest area first', () => {
    const areas = readPageAreas(page(clip('300 400 200 100', 7), clip('150 187.5 1200 1625', 3.125)));
    expect(areas).toHaveLength(2);
    expect(areas[0]?.left).toBeCloseTo(36);
    expect(areas[0]?.top).toBeCloseTo(45);
    expect(areas[0]?.width).toBeCloseTo(288);
    expect(areas[0]?.shrink).toBeCloseTo(1);
  });

  test('finds none on a page of margin boxes alone', () => {
    expect(readPageAreas(page())).toEqual([]);
  });
});

describe('findShrink', () => {
  const shrunk = clip('150 187.5 1200 1625', 3.125 / 1.25);
  const drawing = clip('150 187.5 1200 300', 9);

  test('is how many times smaller the text of all pages is', () => {
    expect(findShrink([page(shrunk), page(shrunk), page(drawing)].map(readPageAreas))).toBeCloseTo(1.25);
  });

  test('is 1 when any area has full size, whatever scale drawings have', () => {
    const full = clip('150 187.5 1000 1625', 3.125);
    expect(findShrink([page(drawing), page(drawing), page(drawing, full)].map(readPageAreas))).toBe(1);
  });

  test('is 1 for pages without content', () => {
    expect(findShrink([[], []])).toBe(1);
  });
});
