import { formatUsd } from './format.ts';
import type { Flaw, Loaded, SourceFile } from './flaw.ts';
import { fundingSchema, type Difference, type Funding, type FundingColumn } from './funding.ts';
import { checkFundingCodes, type KnownCodes } from './funding-codes.ts';
import { findDifferences, type FoundDifference } from './funding-sums.ts';
import { loadJson, type JsonPath, type JsonSource } from './json-source.ts';

/**
 * Reads an edition's funding file: syntax, types, codes, doubles, then every sum. A difference of even one dollar is an
 * error unless it is declared in `slips`, with the same two amounts; a declared one that is no longer there is one too.
 */
export function loadFunding(file: SourceFile, known: KnownCodes): Loaded<Funding> {
  const loaded = loadJson(file, fundingSchema, 'funding-form');
  if (!loaded.value) return { value: undefined, flaws: loaded.flaws };
  const { data, source } = loaded.value;
  const codes = checkFundingCodes(data, source, known);
  const flaws = [...loaded.flaws, ...codes, ...checkSums(data, source)];
  return { value: data, flaws };
}

/** A difference that the file declares, the slip it belongs to, and its place. */
interface Declared {
  slip: string;
  difference: Difference;
  path: JsonPath;
}

function checkSums(funding: Funding, source: JsonSource): Flaw[] {
  const declared = funding.slips.flatMap((slip, i) =>
    slip.differences.map((difference, j): Declared => {
      return { slip: slip.id, difference, path: ['slips', i, 'differences', j] };
    }),
  );
  const found = findDifferences(funding);
  const undeclared = found
    .filter((difference) => !declared.some((entry) => same(entry.difference, difference)))
    .map((difference) => undeclaredFlaw(difference, source));
  const stale = declared
    .filter((entry) => !found.some((difference) => same(entry.difference, difference)))
    .map((entry) => staleFlaw(entry, source));
  const twice = declared
    .filter((entry, index) => declared.findIndex((other) => same(other.difference, entry.difference)) < index)
    .map((entry) => twiceFlaw(entry, source));
  return [...undeclared, ...stale, ...twice];
}

function same(a: Difference, b: Difference): boolean {
  return (['table', 'row', 'column', 'sum', 'printed', 'computed'] as const).every((key) => a[key] === b[key]);
}

function undeclaredFlaw(found: FoundDifference, source: JsonSource): Flaw {
  const { table, row, column, sum, printed, computed } = found;
  const gap = computed - printed;
  const shown = (source.valueAt(found.path) ?? null) === null ? 'nothing' : formatUsd(printed);
  const versus = {
    across: 'the cells of the row add up to',
    down: 'the cells of the column add up to',
    between: `the table of "${row}" has`,
  }[sum];
  return {
    rule: 'funding-sum',
    severity: 'error',
    ...source.placeOf(found.path),
    message: `Table "${table}", row "${row}", column ${columnInWords(column)}: ${shown} is printed, but ${versus} ${formatUsd(computed)}, ${formatUsd(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}.`,
    hint: 'Compare with the print. If the print itself is wrong, declare the difference under "slips" with its reason.',
  };
}

function staleFlaw({ slip, difference, path }: Declared, source: JsonSource): Flaw {
  const { table, row, column, sum, printed, computed } = difference;
  return {
    rule: 'funding-slip-gone',
    severity: 'error',
    ...source.placeOf(path),
    message: `The slip "${slip}" declares a difference that is not there: table "${table}", row "${row}", column ${columnInWords(column)}, sum "${sum}", printed ${formatUsd(printed)}, computed ${formatUsd(computed)}.`,
    hint: 'Remove the declaration, or restore the amounts it was made for.',
  };
}

function twiceFlaw({ slip, path }: Declared, source: JsonSource): Flaw {
  return {
    rule: 'funding-slip-twice',
    severity: 'error',
    ...source.placeOf(path),
    message: `The slip "${slip}" declares a difference that is declared already.`,
    hint: 'Keep one of the two.',
  };
}

function columnInWords(column: FundingColumn): string {
  if (column === 'total') return '"total"';
  return column === 'outsideFramework' ? '"outside the framework"' : column;
}
