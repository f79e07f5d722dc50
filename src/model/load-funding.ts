import { suggestion } from './explain-issue.ts';
import type { Flaw, Loaded, SourceFile } from './flaw.ts';
import {
  fundingSchema,
  GLOBAL_TABLE,
  REGIONAL_INITIATIVES,
  type Difference,
  type Funding,
  type FundingColumn,
} from './funding.ts';
import { findDifferences, type FoundDifference } from './funding-sums.ts';
import { loadJson, type JsonPath, type JsonSource } from './json-source.ts';

/** The codes that a funding file may use. */
export interface KnownCodes {
  areas: ReadonlySet<string>;
  /** Slugs of all regions, the global one included. */
  regions: readonly string[];
}

/**
 * Reads an edition's funding file: syntax, types, codes, doubles, then every sum. A difference of even one dollar is an
 * error unless it is declared in `slips`, with the same two amounts; a declared one that is no longer there is one too.
 */
export function loadFunding(file: SourceFile, known: KnownCodes): Loaded<Funding> {
  const loaded = loadJson(file, fundingSchema, 'funding-form');
  if (!loaded.value) return { value: undefined, flaws: loaded.flaws };
  const { data, source } = loaded.value;
  const codes = checkCodes(data, source, known);
  const flaws = [...loaded.flaws, ...codes, ...checkSums(data, source)];
  return { value: data, flaws };
}

function checkCodes(funding: Funding, source: JsonSource, known: KnownCodes): Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (path: JsonPath, message: string, hint: string | undefined) =>
    flaws.push({ rule: 'funding-codes', severity: 'error', ...source.placeOf(path), message, hint });

  const uses = (codes: { code: string; path: JsonPath }[], what: string, options: readonly string[], home: string) => {
    const seen = new Set<string>();
    for (const { code, path } of codes) {
      if (!options.includes(code))
        flaw(path, `"${code}" is not a known ${what}.`, suggestion(code, options) ?? `Known ones are in ${home}.`);
      else if (seen.has(code))
        flaw(path, `The ${what} "${code}" has a row already.`, 'Each has one row: remove one of them.');
      seen.add(code);
    }
  };
  const own = funding.regions.map((table, i) => ({ code: table.region, path: ['regions', i, 'region'] }));
  const rows = funding.global.rows.map((row, i) => ({ code: row.region, path: ['global', 'rows', i, 'region'] }));
  uses(
    own,
    'region',
    known.regions.filter((slug) => slug !== GLOBAL_TABLE),
    'data/reference/regions.json',
  );
  uses(rows, 'region', known.regions, 'data/reference/regions.json');
  const areas = [...known.areas];
  const areaRows = funding.regions.flatMap((table, i) =>
    table.rows.map((row, j) => ({ code: row.area, path: ['regions', i, 'rows', j, 'area'] as JsonPath })),
  );
  uses(
    areaRows.filter((row) => row.code !== REGIONAL_INITIATIVES),
    'area',
    areas,
    'data/reference/areas.json',
  );
  funding.regions.forEach((table, i) => {
    const regional = table.rows.filter((row) => row.area === REGIONAL_INITIATIVES);
    if (regional.length > 1)
      flaw(
        ['regions', i],
        `"${table.region}" has ${regional.length} rows for regional initiatives.`,
        'Keep one of them.',
      );
  });
  funding.doubts.forEach((doubt, i) => {
    const table = funding.regions.find((entry) => entry.region === doubt.table);
    doubt.rows.forEach((row, j) => {
      if (!table?.rows.some((entry) => entry.area === row))
        flaw(
          ['doubts', i, 'rows', j],
          `The doubt "${doubt.id}" names the row "${row}", which table "${doubt.table}" doesn't have.`,
          undefined,
        );
    });
  });
  for (const slug of known.regions) {
    if (!rows.some((row) => row.code === slug))
      flaw(['global', 'rows'], `The global table has no row for "${slug}".`, 'Add the row as printed.');
    if (slug !== GLOBAL_TABLE && !own.some((row) => row.code === slug))
      flaw(['regions'], `There is no table for the region "${slug}".`, 'Add its table as printed.');
  }
  return flaws;
}

function checkSums(funding: Funding, source: JsonSource): Flaw[] {
  const declared = funding.slips.flatMap((slip, i) =>
    slip.differences.map((difference, j) => ({ difference, path: ['slips', i, 'differences', j] as JsonPath })),
  );
  const found = findDifferences(funding);
  const undeclared = found
    .filter((difference) => !declared.some((entry) => same(entry.difference, difference)))
    .map((difference) => undeclaredFlaw(difference, source));
  const stale = declared
    .filter((entry) => !found.some((difference) => same(entry.difference, difference)))
    .map((entry) => staleFlaw(entry.difference, entry.path, source));
  return [...undeclared, ...stale];
}

function same(a: Difference, b: Difference): boolean {
  return (['table', 'row', 'column', 'sum', 'printed', 'computed'] as const).every((key) => a[key] === b[key]);
}

function undeclaredFlaw(found: FoundDifference, source: JsonSource): Flaw {
  const { table, row, column, sum, printed, computed } = found;
  const gap = printed - computed;
  const versus = {
    across: 'the cells of the row add up to',
    down: 'the cells of the column add up to',
    between: `the table of "${row}" has`,
  }[sum];
  return {
    rule: 'funding-sum',
    severity: 'error',
    ...source.placeOf(found.path),
    message: `Table "${table}", row "${row}", column ${columnInWords(column)}: ${usd(printed)} is printed, but ${versus} ${usd(computed)} (${gap > 0 ? '' : '−'}${usd(Math.abs(gap))} difference).`,
    hint: 'Compare with the print. If the print itself is wrong, declare the difference under "slips" with its reason.',
  };
}

function staleFlaw(declared: Difference, path: JsonPath, source: JsonSource): Flaw {
  const { table, row, column, sum, printed, computed } = declared;
  return {
    rule: 'funding-slip-gone',
    severity: 'error',
    ...source.placeOf(path),
    message: `A slip is declared that is not there: table "${table}", row "${row}", column ${columnInWords(column)} (${sum}), printed ${usd(printed)}, computed ${usd(computed)}.`,
    hint: 'Remove the declaration, or restore the amounts it was made for.',
  };
}

function columnInWords(column: FundingColumn): string {
  if (column === 'total') return '"total"';
  return column === 'outsideFramework' ? '"outside the framework"' : column;
}

function usd(amount: number): string {
  return `USD ${amount.toLocaleString('en-GB')}`;
}
