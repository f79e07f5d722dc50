import type { CellValue, View } from './figure.ts';

/** A view as CSV (RFC 4180, UTF-8, CRLF): a head row of column keys, whole dollars, blanks empty, no marks. */
export function viewCsv(view: View): string {
  const rows = [
    view.columns.map((column) => column.key),
    ...view.rows.map((row) => row.cells),
    ...(view.total ? [view.total.cells] : []),
  ];
  return csv(rows);
}

/** Rows of values as CSV. */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}

function field(value: CellValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
