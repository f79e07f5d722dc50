import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart } from './bars.ts';
import { content, elements, markBoxes, markup, number, outside, overlaps, textBoxes } from './chart-probe.ts';
import { categoryBars, full, millions, regionBars } from './sample-rows.ts';
import type { Bar, BarChartOptions } from './bar-options.ts';

const base: BarChartOptions = {
  id: 'requirements',
  title: 'Requirements by region',
  description: 'The Middle East and North Africa requires most.',
  width: 640,
  bars: regionBars,
  format: millions,
  blank: '–',
};

const bar = (value: number | null, more: Partial<Bar> = {}): Bar => ({
  key: 'row',
  label: 'A row',
  value,
  tone: 'neutral',
  ...more,
});

const draw = (bars: Bar[], more: Partial<BarChartOptions> = {}) => barChart({ ...base, format: full, bars, ...more });

describe('golden files', () => {
  test.each([
    ['bars-regions-640', { width: 640 }],
    ['bars-regions-288', { width: 288 }],
    ['bars-categories-640', { bars: categoryBars, format: full }],
    ['bars-categories-288', { bars: categoryBars, format: full, width: 288 }],
    ['bars-blank-640', { bars: [bar(null), bar(0, { mark: '*', emphasis: true })] }],
    ['bars-arabic-640', { bars: [bar(5, { label: 'العراق (المنطقة)' }), bar(3, { label: 'Iraq' })], format: full }],
  ] satisfies [string, Partial<BarChartOptions>][])('%s', async (name, options) => {
    await expect(markup(barChart({ ...base, ...options }))).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('a bar chart', () => {
  test('is one image named by its title and desc, with ids from the caller', () => {
    const { properties, children } = barChart(base);
    expect(properties).toMatchObject({ role: 'img', className: ['chart', 'chart-bars'] });
    expect(properties.ariaLabelledBy).toEqual(['requirements-title', 'requirements-desc']);
    const named = children.filter((child) => child.type === 'element').slice(0, 2);
    expect(named.map((child) => [child.tagName, child.properties.id, content(child)])).toEqual([
      ['title', 'requirements-title', base.title],
      ['desc', 'requirements-desc', base.description],
    ]);
  });

  test('has no style attribute and no coordinate of more than two decimals', () => {
    const text = markup(barChart({ ...base, width: 613.337 }));
    expect(text).not.toMatch(/style=/);
    expect(text).not.toMatch(/\d\.\d{3}/);
  });

  test('keeps the order of its rows', () => {
    const keys = elements(barChart(base), 'g').map((row) => row.properties.dataKey);
    expect(keys).toEqual(regionBars.map(({ key }) => key));
  });

  test('prints a mark after the value and the blank sign without a bar', () => {
    const chart = draw([bar(5, { mark: '*' }), bar(null), bar(0), bar(-0)]);
    const values = textBoxes(chart).map((box) => box.content);
    expect(values.filter((text) => text !== 'A row')).toEqual(['5*', '–', '0', '0']);
    expect(markBoxes(chart)).toHaveLength(1);
  });

  test('draws labels alone where all values are zero or blank', () => {
    const chart = draw([bar(0), bar(null)]);
    expect(markBoxes(chart)).toEqual([]);
    expect(outside(chart)).toEqual([]);
  });

  describe('with its groups beside one another', () => {
    const heightOf = (more: Partial<BarChartOptions>) => Number(draw(categoryBars, more).properties['height']);
    const wide = draw(categoryBars, { width: 839, groupsBeside: true });

    test('sets each group from the top under its heading', () => {
      const headings = textBoxes(wide).filter((box) => ['Principles', 'Objectives'].includes(box.content));
      expect(new Set(headings.map(({ top }) => top)).size).toBe(1);
      expect(heightOf({ width: 839, groupsBeside: true })).toBeLessThan(heightOf({ width: 839 }));
      expect([...outside(wide), ...overlaps(wide)]).toEqual([]);
    });

    test('keeps one scale', () => {
      const bars = [bar(400, { group: 'Large' }), bar(100, { group: 'Small', label: 'A row with a longer name' })];
      const widths = markBoxes(draw(bars, { width: 839, groupsBeside: true })).map(({ left, right }) => right - left);
      expect(widths).toHaveLength(2);
      expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(4, 1);
    });

    test('sets them under one another where there is no room for two columns', () =>
      expect(heightOf({ groupsBeside: true })).toBe(heightOf({})));
  });

  test('prints a heading wherever the group changes', () => {
    const chart = draw(categoryBars);
    const headings = textBoxes(chart).filter((box) => ['Principles', 'Objectives'].includes(box.content));
    expect(headings.map((box) => box.content)).toEqual(['Principles', 'Objectives']);
  });

  test('puts labels above the bars on a phone', () => {
    const chart = draw([bar(5)], { width: 288 });
    const [label, value] = textBoxes(chart);
    expect(markBoxes(chart)[0]?.left).toBe(0);
    expect(label?.bottom).toBeLessThan(value?.top ?? 0);
  });

  test('puts labels above the bars where a value leaves too little room beside them', () => {
    const chart = draw([bar(5, { label: 'A name of sixty characters, as some official names of areas are' })], {
      width: 480,
      format: (value) => `${full(value)} million United States dollars in all`,
    });
    expect(markBoxes(chart)[0]?.left).toBe(0);
    expect(outside(chart)).toEqual([]);
  });

  test('anchors Arabic at its left edge in its own direction', () => {
    const [label] = elements(draw([bar(5, { label: 'العراق' })]), 'text');
    expect(label?.properties).toMatchObject({ direction: 'rtl', textAnchor: 'end', x: 0 });
  });

  test('shares one scale between charts of one domainMax', () => {
    const domainMax = 1000;
    const lengths = [400, 1000].map((value) => {
      const chart = draw([bar(value, { emphasis: true }), bar(100)], { domainMax });
      return elements(chart, 'rect').map((rect) => number(rect, 'width'));
    });
    expect(lengths[0]?.[1]).toBe(lengths[1]?.[1]);
    expect(lengths[0]?.[0]).toBeCloseTo((lengths[1]?.[0] ?? 0) * 0.4, 1);
  });

  test.each([640, 288])('holds huge values, long names, many rows and other scripts at %i px', (width) => {
    const names = [
      'One',
      'العراق والشرق الأوسط',
      '移民',
      'Unbreakable'.repeat(9),
      'Sixty characters of a name '.repeat(3),
    ];
    const bars = Array.from({ length: 40 }, (_, index) =>
      bar(index === 7 ? 1e15 : index * 1000, { label: names[index % names.length] ?? '', emphasis: index % 3 === 0 }),
    );
    const chart = draw(bars, { width });
    expect(outside(chart)).toEqual([]);
    expect(overlaps(chart)).toEqual([]);
  });
});

describe('any bar chart', () => {
  const label = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('العراق', '移民署', 'Iraq'));
  const value = fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.integer({ min: 1, max: 1e15 }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  const rows = fc.array(
    fc.record({
      key: fc.string(),
      label,
      value,
      tone: fc.constantFrom('principle', 'objective', 'neutral'),
      mark: fc.constantFrom(undefined, '*', '†'),
      emphasis: fc.boolean(),
      group: fc.constantFrom(undefined, 'Principles', 'Objectives'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const width = fc.integer({ min: 240, max: 900 });

  test('keeps every text and mark inside its viewBox, and texts off one another', () => {
    fc.assert(
      fc.property(rows, width, (bars, wide) => {
        const chart = draw(bars, { width: wide });
        expect(outside(chart)).toEqual([]);
        expect(overlaps(chart)).toEqual([]);
      }),
    );
  });

  test('has bars whose lengths are in proportion to the values, from one baseline', () => {
    fc.assert(
      fc.property(rows, width, (bars, wide) => {
        const boxes = markBoxes(draw(bars, { width: wide }));
        const values = bars.map((row) => row.value ?? 0).filter((amount) => amount > 0);
        expect(boxes).toHaveLength(values.length);
        const most = Math.max(...values);
        const longest = Math.max(...boxes.map(({ left, right }) => right - left));
        boxes.forEach(({ left, right }, index) => {
          expect(left).toBe(boxes[0]?.left);
          const proportional = ((values[index] ?? 0) / most) * longest;
          expect(Math.abs(right - left - Math.max(proportional, 0.5))).toBeLessThan(0.02);
        });
      }),
    );
  });

  test('is the same for the same rows', () => {
    fc.assert(
      fc.property(rows, (bars) => markup(draw(bars)) === markup(draw(bars))),
      { numRuns: 20 },
    );
  });
});

describe('a bar chart refuses', () => {
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('the value %d', (value) => {
    const draws = () => draw([bar(1), bar(value, { label: 'Rwanda' })]);
    expect(draws).toThrow(RangeError);
    expect(draws).toThrow(`chart "requirements": row "Rwanda": value ${value} is not a finite number of zero or more`);
  });

  test('an empty list', () => {
    expect(() => draw([])).toThrow(new RangeError('chart "requirements": there are no bars to draw'));
  });

  test('a value above domainMax', () => {
    expect(() => draw([bar(5)], { domainMax: 4 })).toThrow('row "A row": value 5 is above domainMax 4');
    expect(() => draw([bar(5)], { domainMax: Number.NaN })).toThrow('domainMax: value NaN');
  });

  test('an id that is not one word, and a width that is none', () => {
    expect(() => draw([bar(5)], { id: 'two words' })).toThrow(RangeError);
    expect(() => draw([bar(5)], { id: '' })).toThrow(RangeError);
    expect(() => draw([bar(5)], { width: 0 })).toThrow('width 0');
  });

  test('a value that is wider than the chart', () => {
    expect(() => draw([bar(1e15)], { width: 100 })).toThrow('"1,000,000,000,000,000" does not fit into 100 px');
  });
});
