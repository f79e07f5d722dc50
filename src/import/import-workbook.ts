import type { Funding } from '../model/funding.ts';
import { formatNumber } from '../model/format.ts';
import { openWorkbook } from './open-workbook.ts';
import { countAmounts, readFunding, type ImportBase } from './read-funding.ts';
import { reconcile } from './reconcile.ts';
import { hasErrors, inReadingOrder, type SheetFlaw } from './sheet-flaw.ts';

export interface Imported {
  /** There only if the workbook could be read and every difference is declared or accepted. */
  funding?: Funding;
  flaws: SheetFlaw[];
  /** What was read and what adds up, one line each. */
  summary: string[];
}

/** Makes an edition's funding data from a workbook, with everything that is wrong with it. */
export function importWorkbook(
  bytes: Uint8Array,
  file: string,
  base: ImportBase,
  accept: string | undefined,
): Imported {
  const opened = openWorkbook(bytes, file);
  if (!opened.workbook) return { flaws: opened.flaws, summary: [] };
  const { funding: read, flaws, cellOf } = readFunding(opened.workbook, base);
  const sorted = (list: readonly SheetFlaw[]) => inReadingOrder(list, opened.workbook?.SheetNames ?? []);
  if (!read) return { flaws: sorted(flaws), summary: [] };
  const result = reconcile(read, base.before, cellOf, accept);
  const all = sorted([...flaws, ...result.undeclared]);
  const rows = read.regions.reduce((sum, table) => sum + table.rows.length, 0);
  const count = (number: number, one: string, other: string) => `${formatNumber(number)} ${number === 1 ? one : other}`;
  const wrong = result.declared + result.undeclared.length + result.accepted;
  const summary = [
    `Read ${count(read.regions.length, 'region', 'regions')}, ${count(rows, 'row', 'rows')} and ${count(countAmounts(read), 'amount', 'amounts')}.`,
    wrong === 0
      ? 'Every sum comes out: across rows, down columns, and between the regions and the global table.'
      : `${count(wrong, 'sum does', 'sums do')} not come out: ${result.declared} declared, ${result.accepted} accepted now, ${result.undeclared.length} not declared. All others do.`,
    ...result.gone.map((id) => `The declared slip "${id}" no longer holds, wholly or in part, and is taken back.`),
  ];
  return hasErrors(all) ? { flaws: all, summary } : { funding: result.funding, flaws: all, summary };
}
