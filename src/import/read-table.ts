import { CATEGORY_CODES } from '../model/migof.ts';
import type { AmountRow } from '../model/funding.ts';
import type { AmountColumn, Columns } from './find-columns.ts';
import type { Grid } from './grid.ts';
import { plainName } from './match-name.ts';
import { readAmount } from './read-amount.ts';
import { cellName, columnName, type SheetFlaw } from './sheet-flaw.ts';

/** A row of a sheet's table with its place, counted from 0. */
export interface TableRow {
  row: number;
  name: string;
  amounts: AmountRow;
}

export interface SheetTable {
  grid: Grid;
  columns: Columns;
  rows: TableRow[];
  total: TableRow | undefined;
  flaws: SheetFlaw[];
}

/** Reads the rows under the head row, down to the row of totals. */
export function readTable(grid: Grid, columns: Columns): SheetTable {
  const flaws: SheetFlaw[] = [];
  const rows: TableRow[] = [];
  let total: TableRow | undefined;
  for (let row = columns.headRow + 1; row < grid.rows; row++) {
    const name = grid.text(row, columns.name);
    const filled = [...columns.amounts.values()].some((column) => grid.cell(row, column) !== undefined);
    if (!filled) continue;
    const complain = (column: number, message: string, hint: string) =>
      flaws.push({ severity: 'error', place: cellName(grid.name, row, column), message, hint });
    if (total) {
      complain(columns.name, 'There are amounts below the row of totals.', 'Move them above it, or to another sheet.');
      continue;
    }
    if (grid.isRowHidden(row))
      complain(columns.name, `Row ${row + 1} is hidden but has amounts.`, 'Show the row, or delete it.');
    if (!name) complain(columns.name, 'This row has amounts but no name.', 'Name the country or area.');
    const amounts = readRow(grid, columns, row, flaws);
    if (/^(grand )?total\b/.test(plainName(name))) total = { row, name, amounts };
    else rows.push({ row, name, amounts });
  }
  flaws.push(...mergedCells(grid, columns, total?.row ?? grid.rows - 1), ...hiddenColumns(grid, columns));
  if (!total)
    flaws.push({
      severity: 'error',
      place: cellName(grid.name, columns.headRow, columns.name),
      message: 'The table has no row of totals.',
      hint: 'Add a last row named "Total".',
    });
  return { grid, columns, rows, total, flaws };
}

function readRow(grid: Grid, { amounts }: Columns, row: number, flaws: SheetFlaw[]): AmountRow {
  const read = (kind: AmountColumn): number | null => {
    const column = amounts.get(kind);
    if (column === undefined) return null;
    const result = readAmount(grid.cell(row, column));
    if ('amount' in result) {
      if (kind === 'total' && result.amount === null)
        flaws.push({
          severity: 'error',
          place: cellName(grid.name, row, column),
          message: 'The total of this row is blank.',
          hint: 'Fill it in; zero if there is nothing.',
        });
      return result.amount;
    }
    flaws.push({ severity: 'error', place: cellName(grid.name, row, column), ...result });
    return null;
  };
  const cells = Object.fromEntries(CATEGORY_CODES.map((code) => [code, read(code)])) as Omit<AmountRow, 'total'>;
  const outside = amounts.has('outsideFramework') ? read('outsideFramework') : null;
  const total = read('total') ?? 0;
  return outside === null ? { ...cells, total } : { ...cells, outsideFramework: outside, total };
}

/** Merged cells in the table hide which column or row an amount belongs to. Above the head row they do no harm. */
function mergedCells(grid: Grid, columns: Columns, lastRow: number): SheetFlaw[] {
  const used = [columns.name, ...columns.amounts.values()];
  return grid.merges
    .filter(({ s, e }) => e.r > columns.headRow && s.r <= lastRow && used.some((c) => c >= s.c && c <= e.c))
    .map(({ s, e }) => ({
      severity: 'error',
      place: cellName(grid.name, s.r, s.c),
      message: `The cells ${columnName(s.c)}${s.r + 1}:${columnName(e.c)}${e.r + 1} are merged.`,
      hint: 'Unmerge them and put each amount into its own cell.',
    }));
}

function hiddenColumns(grid: Grid, columns: Columns): SheetFlaw[] {
  return [...columns.amounts.values()]
    .filter((column) => grid.isColumnHidden(column))
    .map((column) => ({
      severity: 'error',
      place: cellName(grid.name, columns.headRow, column),
      message: `Column ${columnName(column)} is hidden but is part of the table.`,
      hint: 'Show the column.',
    }));
}
