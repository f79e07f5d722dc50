import type { WorkBook } from '@e965/xlsx';
import type { NamedArea } from '../model/areas.ts';
import { GLOBAL_TABLE, type Funding } from '../model/funding.ts';
import { CATEGORY_CODES, type Category } from '../model/migof.ts';
import type { Region } from '../model/regions.ts';
import type { FundingColumn } from '../model/funding.ts';
import { findColumns } from './find-columns.ts';
import { gridsOf, type Grid } from './grid.ts';
import { areaNames, regionNames, type Names } from './match-name.ts';
import { readTable, type SheetTable, type TableRow } from './read-table.ts';
import { cellName, hasErrors, sheetName, type SheetFlaw } from './sheet-flaw.ts';

/** What the names of a workbook are looked up in, and what no workbook has: source, note, slips, doubts. */
export interface ImportBase {
  edition: string;
  regions: readonly Region[];
  areas: ReadonlyMap<string, NamedArea>;
  categories: readonly Category[];
  /** The funding file that the edition has so far. */
  before: Funding;
}

export interface ReadFunding {
  /** Without slips; they are settled when the sums are done. */
  funding?: Funding;
  flaws: SheetFlaw[];
  /** The cell that an amount of the funding file was read from. */
  cellOf(path: readonly (string | number)[]): string;
}

interface RegionSheet {
  slug: string;
  table: SheetTable;
}

/** Reads the global table and one table a region from the sheets of a workbook. */
export function readFunding(workbook: WorkBook, base: ImportBase): ReadFunding {
  const regions = regionNames(base.regions);
  const flaws: SheetFlaw[] = [];
  const sheets = gridsOf(workbook).flatMap((grid) => {
    const { columns, flaws: found } = findColumns(grid, base.categories);
    flaws.push(...found);
    if (!columns) {
      if (!hasErrors(found)) flaws.push(leftOut(grid));
      return [];
    }
    if (grid.isHidden) flaws.push(hidden(grid));
    const slug = regionOf(grid, columns.headRow, regions);
    if (!slug) {
      flaws.push(unknownRegion(grid, regions));
      return [];
    }
    const table = readTable(grid, columns);
    flaws.push(...table.flaws);
    return [{ slug, table }];
  });
  flaws.push(...regionFlaws(sheets, base.regions));
  const printed = base.before.regions.flatMap((table) =>
    table.rows.map(({ printedName, area }): [string, string] => [printedName, area]),
  );
  const areas = areaNames(base.areas.values(), new Map(printed));
  const used = new Map<string, string>();
  const regional = sheets
    .filter(({ slug }) => slug !== GLOBAL_TABLE)
    .map(({ slug, table }) => ({
      slug,
      table,
      rows: named(table, areas, slug, used, flaws, 'country or area'),
    }));
  const global = sheets.find(({ slug }) => slug === GLOBAL_TABLE)?.table;
  const globalRows = global ? named(global, regions, GLOBAL_TABLE, new Map(), flaws, 'region') : [];
  const cellOf = cellFinder([global, ...regional.map(({ table }) => table)]);
  if (hasErrors(flaws) || !global?.total) return { flaws, cellOf };
  const { edition, before } = base;
  return {
    flaws,
    cellOf,
    funding: {
      ...before,
      edition,
      global: {
        rows: globalRows.map(({ id, row }) => ({ region: id, ...row.amounts })),
        total: global.total.amounts,
        note: before.global.note,
      },
      regions: regional.map(({ slug, table, rows }) => ({
        region: slug,
        rows: rows.map(({ id, row }) => ({ area: id, printedName: row.name, ...row.amounts })),
        total: table.total?.amounts ?? { P1: null, P2: null, P3: null, O1: null, O2: null, O3: null, total: 0 },
      })),
      slips: [],
    },
  };
}

function leftOut(grid: Grid): SheetFlaw {
  return {
    severity: 'warning',
    place: sheetName(grid.name),
    message: 'This sheet is left out: no row in it names the principles and objectives.',
    hint: undefined,
  };
}

function hidden(grid: Grid): SheetFlaw {
  return {
    severity: 'error',
    place: sheetName(grid.name),
    message: 'This sheet has a funding table but is hidden.',
    hint: 'Show the sheet, or delete it.',
  };
}

function unknownRegion(grid: Grid, regions: Names): SheetFlaw {
  return {
    severity: 'error',
    place: sheetName(grid.name),
    message: 'The name of this sheet is no region that is known, and no title above its table names one.',
    hint: regions.suggest(grid.name) ?? 'Regions are in data/reference/regions.json; the table of all is "Global".',
  };
}

/** The name of the sheet says which region it is, or else a title above the head row. */
function regionOf(grid: Grid, headRow: number, regions: Names): string | undefined {
  const own = regions.find(grid.name);
  if (own) return own;
  for (let row = 0; row < headRow; row++)
    for (let column = 0; column < grid.columns; column++) {
      const found = regions.find(grid.text(row, column));
      if (found) return found;
    }
  return undefined;
}

function regionFlaws(sheets: readonly RegionSheet[], regions: readonly Region[]): SheetFlaw[] {
  return regions.flatMap(({ slug, name }): SheetFlaw[] => {
    const own = sheets.filter((sheet) => sheet.slug === slug);
    const isGlobal = slug === GLOBAL_TABLE;
    const what = isGlobal ? 'the global table' : `the region "${name}"`;
    if (!own.length)
      return [
        {
          severity: 'error',
          place: 'The workbook',
          message: `There is no sheet for ${what}.`,
          hint: isGlobal ? 'Add a sheet "Global" with one row a region.' : 'Add it, or correct the name of its sheet.',
        },
      ];
    return own.slice(1).map(({ table }) => ({
      severity: 'error',
      place: sheetName(table.grid.name),
      message: `This is a second sheet for ${what}.`,
      hint: 'Keep one of the two.',
    }));
  });
}

function named(
  { grid, columns, rows }: SheetTable,
  names: Names,
  table: string,
  used: Map<string, string>,
  flaws: SheetFlaw[],
  what: string,
): { id: string; row: TableRow }[] {
  return rows.flatMap((row) => {
    if (!row.name) return [];
    const place = cellName(grid.name, row.row, columns.name);
    const id = names.find(row.name);
    if (!id) {
      const hint = names.suggest(row.name) ?? 'Correct the name, or add it to data/reference/.';
      flaws.push({ severity: 'error', place, message: `"${row.name}" is no ${what} that is known.`, hint });
      return [];
    }
    // Regional initiatives have one row in each table.
    const key = id === 'regional-initiatives' ? `${id} ${table}` : id;
    const first = used.get(key);
    if (first) {
      const message = `"${row.name}" has a row already, at ${first}.`;
      flaws.push({ severity: 'error', place, message, hint: 'Keep one of the two.' });
      return [];
    }
    used.set(key, place);
    return [{ id, row }];
  });
}

/** Turns a path in the funding file into the cell that it was read from. */
function cellFinder([global, ...regional]: (SheetTable | undefined)[]): ReadFunding['cellOf'] {
  return (path) => {
    const [where, first, second, third, fourth] = path;
    const table = where === 'global' ? global : regional[Number(first)];
    const [part, index, column] = where === 'global' ? [first, second, third] : [second, third, fourth];
    const row = part === 'total' ? table?.total : table?.rows[Number(index)];
    const amount = (part === 'total' ? index : column) as FundingColumn;
    const at = table?.columns.amounts.get(amount);
    if (!table || !row || at === undefined) return path.join('.');
    return cellName(table.grid.name, row.row, at);
  };
}

/** Number of cells with an amount. */
export function countAmounts(funding: Funding): number {
  const rows = [...funding.global.rows, ...funding.regions.flatMap((table) => table.rows)];
  return rows.reduce((sum, row) => sum + CATEGORY_CODES.filter((code) => row[code] !== null).length, 0);
}
