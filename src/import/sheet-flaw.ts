/** Something in a workbook that has to be mended, or that its owner should know. */
export interface SheetFlaw {
  severity: 'error' | 'warning';
  /** The file, a sheet or a cell, in the workbook's own coordinates: 'East Africa'!D14. */
  place: string;
  message: string;
  hint?: string | undefined;
}

/** A cell as spreadsheets write it. Row and column count from 0. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheetName(sheet)}!${columnName(column)}${row + 1}`;
}

/** The name of a sheet in quotes; a quote in it is doubled. */
export function sheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A, B … Z, AA, AB … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function hasErrors(flaws: readonly SheetFlaw[]): boolean {
  return flaws.some((flaw) => flaw.severity === 'error');
}
