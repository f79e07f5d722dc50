import fc from 'fast-check';
import {
  GLOBAL_TABLE,
  REGIONAL_INITIATIVES,
  type AmountRow,
  type AreaRow,
  type Funding,
  type GlobalRow,
} from './funding.ts';
import { CATEGORY_CODES } from './migof.ts';

type Cells = Omit<AmountRow, 'total' | 'outsideFramework'>;

const arbitraryCell = fc.option(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2e9 })));
const arbitraryCells: fc.Arbitrary<Cells> = fc.record({
  P1: arbitraryCell,
  P2: arbitraryCell,
  P3: arbitraryCell,
  O1: arbitraryCell,
  O2: arbitraryCell,
  O3: arbitraryCell,
});
const arbitraryRegion = fc.array(arbitraryCells, { minLength: 1, maxLength: 5 });

/**
 * Funding tables without slips, of any shape, whose totals are made from their parts: one to four regions of up to five
 * rows, and a global table with one row of its own that may have an amount outside the framework.
 */
export const arbitraryFunding: fc.Arbitrary<Funding> = fc
  .record({
    own: arbitraryCells,
    outside: fc.option(fc.integer({ min: 0, max: 2e9 }), { nil: undefined }),
    regions: fc.array(arbitraryRegion, { minLength: 1, maxLength: 4 }),
  })
  .map(({ own, outside, regions }) => {
    const tables = regions.map((cells, index) => {
      const rows = cells.map((row, i): AreaRow => {
        const area = i === 0 ? REGIONAL_INITIATIVES : `area-${index}-${i}`;
        return { area, printedName: area, ...withTotal(row) };
      });
      return { region: `region-${index}`, rows, total: sumOf(rows) };
    });
    const globalRows: GlobalRow[] = [
      { region: GLOBAL_TABLE, ...withTotal(own, outside) },
      ...tables.map((table) => ({ region: table.region, ...table.total })),
    ];
    return {
      edition: '2018',
      unit: 'USD',
      source: { title: 'Title', publisher: 'Publisher', year: 2017 },
      categories: [...CATEGORY_CODES] as unknown as Funding['categories'],
      global: { rows: globalRows, total: sumOf(globalRows, outside), note: 'Note' },
      regions: tables,
      slips: [],
      doubts: [],
    };
  });

function withTotal(cells: Cells, outside?: number): AmountRow {
  const total = CATEGORY_CODES.reduce((sum, code) => sum + (cells[code] ?? 0), outside ?? 0);
  return outside === undefined ? { ...cells, total } : { ...cells, outsideFramework: outside, total };
}

/** The total row of some rows: a column of blanks has a blank total. */
function sumOf(rows: readonly Cells[], outside?: number): AmountRow {
  const sum = (code: keyof Cells) =>
    rows.reduce<number | null>((total, row) => (row[code] === null ? total : (total ?? 0) + row[code]), null);
  const cells = { P1: sum('P1'), P2: sum('P2'), P3: sum('P3'), O1: sum('O1'), O2: sum('O2'), O3: sum('O3') };
  return withTotal(cells, outside);
}
