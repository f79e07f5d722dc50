import { refuse, requireFrame } from './refusals.ts';

/** A number with the text that is printed for it, qualifier and sign of the unit included. */
export interface ChartValue {
  value: number;
  text: string;
}

export interface SeriesRow {
  key: string;
  label: string;
  /** One a column; null is blank: not known, which is not zero. */
  values: readonly (ChartValue | null)[];
  /** Printed in a column of its own at the right: "+13%". */
  change?: string | undefined;
  /** Drawn paler: what the others leave. */
  isRest?: boolean | undefined;
}

/** What charts of rows and columns of one unit show. */
export interface SeriesChartOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  /** States the finding, for readers who do not see the chart. */
  description: string;
  /** In px. From 480 px names stand beside the marks, otherwise above them. */
  width: number;
  columns: readonly string[];
  rows: readonly SeriesRow[];
  /** Head of the column of changes. */
  changeHead?: string | undefined;
  /** Printed in place of a blank value. */
  blank: string;
}

export const BESIDE_FROM = 480;

/** Refuses what cannot be drawn, with a RangeError that names chart, row and column. */
export function checkSeries({ id, width, columns, rows }: SeriesChartOptions, most = Infinity): void {
  requireFrame(id, width);
  if (rows.length === 0) refuse(id, 'there are no rows to draw');
  if (columns.length === 0) refuse(id, 'there are no columns to draw');
  if (columns.length > most) refuse(id, `${columns.length} columns can't be drawn, at most ${most}`);
  for (const { label, values } of rows) {
    if (values.length !== columns.length)
      refuse(id, `row "${label}" has ${values.length} values for ${columns.length} columns`);
    values.forEach((entry, column) => {
      if (entry && !Number.isFinite(entry.value))
        refuse(id, `row "${label}", "${columns[column]}": value ${entry.value} is not a finite number`);
    });
  }
}

/** The numbers of a chart. */
export function numbersOf(rows: readonly SeriesRow[]): number[] {
  return rows.flatMap((row) => row.values.flatMap((entry) => (entry ? [entry.value || 0] : [])));
}
