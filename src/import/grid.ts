import { utils, type CellObject, type Range, type WorkBook } from '@e965/xlsx';

/** A sheet as rows and columns, both counted from 0. */
export interface Grid {
  name: string;
  rows: number;
  columns: number;
  /** Undefined where the cell is empty. */
  cell(row: number, column: number): CellObject | undefined;
  /** What stands in the cell, as text; empty for none. */
  text(row: number, column: number): string;
  merges: Range[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  isHidden: boolean;
}

/** The sheets of a workbook, in its order. */
export function gridsOf(workbook: WorkBook): Grid[] {
  return workbook.SheetNames.map((name, index): Grid => {
    const sheet = workbook.Sheets[name] ?? {};
    const range = sheet['!ref'] ? utils.decode_range(sheet['!ref']) : { s: { r: 0, c: 0 }, e: { r: -1, c: -1 } };
    const cell = (row: number, column: number): CellObject | undefined => {
      const found = sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
      return !found || (found.t === 'z' && !found.f) || found.v === '' ? undefined : found;
    };
    return {
      name,
      rows: range.e.r + 1,
      columns: range.e.c + 1,
      cell,
      text: (row, column) => {
        const value = cell(row, column)?.v;
        return value === undefined || value === null ? '' : String(value).trim();
      },
      merges: sheet['!merges'] ?? [],
      isRowHidden: (row) => sheet['!rows']?.[row]?.hidden === true,
      isColumnHidden: (column) => sheet['!cols']?.[column]?.hidden === true,
      isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    };
  });
}
