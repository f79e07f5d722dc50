import { suggestion } from '../model/explain-issue.ts';
import { formatNumber, NBSP } from '../model/format.ts';
import type { SeriesTable, SeriesTableRow, SeriesValue } from './series-table.ts';

/** Raised for something in braces that cannot be computed. */
export class TitleError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const HOW =
  'Write {value ROW}, {value ROW COLUMN}, {change ROW}, {points ROW}, {times ROW}, {more|fewer ROW}, {largest}, {largest-value}, {smallest}, {smallest-value}, {count}, {rising} or {falling}.';

/**
 * Fills in a title: what stands in braces is computed from the table, so that a finding stays true when its numbers
 * change. `{grew|fell ROW}` takes the first word where the row's last value is larger than its first.
 * @throws TitleError for what cannot be computed
 */
export function fillTitle(template: string, table: SeriesTable): string {
  const filled = template.replace(/\{([^{}]*)\}/g, (_whole, inside: string) => {
    const [word = '', rowKey, column] = inside.trim().split(/ +/);
    if (word.includes('|')) return direction(word, rowOf(table, rowKey));
    const compute = COMPUTED[word];
    if (!compute) throw new TitleError(`"{${inside}}" is not known in a title.`, HOW);
    return compute(table, rowKey, column);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

type Compute = (table: SeriesTable, row: string | undefined, column: string | undefined) => string;

const COMPUTED: Record<string, Compute | undefined> = {
  value: (table, row, column) => valueOf(table, row, column).inWords,
  change: (table, row) => {
    const [from, to] = ends(rowOf(table, row));
    if (from.value === 0) throw new TitleError(`"${row}" begins with zero: it has no change in per cent.`, HOW);
    const change = Math.round((Math.abs(to.value - from.value) / Math.abs(from.value)) * 100);
    return `${hedge(from, to)}${formatNumber(change)}${NBSP}per${NBSP}cent`;
  },
  points: (table, row) => {
    const [from, to] = ends(rowOf(table, row));
    return `${hedge(from, to)}${formatNumber(Math.abs(to.value - from.value))} percentage points`;
  },
  times: (table, row) => {
    const [from, to] = ends(rowOf(table, row));
    if (from.value === 0) throw new TitleError(`"${row}" begins with zero: nothing is a multiple of it.`, HOW);
    return `${hedge(from, to)}${formatNumber(Math.round((to.value / from.value) * 10) / 10)} times`;
  },
  largest: (table) => extreme(table, 1).label,
  'largest-value': (table) => lastOf(extreme(table, 1))?.inWords ?? '',
  smallest: (table) => extreme(table, -1).label,
  'smallest-value': (table) => lastOf(extreme(table, -1))?.inWords ?? '',
  count: (table) => formatNumber(table.rows.length),
  rising: (table) => formatNumber(moving(table, 1)),
  falling: (table) => formatNumber(moving(table, -1)),
};

function rowOf(table: SeriesTable, key: string | undefined): SeriesTableRow {
  const row = table.rows.find((entry) => entry.key === key);
  if (row) return row;
  const keys = table.rows.map((entry) => entry.key);
  const hint = suggestion(key ?? '', keys) ?? `The rows are: ${keys.join(', ')}.`;
  throw new TitleError(`The title speaks of a row "${key ?? ''}", which is not there.`, hint);
}

function valueOf(table: SeriesTable, key: string | undefined, column: string | undefined): SeriesValue {
  const row = rowOf(table, key);
  const index = column === undefined ? table.columns.length - 1 : table.columns.indexOf(column);
  if (index < 0)
    throw new TitleError(
      `The title speaks of a column "${column}", which is not there.`,
      `The columns are: ${table.columns.join(', ')}.`,
    );
  const value = row.values[index];
  if (!value) throw new TitleError(`The row "${key}" has no value in that column.`, 'Speak of another one.');
  return value;
}

function ends(row: SeriesTableRow): [SeriesValue, SeriesValue] {
  const from = row.values[0];
  const to = lastOf(row);
  if (!from || !to || row.values.length < 2)
    throw new TitleError(`The row "${row.key}" has no two values to compare.`, HOW);
  return [from, to];
}

const lastOf = (row: SeriesTableRow): SeriesValue | null => row.values.at(-1) ?? null;

/** What is computed from rounded or open-ended numbers is itself about right only. */
function hedge(...values: SeriesValue[]): string {
  return values.some((value) => value.qualifier) ? 'about ' : '';
}

function direction(words: string, row: SeriesTableRow): string {
  const [more = '', fewer = ''] = words.split('|');
  const [from, to] = ends(row);
  return to.value >= from.value ? more : fewer;
}

function extreme(table: SeriesTable, sign: 1 | -1): SeriesTableRow {
  const rows = table.rows.filter((row) => lastOf(row) && !row.isRemainder);
  const [first] = rows.sort((a, b) => sign * ((lastOf(b)?.value ?? 0) - (lastOf(a)?.value ?? 0)));
  if (!first) throw new TitleError('There is no value to speak of.', HOW);
  return first;
}

function moving(table: SeriesTable, sign: 1 | -1): number {
  return table.rows.filter((row) => {
    const [from, to] = [row.values[0], lastOf(row)];
    return from && to && sign * (to.value - from.value) > 0;
  }).length;
}
