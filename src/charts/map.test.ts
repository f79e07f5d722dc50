import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { content, elements, number, outside, overlaps } from './chart-probe.ts';
import { bubbleMap } from './map.ts';
import { keyValues } from './map-circles.ts';
import type { MapOptions } from './map-options.ts';
import { pathOf, projectWorld } from './map-path.ts';
import { worldShapes, type BoundaryPolicy } from './map-shapes.ts';

const policy = JSON.parse(
  readFileSync(new URL('../../data/reference/boundaries.json', import.meta.url), 'utf8'),
) as BoundaryPolicy;
const options: MapOptions = {
  id: 'map',
  title: 'A title',
  description: 'A description',
  width: 640,
  marks: [
    { key: 'yemen', label: 'Yemen', value: 400, position: [47.5, 15.9] },
    { key: 'haiti', label: 'Haiti', value: 100, position: [-72.7, 18.9] },
    { key: 'oman', label: 'Oman', value: 0, position: [56, 20.6] },
  ],
  policy,
  format: String,
  formatKey: (value) => `USD ${value}`,
  disclaimer:
    'For illustration purposes only, whatever may be said elsewhere about the lines of this map and its names.',
};
const circles = (width: number, marks = options.marks) =>
  elements(bubbleMap({ ...options, width, marks }), 'circle').filter(({ properties }) =>
    String(properties.className).includes('mark'),
  );
const texts = (width: number) => elements(bubbleMap({ ...options, width }), 'text').map(content);

describe('a map', () => {
  test('has circles whose area is proportional to the value, the largest undermost, none for zero', () => {
    const [first, second, ...others] = circles(640).map((circle) => number(circle, 'r'));
    expect(others).toEqual([]);
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 2);
  });

  test.each([640, 288])(
    'at %d pixels has its disclaimer whole, a key, and no text outside or over another',
    (width) => {
      const chart = bubbleMap({ ...options, width });
      expect(texts(width).join(' ')).toContain(options.disclaimer);
      expect(texts(width)).toContain('USD 200');
      expect([...outside(chart), ...overlaps(chart)]).toEqual([]);
    },
  );

  test('cannot be drawn without its disclaimer', () =>
    expect(() => bubbleMap({ ...options, disclaimer: ' ' })).toThrow(
      'chart "map": a map cannot be drawn without its disclaimer',
    ));

  test('refuses a negative value by the name of its mark', () => {
    const marks = [{ key: 'a', label: 'Chad', value: -1, position: [18, 15] as const }];
    expect(() => bubbleMap({ ...options, marks })).toThrow('chart "map": mark "Chad": value -1');
  });

  test('without marks, or with zeros only, shows land and disclaimer', () => {
    for (const marks of [[], [{ key: 'a', label: 'Chad', value: 0, position: [18, 15] as const }]]) {
      const chart = bubbleMap({ ...options, marks });
      expect(elements(chart, 'circle')).toEqual([]);
      expect(elements(chart, 'path').length).toBeGreaterThan(3);
    }
  });

  test('gives all land one shape, so that its colour says nothing about who it belongs to', () =>
    expect(
      elements(bubbleMap(options), 'path').filter(({ properties }) => String(properties.className) === 'land'),
    ).toHaveLength(1));
});

describe('the key of a map', () => {
  test.each([
    [202_600_000, [200_000_000, 50_000_000, 10_000_000]],
    [999, [500, 100, 20]],
    [7, [5, 1]],
    [1, [1]],
    [0, []],
  ])('for amounts up to %d shows %j', (largest, values) => expect(keyValues(largest)).toEqual(values));
});

describe('boundaries', () => {
  const { lines } = worldShapes(policy);
  const near = (style: keyof typeof lines, longitude: number, latitude: number) =>
    lines[style].coordinates.flat().some(([x = 0, y = 0]) => Math.hypot(x - longitude, y - latitude) < 1.6);

  test.each([
    ['dotted', 'Line of Control in Jammu and Kashmir', 75, 34.5],
    ['dashed', 'Sudan and South Sudan', 29, 9.8],
    ['dashed', 'Western Sahara and Morocco', -10, 27.7],
    ['dashed', 'Kosovo and Serbia', 21, 43],
    ['dashed', 'the two Koreas', 127, 38.2],
  ] as const)('are %s between %s', (style, _between, longitude, latitude) => {
    expect(near(style, longitude, latitude)).toBe(true);
    expect(near('whole', longitude, latitude) && style === 'dotted').toBe(false);
  });

  test('of India and Pakistan are whole south of Jammu and Kashmir', () =>
    expect(near('whole', 70.5, 27.5)).toBe(true));

  test('that the policy does away with are not drawn', () => {
    const unmerged = worldShapes({ ...policy, merge: [] });
    const count = (shapes: typeof unmerged) => shapes.lines.whole.coordinates.flat().length;
    expect(count(unmerged)).toBeGreaterThan(count({ land: unmerged.land, lines }));
  });

  test('of a shape that the atlas lacks, or that do not touch, are a mistake', () => {
    expect(() => worldShapes({ ...policy, leaveOut: [{ code: '999' }] })).toThrow('The atlas has no shape "999"');
    const apart = [{ between: ['250', '392'] as const, style: 'dashed' as const }];
    expect(() => worldShapes({ ...policy, lines: apart })).toThrow('The shapes "250" and "392" have no boundary');
  });

  test('leave Crimea with Ukraine', () => {
    const alone = worldShapes({ ...policy, lines: [] }).lines.whole.coordinates.flat();
    // The isthmus of Perekop would be a boundary.
    expect(alone.some(([x = 0, y = 0]) => Math.hypot(x - 33.7, y - 46.1) < 0.6)).toBe(false);
  });
});

test('path data are small whole numbers, and a finer detail has more points', () => {
  const { projection, height } = projectWorld(640);
  expect(height).toBe(278);
  const { land } = worldShapes(policy);
  const path = pathOf(land, projection, 0.9);
  expect(path).toMatch(/^M[-\d l M z]+z$/);
  expect(path.length).toBeLessThan(25_000);
  expect(pathOf(land, projection, 0.3).length).toBeGreaterThan(path.length);
});
