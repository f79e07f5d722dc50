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

/** As one goes through the workbook: sheet by sheet, each from its top and by rows; last what concerns all of it. */
export function inReadingOrder(flaws: readonly SheetFlaw[], sheets: readonly string[]): SheetFlaw[] {
  const names = sheets.map(sheetName);
  const placeOf = ({ place }: SheetFlaw): [sheet: number, row: number, column: number] => {
    const found = names.findIndex((name) => place === name || place.startsWith(`${name}!`));
    const sheet = found < 0 ? names.length : found;
    const [, letters = '', row = '0'] = /!([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [sheet, Number(row), column];
  };
  return flaws
    .map((flaw) => ({ flaw, place: placeOf(flaw) }))
    .sort((a, b) => a.place.reduce((order, value, index) => order || value - (b.place[index] ?? 0), 0))
    .map(({ flaw }) => flaw);
}
