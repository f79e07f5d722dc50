import { formatNumber } from '../model/format.ts';
import type { ChartKind } from '../model/series.ts';
import { columnValues, type SeriesTable } from './series-table.ts';

/** How many rows and columns a form can show so that it can be read on a phone. */
const LIMITS: Record<ChartKind, { rows: [least: number, most: number]; columns: [least: number, most: number] }> = {
  bar: { rows: [1, 60], columns: [1, 12] },
  dot: { rows: [1, 60], columns: [1, 2] },
  slope: { rows: [1, 10], columns: [2, 2] },
  line: { rows: [1, 8], columns: [2, 60] },
  share: { rows: [2, 8], columns: [1, 6] },
  unit: { rows: [1, 3], columns: [1, 1] },
  table: { rows: [1, 400], columns: [1, 12] },
};

export interface Refusal {
  message: string;
  hint: string;
}

/** Why a table cannot be drawn in a form; undefined where it can. */
export function kindComplaint(table: SeriesTable, kind: ChartKind, overlapping = false): Refusal | undefined {
  const limits = LIMITS[kind];
  const columns = table.columns.length;
  const rows = table.rows.length;
  if (!table.rows.some((row) => row.values.some(Boolean)))
    return { message: `"${table.id}" has no values to draw.`, hint: 'Give it at least one number.' };
  const outOf = (count: number, [least, most]: [number, number], what: string): Refusal | undefined => {
    if (count >= least && count <= most) return undefined;
    const allowed = least === most ? String(least) : `${least} to ${most}`;
    return {
      message: `A chart of kind "${kind}" shows ${allowed} ${what}, but "${table.id}" has ${count}.`,
      hint: 'Choose another kind, or take some out.',
    };
  };
  const size = outOf(rows, limits.rows, 'rows') ?? outOf(columns, limits.columns, 'columns');
  if (size) return size;
  if (kind === 'bar' && columns > 1 && rows > 1)
    return {
      message: `A chart of kind "bar" shows one column, or one row over time, but "${table.id}" has ${rows} rows and ${columns} columns.`,
      hint: 'Choose kind "dot", "slope" or "line".',
    };
  const values = table.rows.flatMap((row) => row.values.flatMap((entry) => entry ?? []));
  if ((kind === 'bar' || kind === 'share' || kind === 'unit') && values.some(({ value }) => value < 0))
    return {
      message: `"${table.id}" has a value below zero, which a chart of kind "${kind}" does not show.`,
      hint: 'Choose kind "dot", "line" or "table".',
    };
  if (kind === 'share' || kind === 'unit') return shareComplaint(table, kind, overlapping);
  return undefined;
}

function shareComplaint(table: SeriesTable, kind: ChartKind, overlapping: boolean): Refusal | undefined {
  const hint = 'Choose kind "bar", and say in a note that the parts overlap.';
  if (overlapping) return { message: `The rows of "${table.id}" overlap, so that they are no parts of a whole.`, hint };
  if (kind === 'unit' && table.unit !== 'per cent')
    return {
      message: `A chart of kind "unit" shows shares in per cent, but "${table.id}" is in ${table.unit}.`,
      hint: 'Choose kind "share".',
    };
  for (const [index, column] of table.columns.entries()) {
    const values = columnValues(table, index);
    if (values.length < table.rows.length)
      return { message: `"${table.id}" lacks a part in the column "${column}".`, hint: 'A share needs all its parts.' };
    const sum = values.reduce((total, { value }) => total + value, 0);
    if (sum === 0) return { message: `The parts of "${table.id}" are all zero.`, hint: 'There is nothing to share.' };
    const whole = table.whole ?? sum;
    // Shares as printed may add to 101 owing to rounding.
    const slack = table.unit === 'per cent' ? 1 : 0;
    if (sum > whole + slack || values.some(({ value }) => value > whole))
      return {
        message: `The parts of "${table.id}" add up to ${formatNumber(sum)}, more than the whole, ${formatNumber(whole)}: they overlap.`,
        hint,
      };
    if (sum < whole - slack)
      return {
        message: `The parts of "${table.id}" add up to ${formatNumber(sum)} of ${formatNumber(whole)}.`,
        hint: 'Name what is left with "remainder", or add the missing parts.',
      };
  }
  return undefined;
}
