import {
  GLOBAL_TABLE,
  TOTAL_ROW,
  type AmountRow,
  type Difference,
  type Funding,
  type FundingColumn,
} from './funding.ts';
import { CATEGORY_CODES } from './migof.ts';

/** A sum of the print that does not come out, and where the printed amount stands in the data. */
export interface FoundDifference extends Difference {
  path: (string | number)[];
}

interface Row {
  name: string;
  amounts: AmountRow;
  path: (string | number)[];
}

interface Table {
  name: string;
  rows: Row[];
  total: Row;
}

/**
 * Does every sum of the tables: each row across, each column down (categories, the remainder outside the framework,
 * totals), and each region's total row against its row in the global table. Returns the sums that do not come out,
 * to the dollar, in printed order. A blank counts as nothing.
 */
export function findDifferences(funding: Funding): FoundDifference[] {
  const tables = tablesOf(funding);
  return [...tables.flatMap(checkTable), ...checkBetween(funding)];
}

function tablesOf(funding: Funding): Table[] {
  const regional = funding.regions.map((table, index): Table => {
    const path = ['regions', index];
    return {
      name: table.region,
      rows: table.rows.map((row, i) => ({ name: row.area, amounts: row, path: [...path, 'rows', i] })),
      total: { name: TOTAL_ROW, amounts: table.total, path: [...path, 'total'] },
    };
  });
  const { rows, total } = funding.global;
  const global: Table = {
    name: GLOBAL_TABLE,
    rows: rows.map((row, i) => ({ name: row.region, amounts: row, path: ['global', 'rows', i] })),
    total: { name: TOTAL_ROW, amounts: total, path: ['global', 'total'] },
  };
  return [global, ...regional];
}

function checkTable(table: Table): FoundDifference[] {
  const across = [...table.rows, table.total].flatMap((row) => {
    const computed = CATEGORY_CODES.reduce((sum, code) => sum + (row.amounts[code] ?? 0), 0) + outside(row);
    return compare(table, row, 'total', 'across', computed);
  });
  const columns: FundingColumn[] = [...CATEGORY_CODES, 'outsideFramework', 'total'];
  const down = columns.flatMap((column) => {
    const computed = table.rows.reduce((sum, row) => sum + (row.amounts[column] ?? 0), 0);
    return compare(table, table.total, column, 'down', computed);
  });
  return [...across, ...down];
}

function outside(row: Row): number {
  return row.amounts.outsideFramework ?? 0;
}

function compare(
  table: Table,
  row: Row,
  column: FundingColumn,
  sum: Difference['sum'],
  computed: number,
): FoundDifference[] {
  const printed = row.amounts[column] ?? 0;
  if (printed === computed) return [];
  return [{ table: table.name, row: row.name, column, sum, printed, computed, path: [...row.path, column] }];
}

function checkBetween(funding: Funding): FoundDifference[] {
  return funding.global.rows.flatMap((row, index) => {
    const regional = funding.regions.find((table) => table.region === row.region);
    if (!regional) return [];
    return [...CATEGORY_CODES, 'total' as const].flatMap((column): FoundDifference[] => {
      const printed = row[column] ?? 0;
      const computed = regional.total[column] ?? 0;
      if (printed === computed) return [];
      const path = ['global', 'rows', index, column];
      return [{ table: GLOBAL_TABLE, row: row.region, column, sum: 'between', printed, computed, path }];
    });
  });
}
