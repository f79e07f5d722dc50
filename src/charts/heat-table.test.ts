import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content, elements, markBoxes, markup, number, outside, overlaps, textBoxes } from './chart-probe.ts';
import { heatTable } from './heat-table.ts';
import { full, heatOptions, heatTotals } from './sample-rows.ts';
import type { HeatTableOptions } from './heat-options.ts';
import type { Element } from 'hast';

const draw = (more: Partial<HeatTableOptions> = {}) => heatTable({ ...heatOptions, ...more });

const bars = (chart: Element): Element[] => elements(chart, 'rect').filter((rect) => number(rect, 'height') === 4);

describe('golden files', () => {
  test.each([
    ['heat-640', {}],
    ['heat-288', { width: 288 }],
    ['heat-totals-640', heatTotals],
    ['heat-totals-288', { ...heatTotals, width: 288 }],
    ['heat-full-640', { format: full }],
  ] satisfies [string, Partial<HeatTableOptions>][])('%s', async (name, options) => {
    await expect(markup(draw(options))).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('a heat table', () => {
  test('is one image named by its title and desc', () => {
    const { properties } = draw();
    expect(properties).toMatchObject({ role: 'img', className: ['chart', 'chart-heat'] });
    expect(properties.ariaLabelledBy).toEqual(['region-by-category-title', 'region-by-category-desc']);
  });

  test('prints every number, with blanks and zeros without a bar', () => {
    const chart = draw();
    const last = elements(chart, 'g').at(-1);
    expect(elements(last as Element, 'text').map(content)).toEqual([
      'South America',
      '–',
      '0',
      '3.0',
      '22.7',
      '80.7',
      '5.9',
    ]);
    expect(bars(last as Element)).toHaveLength(4);
  });

  test('draws bars in the tone of their column', () => {
    const [row] = elements(draw(), 'g');
    const tones = bars(row as Element).map((rect) => (rect.properties.className as string[])[1]);
    expect(tones).toEqual(['principle', 'principle', 'principle', 'objective', 'objective', 'objective']);
  });

  test('moves sublabels that do not fit over a column into a key', () => {
    const wide = textBoxes(draw({ width: 900 })).map((box) => box.content);
    const narrower = textBoxes(draw({ width: 560 })).map((box) => box.content);
    expect(wide).not.toContain('Engagement with partners');
    expect(narrower).toContain('Engagement with partners');
  });

  test('folds columns that do not fit under the row label', () => {
    const chart = draw({ width: 288 });
    const numbers = elements(elements(chart, 'g')[0] as Element, 'text').slice(1);
    expect(new Set(numbers.map((text) => number(text, 'y'))).size).toBe(2);
    expect(bars(chart)[0]?.properties.x).toBe(0);
  });

  test('has no bars for totals', () => {
    expect(bars(draw(heatTotals))).toHaveLength(bars(draw()).length);
    expect(textBoxes(draw(heatTotals)).map((box) => box.content)).toContain('2863.5');
  });

  test.each([640, 288])('draws labels and numbers alone where all values are zero or blank at %i px', (width) => {
    const rows = heatOptions.rows.map((row) => ({ ...row, values: [0, null, 0, null, 0, null] }));
    const chart = draw({ rows, width });
    expect(bars(chart)).toEqual([]);
    expect(outside(chart)).toEqual([]);
  });
});

describe('any heat table', () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e12 }));
  const label = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('العراق', '移民署', 'South America'),
  );
  const values = fc.array(value, { minLength: 6, maxLength: 6 });
  const rows = fc.array(fc.record({ key: fc.string(), label, values }), { minLength: 1, maxLength: 8 });
  const width = fc.integer({ min: 288, max: 1000 });

  test('keeps every text and mark inside its viewBox, and texts off one another', () => {
    fc.assert(
      fc.property(rows, width, fc.boolean(), fc.boolean(), (list, wide, byRow, byColumn) => {
        const rowTotals = { label: 'Total', values: list.map((row) => row.values[0] ?? null) };
        const columnTotals = { label: 'All regions of the world', values: list[0]?.values ?? [], grandTotal: 1e12 };
        const chart = draw({
          rows: list,
          width: wide,
          format: full,
          ...(byRow ? { rowTotals } : {}),
          ...(byColumn ? { columnTotals } : {}),
        });
        expect(outside(chart)).toEqual([]);
        expect(overlaps(chart)).toEqual([]);
      }),
    );
  });

  test('has bars on one scale over the whole table', () => {
    fc.assert(
      fc.property(rows, width, (list, wide) => {
        const chart = draw({ rows: list, width: wide, format: full });
        const drawn = bars(chart).map((rect) => number(rect, 'width'));
        const positive = list.flatMap((row) => row.values.filter((amount) => amount !== null && amount > 0));
        const most = Math.max(...positive.map(Number));
        const longest = number(elements(chart, 'rect')[0] as Element, 'width');
        expect(drawn).toHaveLength(positive.length);
        drawn.forEach((length, index) => {
          const proportional = (Number(positive[index]) / most) * longest;
          expect(Math.abs(length - Math.max(proportional, 0.5))).toBeLessThan(0.02);
        });
        expect(markBoxes(chart).length).toBe(positive.length + 6);
      }),
    );
  });
});

describe('a heat table refuses', () => {
  const withValue = (value: number) => [{ key: 'r', label: 'Rwanda', values: [1, 2, value, 4, 5, 6] }];

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('the value %d', (value) => {
    const draws = () => draw({ rows: withValue(value) });
    expect(draws).toThrow(RangeError);
    expect(draws).toThrow(`chart "region-by-category": row "Rwanda", "P3": value ${value} is not a finite number`);
  });

  test('no rows and no columns', () => {
    expect(() => draw({ rows: [] })).toThrow('there are no rows to draw');
    expect(() => draw({ columns: [] })).toThrow('there are no columns to draw');
  });

  test('a row or totals of the wrong length', () => {
    expect(() => draw({ rows: [{ key: 'r', label: 'Rwanda', values: [1] }] })).toThrow(
      'row "Rwanda": 1 values where 6 are expected',
    );
    expect(() => draw({ rowTotals: { label: 'Total', values: [] } })).toThrow('column "Total": 0 values');
    expect(() => draw({ columnTotals: { label: 'Total', values: [] } })).toThrow('row "Total": 0 values');
  });

  test('a chart too narrow for a number', () => {
    expect(() => draw({ width: 40, format: full })).toThrow('does not fit into 40 px');
  });
});
