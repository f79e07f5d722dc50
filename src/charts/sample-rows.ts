import type { Bar } from './bar-options.ts';
import type { HeatTableOptions } from './heat-options.ts';

/** Rows for the tests: requirements for 2018 by region and category, in USD. */
const matrix: readonly (readonly [string, readonly number[], number])[] = [
  ['Middle East and North Africa', [37161773, 46829153, 26808241, 216821885, 282316503, 180131560], 790069115],
  ['Asia and the Pacific', [12156524, 18328771, 17418983, 136439148, 129792474, 102064810], 416200709],
  [
    'South-Eastern Europe, Eastern Europe and Central Asia',
    [28356387, 10680000, 14332000, 36797267, 79560000, 52444000],
    222169654,
  ],
  ['Global and multiregional initiatives', [6257900, 10705000, 9652674, 4515000, 31227100, 95540000], 160763674],
  ['South America', [2762700, 4240000, 3010000, 22700000, 80650000, 5860000], 119222700],
];

const columns: HeatTableOptions['columns'] = [
  { key: 'P1', label: 'P1', sublabel: 'Standards and rights', tone: 'principle' },
  { key: 'P2', label: 'P2', sublabel: 'Evidence and policy', tone: 'principle' },
  { key: 'P3', label: 'P3', sublabel: 'Engagement with partners', tone: 'principle' },
  { key: 'O1', label: 'O1', sublabel: 'Socioeconomic well-being', tone: 'objective' },
  { key: 'O2', label: 'O2', sublabel: 'Mobility in crises', tone: 'objective' },
  { key: 'O3', label: 'O3', sublabel: 'Safe and orderly migration', tone: 'objective' },
];

/** Millions with one decimal. */
export const millions = (value: number): string => (value === 0 ? '0' : (value / 1e6).toFixed(1));

/** Full amounts with thousands commas. */
export const full = (value: number): string => value.toLocaleString('en-GB');

/** Regions by total, one of them with a note. */
export const regionBars: Bar[] = matrix.map(([label, , value]) =>
  label.startsWith('Global')
    ? { key: 'global', label, value, tone: 'neutral', mark: '*' }
    : { key: label.toLowerCase().replace(/\W+/g, '-'), label, value, tone: 'principle' },
);

/** The six categories of one country, with a blank and a zero. */
export const categoryBars: Bar[] = [null, 600000, 1250000, 8980000, 0, 2400000].map((value, index): Bar => {
  const { key = '', sublabel = '', tone = 'neutral' } = columns[index] ?? {};
  return { key, label: sublabel, value, tone, group: tone === 'principle' ? 'Principles' : 'Objectives' };
});

/** Regions by categories, with a blank and a zero in the first row. */
export const heatOptions: HeatTableOptions = {
  id: 'region-by-category',
  title: 'The largest requirement is for mobility in crises in the Middle East and North Africa',
  description: 'Requirements by region and category, in USD million.',
  width: 640,
  rows: matrix.map(([label, values], index) => ({
    key: `region-${index + 1}`,
    label,
    values: index === 4 ? [null, 0, ...values.slice(2)] : values,
    ...(label.startsWith('Global') ? { mark: '*' } : {}),
  })),
  columns,
  format: millions,
  blank: '–',
};

/** Totals for `heatOptions`. */
export const heatTotals: Pick<HeatTableOptions, 'rowTotals' | 'columnTotals'> = {
  rowTotals: { label: 'Total', values: matrix.map(([, , total]) => total) },
  columnTotals: {
    label: 'Total',
    values: [169852640, 176846705, 158972735, 728922296, 966258811, 659785702],
    grandTotal: 2863504889,
  },
};
