import { describe, expect, test } from 'vitest';
import { markup, outside, overlaps } from './chart-probe.ts';
import { FORMS } from './hard-forms.ts';
import { HARD_CASES, hardOptions } from './hard-rows.ts';
import { pie } from './pie.ts';
import { waffle } from './waffle.ts';

const WIDTHS = [640, 288] as const;

describe.each(Object.entries(FORMS))('%s', (form, { columns, draw, refuses, refusesNarrow = {} }) => {
  test.each(HARD_CASES)('draws well or refuses: %s', async (name) => {
    for (const width of WIDTHS) {
      const refusal = refuses[name] ?? (width < 480 ? refusesNarrow[name] : undefined);
      const options = hardOptions(name, columns, width);
      if (refusal) {
        expect(() => draw(options)).toThrow(refusal);
        continue;
      }
      const chart = draw(options);
      expect([...outside(chart), ...overlaps(chart)], `${width} px`).toEqual([]);
      expect(markup(chart)).not.toMatch(/NaN|undefined|Infinity/);
      await expect(markup(chart)).toMatchFileSnapshot(`golden/hard/${form}-${name.replaceAll(' ', '-')}-${width}.svg`);
    }
  });

  test('refuses to draw nothing', () => {
    const empty = { ...hardOptions('one value', columns, 640), rows: [] };
    expect(() => draw(empty)).toThrow(/chart "hard": (there are no|the parts|the slices)/);
  });

  test('refuses a width that has no room', () => {
    expect(() => draw(hardOptions('long names', columns, 20))).toThrow(RangeError);
  });
});

describe('a pie', () => {
  const options = { id: 'pie', title: 'A pie', description: 'A pie.', width: 640 };
  const slice = (key: string, label: string, value: number) => ({
    key,
    label,
    value,
    text: `${value}%`,
    tone: 'neutral' as const,
  });

  test.each([
    ['one slice', [slice('a', 'All of it', 100)]],
    ['a zero', [slice('a', 'Most', 99), slice('b', 'None', 0), slice('c', 'Little', 1)]],
    [
      'many small slices with long names',
      Array.from({ length: 12 }, (_, i) =>
        slice(`s${i}`, 'The name of an office or a place that has exactly sixty letters', i ? 2 : 78),
      ),
    ],
    ['names from right to left', [slice('a', 'العراق والشرق الأوسط', 70), slice('b', 'المنظمة', 30)]],
  ])('with %s has no text outside or over another', async (name, slices) => {
    const chart = pie({ ...options, slices });
    expect([...outside(chart), ...overlaps(chart)]).toEqual([]);
    await expect(markup(chart)).toMatchFileSnapshot(`golden/hard/pie-${name.replaceAll(' ', '-')}.svg`);
  });

  test('refuses a slice below zero, nothing at all, and a phone', () => {
    expect(() => pie({ ...options, slices: [slice('a', 'Below', -1)] })).toThrow(/slice "Below"/);
    expect(() => pie({ ...options, slices: [slice('a', 'Zero', 0)] })).toThrow(/add up to nothing/);
    expect(() => pie({ ...options, width: 288, slices: [slice('a', 'A', 1)] })).toThrow(/do not fit into 288 px/);
  });
});

describe('a waffle', () => {
  const options = (values: number[]) => ({
    ...hardOptions('one value', 1, 288),
    rows: values.map((value, index) => ({
      key: `r${index}`,
      label: 'The name of an office or a place that has exactly sixty letters',
      values: [{ value, text: `${value}%` }],
    })),
  });

  test('uses a hundred squares, rounded to the largest remainders', () => {
    const chart = markup(waffle(options([33.4, 33.3, 33.3])));
    // A square in the label of each part comes on top.
    expect(chart.match(/<rect/g)).toHaveLength(100 + 3);
    expect(chart.match(/class="mark neutral"/g)).toHaveLength(34 + 1);
    expect(outside(waffle(options([33.4, 33.3, 33.3])))).toEqual([]);
  });

  test('refuses shares that are no parts of a hundred', () => {
    expect(() => waffle(options([50, 30]))).toThrow(/add up to 80, not to 100/);
    expect(() => waffle(options([120, -20]))).toThrow(/needs a value of zero or more/);
  });
});
