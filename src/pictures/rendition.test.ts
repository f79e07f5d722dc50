import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CENTRE, croppedArea, possibleWidths, renditionName, sizeAt } from './rendition.ts';

const LANDSCAPE = { width: 2400, height: 1600 };

test('a picture without crop is kept whole', () => {
  expect(croppedArea(LANDSCAPE, undefined)).toEqual({ left: 0, top: 0, ...LANDSCAPE });
});

test.each([
  ['the centre', CENTRE, 560],
  ['the left edge', [0, 50] as const, 0],
  ['the right edge', [100, 50] as const, 1120],
  ['a point near the right edge', [60, 50] as const, 800],
])('an upright crop keeps %s in sight', (_name, focus, left) => {
  const { height } = LANDSCAPE;
  const area = croppedArea(LANDSCAPE, { aspect: [4, 5], focus });
  expect(area).toEqual({ left, top: 0, width: 1280, height });
});

test('a crop lies in the picture, has its shape and holds its focus', () => {
  const side = fc.integer({ min: 200, max: 8000 });
  const percent = fc.integer({ min: 0, max: 100 });
  const aspect = fc.constantFrom([4, 3], [4, 5], [665, 945]) as fc.Arbitrary<[number, number]>;
  fc.assert(
    fc.property(side, side, aspect, percent, percent, (width, height, shape, x, y) => {
      const { left, top, ...area } = croppedArea({ width, height }, { aspect: shape, focus: [x, y] });
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + area.width).toBeLessThanOrEqual(width);
      expect(top + area.height).toBeLessThanOrEqual(height);
      expect(Math.abs(area.width / area.height / (shape[0] / shape[1]) - 1)).toBeLessThan(0.01);
      expect(Math.abs((width * x) / 100 - left - area.width / 2)).toBeLessThanOrEqual(area.width / 2 + 1);
      expect(area.width === width || area.height === height).toBe(true);
    }),
  );
});

test('no rendition is larger than the original', () => {
  const area = { left: 0, top: 0, width: 1000, height: 500 };
  expect(possibleWidths(area, [480, 960, 1440])).toEqual([480, 960]);
  expect(possibleWidths({ ...area, width: 300 }, [480, 960])).toEqual([300]);
  expect(sizeAt(area, 480)).toEqual({ width: 480, height: 240 });
});

test('a rendition is named after picture, crop and width', () => {
  expect(renditionName('rwanda-crossing.jpeg', undefined, 960)).toBe('rwanda-crossing_960');
  expect(renditionName('rwanda-crossing.jpg', { aspect: [4, 3], focus: [60, 40] }, 480)).toBe(
    'rwanda-crossing_4x3-60-40_480',
  );
});
