import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bends } from './bends.ts';
import { braid } from './braid.ts';
import { converging } from './converging.ts';
import { fan } from './fan.ts';
import { field } from './field.ts';
import { LARGEST, mix, pack, put, weigh, type FlowLine } from './flow-line.ts';
import { flowPicture } from './flow-picture.ts';
import { ridges } from './ridges.ts';
import { storm } from './storm.ts';

const SAMPLE: FlowLine[] = [...Array(150).keys()].map((index) => ({
  key: `area-${index}`,
  amount: 1000 * (1 + ((index * index * 7919) % 5000)),
  group: Math.floor(index / 17),
}));
const COMPOSITIONS = { bends, braid, converging, fan, ridges, storm };

describe.each(Object.entries(COMPOSITIONS))('the composition %s', (_name, compose) => {
  test('has one line for each country or area, the largest the heaviest and in its own tone', () => {
    const strokes = compose(SAMPLE, 665, 945);
    expect(strokes).toHaveLength(SAMPLE.length);
    const heaviest = strokes.reduce((best, stroke) => (stroke.weight > best.weight ? stroke : best));
    expect(strokes.filter(({ tone }) => tone === LARGEST)).toEqual([heaviest]);
  });

  test.each([
    [665, 945],
    [1200, 520],
  ])('stays small and drawable at %i × %i', (width, height) => {
    const strokes = compose(SAMPLE, width, height);
    for (const { d } of strokes) expect(d).toMatch(/^M[-\d. MHVLCSAZ]+$/);
    const svg = toHtml(
      flowPicture({ id: 'p', title: 'T', description: 'D', width, height, family: 'principle', strokes }),
    );
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).not.toMatch(/opacity/);
  });

  test('draws a single line too', () => {
    expect(compose([{ key: 'a', amount: 5, group: 0 }], 665, 945)[0]?.d).not.toMatch(/NaN|Infinity/);
  });
});

test('the field has a stroke for each thing counted, and stays small', () => {
  const strokes = field(2000, 665, 945);
  expect(strokes.flatMap(({ d }) => d.match(/M/g) ?? [])).toHaveLength(2000);
  expect(strokes.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(60_000);
});

test('lines that are packed fill the length, in their order, without overlapping', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }), (amounts) => {
      const lines = amounts.map((amount, index) => ({ key: String(index), amount, group: 0 }));
      let edge = 10;
      for (const { middle, weight } of pack(weigh(lines, 400, 0.5), 10, 400)) {
        expect(middle - weight / 2).toBeGreaterThanOrEqual(edge - 1e-9);
        edge = middle + weight / 2;
      }
      expect(edge).toBeLessThanOrEqual(410 + 1e-9);
    }),
  );
});

test('weights are in proportion to amounts, down to a hairline', () => {
  const lines = [90, 9.9, 0.1].map((amount, index) => ({ key: String(index), amount, group: 0 }));
  expect(weigh(lines, 100, 0.5, 0.4).map(({ weight }) => weight)).toEqual([45, 4.95, 0.4]);
});

test('the mixed order has every item once, and not in order', () => {
  const items = [...Array(100).keys()];
  expect(mix(items).toSorted((a, b) => a - b)).toEqual(items);
  expect(mix(items)).not.toEqual(items);
});

test('coordinates are written as shortly as SVG allows', () => {
  expect([12.34, 0.5, -0.5, -0, 100].map(put)).toEqual(['12.3', '.5', '-.5', '0', '100']);
});
