import type { CellValue, View } from './figure.ts';

/**
 * A view as CSV (RFC 4180, UTF-8, CRLF): a head row of column keys, whole dollars, blanks empty, no marks. A column with
 * qualified numbers is followed by one that holds the qualifiers. Where the subject stands among others is told in further
 * columns, filled in the row of the total alone.
 */
export function viewCsv(view: View): string {
  const isQualified = view.columns.map((_, index) => view.rows.some((row) => row.qualifiers?.[index]));
  const withQualifiers = (cells: readonly CellValue[], qualifier: (index: number) => CellValue): CellValue[] =>
    cells.flatMap((cell, index) => (isQualified[index] ? [cell, qualifier(index)] : [cell]));
  const keys = view.columns.map((column) => column.key);
  const standing = standingOf(view);
  const rows = [
    [...withQualifiers(keys, (index) => `${keys[index]}_qualifier`), ...standing.map(({ key }) => key)],
    ...[...view.rows, ...(view.total ? [view.total] : [])].map((row) => [
      ...withQualifiers(row.cells, (index) => row.qualifiers?.[index] ?? null),
      ...standing.map(({ value }) => (row === view.total ? value : null)),
    ]),
  ];
  return csv(rows);
}

/** The numbers of the table of standings, by row and column: "region_rank", "region_count". */
function standingOf({ standing }: View): { key: string; value: CellValue }[] {
  return (standing?.rows ?? []).flatMap((row) =>
    row.cells.flatMap((value, index) => {
      const column = standing?.columns[index];
      return column?.kind === 'number' ? [{ key: `${row.key}_${column.key}`, value }] : [];
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
