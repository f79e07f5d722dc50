import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFunding } from './arbitrary-funding.ts';
import {
  FUNDING_COLUMNS,
  fundingSchema,
  GLOBAL_TABLE,
  REGIONAL_INITIATIVES,
  TOTAL_ROW,
  type AmountRow,
  type Difference,
  type Funding,
  type FundingColumn,
} from './funding.ts';
import { findDifferences } from './funding-sums.ts';
import { CATEGORY_CODES } from './migof.ts';
import { projectFile } from './test-files.ts';

const print = fundingSchema.parse(JSON.parse(projectFile('data/2018/funding.json').text));
const rows = print.regions.flatMap((table) => table.rows);
const add = (numbers: readonly (number | null | undefined)[]) => numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);
const cellsOf = (row: AmountRow) => CATEGORY_CODES.map((code) => row[code]);

describe('the tables of 2018', () => {
  test('have 165 rows with 817 filled cells; the others are blank, none is a zero', () => {
    const cells = rows.flatMap(cellsOf);
    expect(rows.length).toBe(165);
    expect(cells.filter((cell) => cell !== null).length).toBe(817);
    expect(cells.filter((cell) => cell === null).length).toBe(165 * 6 - 817);
    expect(cells).not.toContain(0);
  });

  test('have a row of regional initiatives in each region and every other area once', () => {
    const areas = rows.map((row) => row.area).filter((area) => area !== REGIONAL_INITIATIVES);
    expect(rows.length - areas.length).toBe(9);
    expect(new Set(areas).size).toBe(156);
  });

  test('differ from their sums exactly where the slips declare it', () => {
    const found = findDifferences(print).map(({ path: _path, ...difference }) => difference);
    const declared = print.slips.flatMap((slip) => slip.differences);
    expect(found).toHaveLength(8);
    expect(new Set(found.map(inOrder))).toEqual(new Set(declared.map(inOrder)));
  });

  test('have the slips that the print is known for', () => {
    const known = (table: string, row: string, column: string, printed: number, computed: number) => ({
      ...{ table, row, column, printed, computed },
    });
    const found = findDifferences(print).map(({ table, row, column, printed, computed }) =>
      known(table, row, column, printed, computed),
    );
    expect(found).toEqual([
      known('global', 'asia-pacific', 'total', 416_200_709, 416_200_710),
      known('global', 'total', 'total', 2_863_504_889, 2_863_504_888),
      known('asia-pacific', 'cambodia', 'total', 5_919_583, 8_270_340),
      known('asia-pacific', 'nepal', 'total', 6_236_396, 6_236_397),
      known('asia-pacific', 'total', 'total', 416_200_709, 416_200_710),
      known('asia-pacific', 'total', 'P1', 12_156_524, 14_507_281),
      known('european-economic-area', 'austria', 'total', 3_387_435, 4_189_387),
      known('european-economic-area', 'total', 'O2', 57_763_283, 58_565_235),
    ]);
  });
});

describe('the grand total of 2018', () => {
  const { total, rows: regions } = print.global;

  test('is the six column totals and what is outside the framework', () => {
    expect(add(cellsOf(total))).toBe(2_860_638_889);
    expect(total.outsideFramework).toBe(2_866_000);
    expect(total.total).toBe(2_860_638_889 + 2_866_000);
  });

  test('is one dollar more than the ten totals of its rows', () => {
    expect(add(regions.map((row) => row.total))).toBe(total.total - 1);
  });

  test('has all that is outside the framework in the row of global initiatives', () => {
    const outside = regions.filter((row) => row.outsideFramework !== undefined);
    expect(outside.map((row) => [row.region, row.outsideFramework])).toEqual([['global', 2_866_000]]);
    expect(outside.map((row) => add(cellsOf(row)))).toEqual([157_897_674]);
  });

  test('is what the printed row totals and the row of global initiatives add up to, but for one dollar', () => {
    const global = regions.find((row) => row.region === GLOBAL_TABLE);
    expect(add(rows.map((row) => row.total))).toBe(2_702_741_214);
    expect(2_702_741_214 + (global?.total ?? 0)).toBe(total.total - 1);
  });

  test('leaves out what the slips leave out', () => {
    expect(add(rows.flatMap(cellsOf))).toBe(2_705_893_924);
    expect(2_705_893_924 - 2_702_741_214).toBe(2_350_757 + 801_952 + 1);
  });
});

describe('tables whose totals are made from their parts', () => {
  test('have no differences', () => {
    fc.assert(
      fc.property(arbitraryFunding, (funding) => {
        expect(findDifferences(funding)).toEqual([]);
      }),
    );
  });

  test('show a change of any single amount in every sum that counts it, and nowhere else', () => {
    const anyChange = arbitraryFunding.chain((funding) =>
      fc.record({
        funding: fc.constant(funding),
        place: fc.constantFrom(...placesOf(funding)),
        delta: fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: -2e9, max: 2e9 })),
      }),
    );
    fc.assert(
      fc.property(anyChange, ({ funding, place, delta }) => {
        const before = place.row[place.column] ?? 0;
        fc.pre(delta !== 0 && before + delta >= 0);
        const expected = sumsWith(funding, place, before, delta);
        place.row[place.column] = before + delta;
        const found = findDifferences(funding);
        place.row[place.column] = before;
        expect(found.map(inOrder).sort()).toEqual(expected.map(inOrder).sort());
        for (const { path, printed } of found) expect(path.at(-1), `${printed}`).toBeTypeOf('string');
      }),
      { numRuns: 400 },
    );
  });

  test('do not change if a blank is made a zero', () => {
    fc.assert(
      fc.property(arbitraryFunding, (funding) => {
        const zeros: Funding = JSON.parse(JSON.stringify(funding), (_key, value: unknown) => value ?? 0);
        expect(findDifferences(zeros)).toEqual([]);
      }),
    );
  });
});

test('a difference leads to the printed amount in the data', () => {
  for (const { path, printed } of findDifferences(print)) {
    const amount = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], print);
    expect(amount).toBe(printed);
  }
});

interface Cell {
  table: string;
  /** The total row of its table. */
  isTotal: boolean;
  name: string;
  row: AmountRow;
  column: FundingColumn;
}

/** Every cell and total of the tables. */
function placesOf(funding: Funding): Cell[] {
  const { rows: globalRows, total } = funding.global;
  const entries = [
    ...globalRows.map((row) => ({ table: GLOBAL_TABLE, isTotal: false, name: row.region, row: row as AmountRow })),
    { table: GLOBAL_TABLE, isTotal: true, name: TOTAL_ROW, row: total as AmountRow },
    ...funding.regions.flatMap((region) => [
      ...region.rows.map((row) => ({ table: region.region, isTotal: false, name: row.area, row: row as AmountRow })),
      { table: region.region, isTotal: true, name: TOTAL_ROW, row: region.total as AmountRow },
    ]),
  ];
  return entries.flatMap((entry) =>
    FUNDING_COLUMNS.filter((column) => column !== 'outsideFramework' || entry.row.outsideFramework !== undefined).map(
      (column) => ({ ...entry, column }),
    ),
  );
}

/** The sums that do not come out once the amount at a place, `before`, has grown by `delta`. */
function sumsWith(funding: Funding, { table, isTotal, name, row, column }: Cell, before: number, delta: number) {
  const after = before + delta;
  const sums: Difference[] = [];
  const differ = (where: Pick<Difference, 'table' | 'row' | 'column' | 'sum'>, printed: number, computed: number) =>
    sums.push({ ...where, printed, computed });
  if (column === 'total') differ({ table, row: name, column, sum: 'across' }, after, before);
  else differ({ table, row: name, column: 'total', sum: 'across' }, row.total, row.total + delta);
  const total = (table === GLOBAL_TABLE ? funding.global.total : regionOf(funding, table)?.total) as AmountRow;
  if (isTotal) differ({ table, row: TOTAL_ROW, column, sum: 'down' }, after, before);
  else differ({ table, row: TOTAL_ROW, column, sum: 'down' }, total[column] ?? 0, (total[column] ?? 0) + delta);
  if (column === 'outsideFramework') return sums;
  if (table === GLOBAL_TABLE && regionOf(funding, name))
    differ({ table, row: name, column, sum: 'between' }, after, before);
  if (table !== GLOBAL_TABLE && isTotal)
    differ({ table: GLOBAL_TABLE, row: table, column, sum: 'between' }, before, after);
  return sums;
}

function regionOf(funding: Funding, name: string): Funding['regions'][number] | undefined {
  return funding.regions.find((table) => table.region === name);
}

function inOrder({ table, row, column, sum, printed, computed }: Difference): string {
  return JSON.stringify([table, row, column, sum, printed, computed]);
}
