import type { CellValue, Column, View, ViewRow } from './figure.ts';

/** A column of a view's files, under its key and under the words of its table. */
export interface RecordColumn {
  key: string;
  label: string;
  /** `qualifier`: what stands before the numbers of the column before it. */
  kind: Column['kind'] | 'qualifier';
}

/** A view as the records that its files hold. */
export interface ViewRecords {
  columns: RecordColumn[];
  rows: CellValue[][];
  total: CellValue[] | undefined;
}

/**
 * The records of a view: whole dollars, blanks as null, no marks. A column with qualified numbers is followed by one that
 * holds the qualifiers. Where the subject stands among others is told in further columns, filled in the total alone.
 */
export function viewRecords(view: View): ViewRecords {
  const isQualified = view.columns.map((_, index) => view.rows.some((row) => row.qualifiers?.[index]));
  const standing = standingOf(view);
  const record = (row: ViewRow): CellValue[] => [
    ...row.cells.flatMap((cell, index) => (isQualified[index] ? [cell, row.qualifiers?.[index] ?? null] : [cell])),
    ...standing.map(({ value }) => (row === view.total ? value : null)),
  ];
  return {
    columns: [
      ...view.columns.flatMap(({ key, title, label, kind }, index): RecordColumn[] => {
        const column = { key, label: title ?? label, kind };
        return isQualified[index] ? [column, { key: `${key}_qualifier`, label: '', kind: 'qualifier' }] : [column];
      }),
      ...standing.map(({ key, label }) => ({ key, label, kind: 'number' as const })),
    ],
    rows: view.rows.map(record),
    total: view.total && record(view.total),
  };
}

/** A view as CSV (RFC 4180, UTF-8, CRLF): a head row of column keys, then its records, the total last. */
export function viewCsv(view: View): string {
  const { columns, rows, total } = viewRecords(view);
  return csv([columns.map(({ key }) => key), ...rows, ...(total ? [total] : [])]);
}

/** The numbers of the table of standings, by row and column: "region_rank", "region_count". */
function standingOf({ standing }: View): { key: string; label: string; value: CellValue }[] {
  return (standing?.rows ?? []).flatMap((row) =>
    row.cells.flatMap((value, index) => {
      const column = standing?.columns[index];
      return column?.kind === 'number'
        ? [{ key: `${row.key}_${column.key}`, label: `${String(row.cells[0])}: ${column.label}`, value }]
        : [];
    }),
  );
}

/** Rows of values as CSV. */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}

function field(value: CellValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
