import type { SeriesChartOptions, SeriesRow } from './series-options.ts';

/** Rows for the tests that are hard to draw: what a chart must draw well or refuse. */
export type HardCase =
  'one value' | 'all zero' | 'negative' | 'huge' | 'missing' | 'long names' | '40 rows' | 'right to left';

const row = (index: number, label: string, ...values: (number | null)[]): SeriesRow => ({
  key: `row-${index}`,
  label,
  values: values.map((value) => (value === null ? null : { value, text: value.toLocaleString('en-GB') })),
});

const LONG = 'The name of an office or a place that has exactly sixty letters';

const ROWS: Record<HardCase, SeriesRow[]> = {
  'one value': [row(1, 'The only one', 42, 42)],
  'all zero': [row(1, 'Nothing', 0, 0), row(2, 'Nothing again', 0, 0)],
  negative: [row(1, 'Below', -40, -10), row(2, 'Across', -20, 30), row(3, 'Above', 10, 60)],
  huge: [row(1, 'Vast', 1e15, 9e15), row(2, 'Small', 1, 2)],
  missing: [
    row(1, 'Without the first', null, 20),
    row(2, 'Without the second', 10, null),
    row(3, 'Without any', null, null),
    row(4, 'Whole', 5, 15),
  ],
  'long names': [
    row(1, LONG, 30, 50),
    row(2, `${LONG}, and some more of it`, 31, 51),
    row(3, 'Unbreakable'.repeat(6), 29, 20),
  ],
  '40 rows': Array.from({ length: 40 }, (_, index) => row(index, `Row ${index + 1}`, 40 - index, 41 - index)),
  'right to left': [row(1, 'العراق والشرق الأوسط', 30, 50), row(2, 'المنظمة الدولية للهجرة (IOM)', 12, 9)],
};

/** A hard case with one or two columns, "2015" and "2016". */
export function hardOptions(name: HardCase, columns: 1 | 2, width: number): SeriesChartOptions {
  return {
    id: 'hard',
    title: 'A hard case',
    description: 'What is hard to draw.',
    width,
    columns: columns === 1 ? ['2016'] : ['2015', '2016'],
    rows: ROWS[name].map((entry) => ({
      ...entry,
      values: entry.values.slice(-columns),
      change: columns === 2 ? '+10%' : undefined,
    })),
    changeHead: 'Change',
    blank: '–',
  };
}

export const HARD_CASES = Object.keys(ROWS) as HardCase[];
