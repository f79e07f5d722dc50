import { suggestion } from './explain-issue.ts';
import type { Flaw } from './flaw.ts';
import { GLOBAL_TABLE, REGIONAL_INITIATIVES, type Funding } from './funding.ts';
import type { JsonPath, JsonSource } from './json-source.ts';

/** The codes that a funding file may use. A set that is not given, because its own file is flawed, is not checked. */
export interface KnownCodes {
  areas: ReadonlySet<string> | undefined;
  /** Slugs of all regions, the global one included. */
  regions: readonly string[] | undefined;
  /** The edition that the file belongs to. */
  edition?: string | undefined;
}

interface UsedCode {
  code: string;
  path: JsonPath;
}

type Complain = (path: JsonPath, message: string, hint: string | undefined) => void;

/** Every code of a funding file is known, each region and area has one place, and no region is left out. */
export function checkFundingCodes(funding: Funding, source: JsonSource, known: KnownCodes): Flaw[] {
  const flaws: Flaw[] = [];
  const complain: Complain = (path, message, hint) => {
    flaws.push({ rule: 'funding-codes', severity: 'error', ...source.placeOf(path), message, hint });
  };
  if (known.edition !== undefined && funding.edition !== known.edition)
    complain(
      ['edition'],
      `This is the funding file of edition ${known.edition}, but it says "${funding.edition}".`,
      `Write "${known.edition}" if the figures are those of ${known.edition}.`,
    );
  checkRegions(funding, known.regions, complain);
  checkAreas(funding, known.areas, complain);
  checkDoubts(funding, complain);
  return flaws;
}

function checkRegions(funding: Funding, known: readonly string[] | undefined, complain: Complain): void {
  const tables = funding.regions.map((table, i): UsedCode => ({ code: table.region, path: ['regions', i, 'region'] }));
  const rows = funding.global.rows.map((row, i): UsedCode => ({
    code: row.region,
    path: ['global', 'rows', i, 'region'],
  }));
  const tabled = known?.filter((slug) => slug !== GLOBAL_TABLE);
  checkUses(tables, { what: 'region', holds: 'table' }, tabled, complain);
  checkUses(rows, { what: 'region', holds: 'row' }, known, complain);
  for (const slug of known ?? []) {
    if (!rows.some((row) => row.code === slug))
      complain(['global', 'rows'], `The global table has no row for "${slug}".`, 'Add the row as printed.');
    if (slug !== GLOBAL_TABLE && !tables.some((table) => table.code === slug))
      complain(['regions'], `There is no table for the region "${slug}".`, 'Add its table as printed.');
  }
}

function checkAreas(funding: Funding, known: ReadonlySet<string> | undefined, complain: Complain): void {
  const rows = funding.regions.flatMap((table, i) =>
    table.rows.map((row, j): UsedCode => ({ code: row.area, path: ['regions', i, 'rows', j, 'area'] })),
  );
  const areas = rows.filter((row) => row.code !== REGIONAL_INITIATIVES);
  checkUses(areas, { what: 'area', holds: 'row' }, known && [...known], complain);
  funding.regions.forEach((table, i) => {
    const first = table.rows.findIndex((row) => row.area === REGIONAL_INITIATIVES);
    const last = table.rows.findLastIndex((row) => row.area === REGIONAL_INITIATIVES);
    const message = `The table "${table.region}" has a row of regional initiatives already.`;
    if (first < last) complain(['regions', i, 'rows', last, 'area'], message, 'Each has one: remove one of the two.');
  });
}

function checkUses(
  used: UsedCode[],
  { what, holds }: { what: 'region' | 'area'; holds: 'table' | 'row' },
  known: readonly string[] | undefined,
  complain: Complain,
): void {
  const seen = new Set<string>();
  for (const { code, path } of used) {
    if (known && !known.includes(code)) {
      const hint = suggestion(code, known) ?? `Known ones are in data/reference/${what}s.json.`;
      complain(path, `"${code}" is not a known ${what}.`, hint);
    } else if (seen.has(code))
      complain(path, `The ${what} "${code}" has a ${holds} already.`, `Each has one ${holds}: remove one of the two.`);
    seen.add(code);
  }
}

function checkDoubts(funding: Funding, complain: Complain): void {
  const tables = funding.regions.map((table) => table.region);
  funding.doubts.forEach((doubt, i) => {
    const table = funding.regions.find((entry) => entry.region === doubt.table);
    if (!table) {
      const message = `The doubt "${doubt.id}" names the table "${doubt.table}", which is not there.`;
      complain(['doubts', i, 'table'], message, suggestion(doubt.table, tables));
      return;
    }
    const names = table.rows.map((row) => row.area);
    doubt.rows.forEach((row, j) => {
      if (names.includes(row)) return;
      const message = `The doubt "${doubt.id}" names the row "${row}", which the table "${doubt.table}" does not have.`;
      complain(['doubts', i, 'rows', j], message, suggestion(row, names));
    });
  });
}
