import { suggestion } from '../model/explain-issue.ts';
import { CATEGORY_CODES, type Category, type CategoryCode } from '../model/migof.ts';
import type { Grid } from './grid.ts';
import { plainName } from './match-name.ts';
import { cellName, type SheetFlaw } from './sheet-flaw.ts';

export type AmountColumn = CategoryCode | 'outsideFramework' | 'total';

/** Where the head row of a sheet is and what stands in which column, counted from 0. */
export interface Columns {
  headRow: number;
  name: number;
  amounts: Map<AmountColumn, number>;
}

const TOTALS = ['total', 'total usd', 'grand total', 'sum', 'row total'];
const OUTSIDE = ['outside framework', 'outside the framework', 'institutional initiatives', 'other', 'outside'];
const NAMES = ['country or area', 'country', 'countries', 'area', 'region', 'name', 'country area', 'mission'];
/** A row with fewer of the six categories is no head row. */
const LEAST_CATEGORIES = 3;

/** The head row: the first that names at least three of the six categories; undefined for a sheet without a table. */
export function findColumns(grid: Grid, categories: readonly Category[]): { columns?: Columns; flaws: SheetFlaw[] } {
  const labels = labelsOf(categories);
  const kindOf = (text: string): AmountColumn | undefined => {
    const plain = plainName(text);
    if (TOTALS.includes(plain)) return 'total';
    if (OUTSIDE.includes(plain)) return 'outsideFramework';
    return labels.get(plain) ?? labels.get(plain.replace(/^((?:principle|objective) \d).*/, '$1'));
  };
  for (let row = 0; row < grid.rows; row++) {
    const cells = Array.from({ length: grid.columns }, (_, column) => grid.text(row, column));
    const kinds = cells.map(kindOf);
    const found = new Set(kinds.filter((kind) => CATEGORY_CODES.includes(kind as CategoryCode)));
    if (found.size >= LEAST_CATEGORIES) return readHead(grid, row, cells, kinds, labels);
  }
  return { flaws: [] };
}

function labelsOf(categories: readonly Category[]): Map<string, CategoryCode> {
  return new Map(
    categories.flatMap(({ code, kind, number, title, shortTitle }) =>
      [code, `${kind} ${number}`, title, shortTitle, `${kind} ${['I', 'II', 'III'][number - 1] ?? ''}`].map(
        (label): [string, CategoryCode] => [plainName(label), code],
      ),
    ),
  );
}

function readHead(
  grid: Grid,
  headRow: number,
  cells: readonly string[],
  kinds: readonly (AmountColumn | undefined)[],
  labels: ReadonlyMap<string, CategoryCode>,
): { columns?: Columns; flaws: SheetFlaw[] } {
  const flaws: SheetFlaw[] = [];
  const flaw = (column: number, message: string, hint: string, severity: SheetFlaw['severity'] = 'error') =>
    flaws.push({ severity, place: cellName(grid.name, headRow, column), message, hint });
  const amounts = new Map<AmountColumn, number>();
  kinds.forEach((kind, column) => {
    if (!kind) return;
    if (amounts.has(kind)) flaw(column, `The column "${cells[column]}" is there twice.`, 'Keep one of the two.');
    else amounts.set(kind, column);
  });
  const isName = (column: number) => NAMES.includes(plainName(cells[column] ?? ''));
  const columns = cells.map((_, column) => column);
  const name = columns.find(isName) ?? columns.find((column) => !kinds[column] && hasNames(grid, headRow, column));
  columns.forEach((column) => {
    const text = cells[column] ?? '';
    if (!text || kinds[column] || column === name) return;
    const guess = suggestion(text, [...labels.keys(), 'total']);
    if (guess) flaw(column, `"${text}" is not a known column.`, guess);
    else flaw(column, `The column "${text}" is left out.`, 'It is no category and no total.', 'warning');
  });
  for (const code of CATEGORY_CODES)
    if (!amounts.has(code))
      flaw(0, `The table has no column for ${code}.`, 'Add it, with blanks where there is no amount.');
  if (!amounts.has('total')) flaw(0, 'The table has no column of totals.', 'Add a column "Total".');
  if (name === undefined) {
    flaw(0, 'The table has no column of names.', 'Head it "Country or area".');
    return { flaws };
  }
  return { columns: { headRow, name, amounts }, flaws };
}

function hasNames(grid: Grid, headRow: number, column: number): boolean {
  const below = Array.from({ length: grid.rows - headRow - 1 }, (_, index) => grid.cell(headRow + 1 + index, column));
  const filled = below.filter((cell) => cell !== undefined);
  return filled.length > 0 && filled.filter((cell) => cell.t === 's').length * 2 > filled.length;
}
