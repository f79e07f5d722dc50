import type { Element } from 'hast';
import { barChart } from './bars.ts';
import { dotMatrix } from './dot-matrix.ts';
import { dotStrips } from './dot-strips.ts';
import { dumbbell } from './dumbbell.ts';
import { heatTable } from './heat-table.ts';
import { lineChart } from './lines.ts';
import { multiples } from './multiples.ts';
import { pie } from './pie.ts';
import { shareBars } from './share-bars.ts';
import { slope } from './slope.ts';
import { textTable } from './text-table.ts';
import { waffle } from './waffle.ts';
import { HARD_CASES, type HardCase } from './hard-rows.ts';
import type { SeriesChartOptions } from './series-options.ts';

/** A form of picture under test: how it draws hard rows, and what it refuses. */
export interface Form {
  columns: 1 | 2;
  draw(options: SeriesChartOptions): Element;
  /** What it refuses, and a part of its words. All else is drawn. */
  refuses: Partial<Record<HardCase, RegExp>>;
  /** What it refuses on a phone alone. */
  refusesNarrow?: Partial<Record<HardCase, RegExp>>;
}

const valueOf = (row: SeriesChartOptions['rows'][number]): number | null => row.values[0]?.value ?? null;

const TOO_WIDE: Form['refusesNarrow'] = { huge: /values do not fit into 288 px/ };

/** Every form of picture that draws rows of numbers. */
export const FORMS: Record<string, Form> = {
  bars: {
    columns: 1,
    draw: (options) =>
      barChart({
        ...options,
        bars: options.rows.map((row) => ({ key: row.key, label: row.label, value: valueOf(row), tone: 'neutral' })),
        format: (value) => value.toLocaleString('en-GB'),
      }),
    refuses: { negative: /row "Below": value -10 is not a finite number of zero or more/ },
  },
  dots: { columns: 1, draw: dumbbell, refuses: {} },
  dumbbell: { columns: 2, draw: dumbbell, refuses: {}, refusesNarrow: TOO_WIDE },
  slope: {
    columns: 2,
    draw: slope,
    refuses: { missing: /row "Without the first" lacks one of its two values/ },
    refusesNarrow: TOO_WIDE,
  },
  lines: {
    columns: 2,
    draw: lineChart,
    refuses: { missing: /row "Without any" has no values/ },
    refusesNarrow: TOO_WIDE,
  },
  share: {
    columns: 1,
    draw: shareBars,
    refuses: {
      'all zero': /the parts of "2016" add up to nothing/,
      negative: /row "Below", "2016": a part needs a value of zero or more/,
      missing: /row "Without the second", "2016": a part needs a value of zero or more/,
    },
  },
  shares: {
    columns: 2,
    draw: shareBars,
    refuses: {
      'all zero': /the parts of "2015" add up to nothing/,
      negative: /row "Below", "2015": a part needs a value of zero or more/,
      missing: /row "Without the first", "2015": a part needs a value of zero or more/,
    },
  },
  table: { columns: 2, draw: textTable, refuses: {} },
  multiples: {
    columns: 2,
    draw: ({ columns, rows, ...options }) =>
      multiples({
        ...options,
        bars: columns.map((label) => ({ key: label, label, tone: 'neutral' })),
        panels: rows.map((row) => ({ ...row, values: row.values.map((entry) => entry?.value ?? null) })),
        format: (value) => value.toLocaleString('en-GB'),
      }),
    refuses: { negative: /panel "Below", "2015": value -40 is not a finite number of zero or more/ },
  },
  matrix: {
    columns: 2,
    draw: ({ columns, rows, ...options }) =>
      dotMatrix({
        ...options,
        columns: columns.map((label) => ({ key: label, label, tone: 'neutral' })),
        rows: rows.map((row) => ({ ...row, values: row.values.map((entry) => entry?.value ?? null) })),
        format: (value) => value.toLocaleString('en-GB'),
      }),
    refuses: { negative: /row "Below", "2015": value -40 is not a finite number of zero or more/ },
  },
  heat: {
    columns: 2,
    draw: ({ columns, rows, ...options }) =>
      heatTable({
        ...options,
        columns: columns.map((label) => ({ key: label, label, tone: 'neutral' })),
        rows: rows.map((row) => ({ ...row, values: row.values.map((entry) => entry?.value ?? null) })),
        format: (value) => value.toLocaleString('en-GB'),
      }),
    refuses: { negative: /row "Below", "2015": value -40 is not a finite number of zero or more/ },
  },
  waffle: {
    columns: 1,
    draw: ({ rows, ...options }) => waffle({ ...options, rows: asShares(rows) }),
    refuses: {
      'all zero': /the parts add up to 0, not to 100/,
      negative: /row "Below": a part needs a value of zero or more/,
      missing: /row "Without the second": a part needs a value of zero or more/,
      '40 rows': /40 parts cannot be told apart by their squares: at most 3 can/,
    },
  },
  pie: {
    columns: 1,
    draw: ({ rows, ...options }) =>
      pie({
        ...options,
        slices: rows.map(({ key, label, values: [entry] }) => ({
          key,
          label,
          value: entry?.value ?? NaN,
          text: entry?.text ?? '',
          tone: 'neutral',
        })),
      }),
    refuses: {
      'all zero': /add up to nothing/,
      negative: /slice "Below"/,
      missing: /slice "Without the second"/,
      '40 rows': /40 slices are more than the 12 that can be told apart/,
    },
    refusesNarrow: Object.fromEntries(HARD_CASES.map((name) => [name, /do not fit into 288 px/])),
  },
  strips: {
    columns: 1,
    draw: ({ rows, ...options }) =>
      dotStrips({
        ...options,
        strips: [
          {
            key: 'all',
            label: 'All',
            detail: 'of them',
            dots: rows.map((row) => ({ key: row.key, label: row.label, value: valueOf(row) ?? NaN })),
          },
        ],
        format: String,
        formatTick: String,
      }),
    refuses: {
      'all zero': /"Nothing": value 0 is not above zero/,
      negative: /"Below": value -10 is not above zero/,
      missing: /"Without the second": value NaN is not above zero/,
    },
  },
};

/** A waffle takes parts of a hundred only: the values as per cent of their sum. */
function asShares(rows: SeriesChartOptions['rows']): SeriesChartOptions['rows'] {
  const sum = rows.reduce((all, row) => all + (valueOf(row) ?? 0), 0);
  return rows.map((row) => ({
    ...row,
    values: row.values.map((entry) => (entry && sum > 0 ? { ...entry, value: (entry.value / sum) * 100 } : entry)),
  }));
}
