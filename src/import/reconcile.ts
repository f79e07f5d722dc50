import { formatNumber, formatUsd } from '../model/format.ts';
import type { Difference, Funding, Slip } from '../model/funding.ts';
import { findDifferences, type FoundDifference } from '../model/funding-sums.ts';
import type { SheetFlaw } from './sheet-flaw.ts';

/** The sums of an imported workbook: what is declared already, what is not, and what was declared but is gone. */
export interface Reconciliation {
  /** With the slips that still hold, and one of the accepted differences if there are any. */
  funding: Funding;
  declared: number;
  /** Differences without a declaration, as flaws at their cells. */
  undeclared: SheetFlaw[];
  accepted: number;
  /** Ids of slips that no longer hold, wholly or in part. */
  gone: string[];
}

/**
 * Does every sum and compares what doesn't come out with the slips of the file before. With `accept`, a reason for
 * readers, what is not declared is declared.
 */
export function reconcile(
  read: Funding,
  before: Funding,
  cellOf: (path: readonly (string | number)[]) => string,
  accept: string | undefined,
): Reconciliation {
  const found = findDifferences(read);
  const known = before.slips.flatMap((slip) => slip.differences);
  const isKnown = (difference: Difference) => known.some((other) => same(other, difference));
  const kept = before.slips.flatMap((slip): Slip[] => {
    const differences = slip.differences.filter((entry) => found.some((other) => same(other, entry)));
    return differences.length ? [{ ...slip, differences }] : [];
  });
  const gone = before.slips
    .filter((slip) => kept.find(({ id }) => id === slip.id)?.differences.length !== slip.differences.length)
    .map(({ id }) => id);
  const open = found.filter((difference) => !isKnown(difference));
  const accepted: Slip[] =
    accept && open.length
      ? [{ id: freeId(kept), reason: accept, differences: open.map(({ path: _, ...difference }) => difference) }]
      : [];
  const doubts = before.doubts.filter((doubt) => {
    const table = read.regions.find((entry) => entry.region === doubt.table);
    return doubt.rows.every((row) => table?.rows.some((entry) => entry.area === row));
  });
  return {
    funding: { ...read, slips: [...kept, ...accepted], doubts },
    declared: found.length - open.length,
    undeclared: accept ? [] : open.map((difference) => asFlaw(difference, cellOf)),
    accepted: accept ? open.length : 0,
    gone,
  };
}

function same(a: Difference, b: Difference): boolean {
  return (['table', 'row', 'column', 'sum', 'printed', 'computed'] as const).every((key) => a[key] === b[key]);
}

function freeId(slips: readonly Slip[]): string {
  let number = 1;
  while (slips.some(({ id }) => id === `accepted-${number}`)) number++;
  return `accepted-${number}`;
}

function asFlaw(difference: FoundDifference, cellOf: (path: readonly (string | number)[]) => string): SheetFlaw {
  const { sum, printed, computed, path } = difference;
  const gap = computed - printed;
  const versus = {
    across: 'the cells of the row add up to',
    down: 'the column adds up to',
    between: 'the sheet of the region has',
  }[sum];
  return {
    severity: 'error',
    place: cellOf(path),
    message: `${formatUsd(printed)} stands here, but ${versus} ${formatUsd(computed)}: ${formatNumber(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}.`,
    hint: 'Correct the workbook, or accept the differences with a reason: --accept "…".',
  };
}
