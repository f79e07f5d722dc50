import { refuse, requireAmount, requireFrame } from './refusals.ts';
import type { Tone } from './svg.ts';

/** A row of a heat table. */
export interface HeatRow {
  key: string;
  label: string;
  /** One value a column; null is blank, which is not zero. */
  values: readonly (number | null)[];
  /** Note mark printed after the label, such as `*`. */
  mark?: string;
}

/** A column of a heat table. */
export interface HeatColumn {
  key: string;
  label: string;
  sublabel?: string;
  tone: Tone;
}

/** Totals as the source prints them: they are not computed, since printed totals need not add up. */
export interface HeatTotals {
  label: string;
  /** One a row (`rowTotals`) or one a column (`columnTotals`). */
  values: readonly (number | null)[];
}

/** What a heat table shows. */
export interface HeatTableOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  /** States the finding, for readers who do not see the table. */
  description: string;
  /** In px. From 480 px labels stand beside the cells, otherwise above them. */
  width: number;
  rows: readonly HeatRow[];
  columns: readonly HeatColumn[];
  format: (value: number) => string;
  /** Printed in place of a blank value. */
  blank: string;
  /** The column of row totals, at the right; without bars. */
  rowTotals?: HeatTotals;
  /** The row of column totals, at the foot; without bars. `grandTotal` stands where both totals meet. */
  columnTotals?: HeatTotals & { grandTotal?: number | null };
}

function requireAmounts(
  chartId: string,
  place: string,
  values: readonly (number | null)[],
  places: readonly string[],
): void {
  if (values.length !== places.length) {
    refuse(chartId, `${place}: ${values.length} values where ${places.length} are expected`);
  }
  values.forEach((value, index) => requireAmount(chartId, `${place}, "${places[index]}"`, value));
}

/** Refuses options that cannot be drawn, with a RangeError that names chart, row, column and value. */
export function checkHeat({ id, width, rows, columns, rowTotals, columnTotals }: HeatTableOptions): void {
  requireFrame(id, width);
  if (rows.length === 0) refuse(id, 'there are no rows to draw');
  if (columns.length === 0) refuse(id, 'there are no columns to draw');
  const heads = columns.map(({ label }) => label);
  for (const { label, values } of rows) requireAmounts(id, `row "${label}"`, values, heads);
  if (columnTotals) {
    requireAmounts(id, `row "${columnTotals.label}"`, columnTotals.values, heads);
    requireAmount(id, `row "${columnTotals.label}", grand total`, columnTotals.grandTotal ?? null);
  }
  if (rowTotals) {
    const labels = rows.map(({ label }) => label);
    requireAmounts(id, `column "${rowTotals.label}"`, rowTotals.values, labels);
  }
}
