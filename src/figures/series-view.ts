import type { Wording } from '../model/wording.ts';
import type { Column, View } from './figure.ts';
import type { SeriesTable, SeriesTableRow } from './series-table.ts';

/** Kinds whose table gives the change from the first column to the last. */
const WITH_CHANGE = new Set(['dot', 'slope', 'table']);

/** From the first column to the last: in percentage points for shares, else in per cent, rounded to whole ones. */
export function changeOf(table: SeriesTable, row: SeriesTableRow): { value: number; isRough: boolean } | undefined {
  if (table.columns.length !== 2 || !WITH_CHANGE.has(table.kind)) return undefined;
  const [from, to] = row.values;
  if (!from || !to) return undefined;
  const isRough = Boolean(from.qualifier ?? to.qualifier);
  if (table.unit === 'per cent') return { value: Number((to.value - from.value).toFixed(6)), isRough };
  if (from.value <= 0) return undefined;
  return { value: Math.round((to.value / from.value - 1) * 100), isRough };
}

/** A series as typed rows and columns. */
export function seriesView(table: SeriesTable, wording: Wording): View {
  const { columns, rows, unit } = table;
  const isShare = unit === 'per cent';
  const hasChange = rows.some((row) => changeOf(table, row));
  const base = keyOf(unit) || 'value';
  const numbers = columns.map((label, index): Column => ({
    key: columns.length === 1 ? base : `${base}_${keyOf(label) || index + 1}`,
    label: columns.length === 1 ? wording.t('facts.number') : label,
    kind: isShare ? 'share' : 'number',
  }));
  const change: Column = {
    key: isShare ? 'change_points' : 'change_per_cent',
    label: wording.t(isShare ? 'chart.change.points' : 'chart.change.perCent'),
    kind: 'change',
  };
  return {
    columns: [{ key: 'name', label: table.nameHead, kind: 'name' }, ...numbers, ...(hasChange ? [change] : [])],
    rows: rows.map((row) => {
      const own = changeOf(table, row);
      return {
        key: row.key,
        cells: [
          row.label,
          ...row.values.map((entry) => entry?.value ?? null),
          ...(hasChange ? [own?.value ?? null] : []),
        ],
        qualifiers: [
          undefined,
          ...row.values.map((entry) => entry?.qualifier),
          ...(hasChange ? [own?.isRough ? ('about' as const) : undefined] : []),
        ],
      };
    }),
  };
}

/** "percentage points" becomes "percentage_points". */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
