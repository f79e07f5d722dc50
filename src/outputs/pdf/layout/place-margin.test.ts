import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeInMargin } from './place-margin.ts';

const wish = (top: number, height: number, pinned = false) => ({ top, height, pinned });

test('each stands beside its paragraph where nothing is in the way', () => {
  expect(placeInMargin([wish(40, 100), wish(300, 50)], [], 700, 10)).toEqual([40, 300]);
});

test('what would overlap is pushed down', () => {
  expect(placeInMargin([wish(40, 100), wish(60, 50)], [], 700, 10)).toEqual([40, 150]);
});

test('what would leave the page moves up, and what stands above makes room', () => {
  expect(placeInMargin([wish(560, 80), wish(650, 100)], [], 700, 10)).toEqual([510, 600]);
});

test('nothing stands over a wide figure', () => {
  expect(placeInMargin([wish(150, 60)], [{ top: 100, bottom: 300 }], 700, 10)).toEqual([310]);
  expect(placeInMargin([wish(650, 60)], [{ top: 400, bottom: 700 }], 700, 10)).toEqual([330]);
});

test('what finds no room waits for the next page, but not the caption of a picture', () => {
  expect(placeInMargin([wish(0, 400), wish(10, 400)], [], 700, 10)).toEqual([0, undefined]);
  expect(placeInMargin([wish(0, 400), wish(10, 400, true)], [], 700, 10)).toEqual([undefined, 10]);
});

test('things never overlap, never leave the page, never cover a wide figure and keep their order', () => {
  const wishes = fc.array(
    fc.record({
      top: fc.integer({ min: 0, max: 780 }),
      height: fc.integer({ min: 5, max: 300 }),
      pinned: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const taken = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 200 })).map(([top, height]) => ({
      top,
      bottom: Math.min(780, top + height),
    })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(wishes, taken, (unsorted, stretches) => {
      const sorted = unsorted.toSorted((a, b) => a.top - b.top);
      const tops = placeInMargin(sorted, stretches, 780, 12);
      let end = -12;
      for (const [index, top] of tops.entries()) {
        if (top === undefined) continue;
        const bottom = top + sorted[index]!.height;
        expect(top).toBeGreaterThanOrEqual(end + 12 - 1e-9);
        expect(bottom).toBeLessThanOrEqual(780);
        for (const stretch of stretches) expect(bottom <= stretch.top || top >= stretch.bottom).toBe(true);
        end = bottom;
      }
    }),
  );
});
