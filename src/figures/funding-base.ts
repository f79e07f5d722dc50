import { type AmountRow, type Funding, type Slip } from '../model/funding.ts';
import { CATEGORY_CODES, type Category, type CategoryCode } from '../model/migof.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Region } from '../model/regions.ts';
import type { Wording } from '../model/wording.ts';
import type { Edition } from '../model/edition.ts';
import { formatUsd } from '../model/format.ts';

/** What the funding figures are made from. */
export interface FundingBase {
  edition: Edition;
  funding: Funding;
  categories: Category[];
  regions: Region[];
  areas: ReadonlyMap<string, NamedArea>;
  wording: Wording;
  /** Site paths, without base path. */
  paths: { region(slug: string): string; area(id: string): string; part(slug: string): string };
}

export function tone(code: CategoryCode): 'principle' | 'objective' {
  return code.startsWith('P') ? 'principle' : 'objective';
}

export function cellsOf(row: AmountRow): (number | null)[] {
  return CATEGORY_CODES.map((code) => row[code]);
}

/** "Principle 1" */
export function categoryLabel(category: Category, wording: Wording): string {
  return wording.t(category.kind, { number: category.number });
}

/** "Principle 1: Standards and rights" */
export function categoryName(category: Category, wording: Wording): string {
  return `${categoryLabel(category, wording)}: ${category.shortTitle}`;
}

export function regionBySlug(base: FundingBase, slug: string): Region {
  const region = base.regions.find((entry) => entry.slug === slug);
  if (!region) throw new Error(`No region "${slug}"`);
  return region;
}

/** The line under every funding figure. */
export function fundingSource(base: FundingBase): string {
  return base.wording.t('figure.source.funding', base.funding.source);
}

/** The printed slips that touch a table or one of its rows, as notes for readers. */
export function slipNotes(base: FundingBase, touches: (slip: Slip['differences'][number]) => boolean): string[] {
  return base.funding.slips.filter((slip) => slip.differences.some(touches)).map((slip) => slipNote(slip, base));
}

function slipNote(slip: Slip, base: FundingBase): string {
  const [first] = slip.differences;
  if (!first) return slip.reason;
  const { t } = base.wording;
  return `${slip.reason} ${t('figure.note.slip', { printed: formatUsd(first.printed), computed: formatUsd(first.computed) })}`;
}

/** The largest category of a row with its amount; the first of equals. Undefined if the row has no amounts. */
export function largestCategory(row: AmountRow): { code: CategoryCode; amount: number } | undefined {
  let best: { code: CategoryCode; amount: number } | undefined;
  for (const code of CATEGORY_CODES) {
    const amount = row[code] ?? 0;
    if (amount > (best?.amount ?? 0)) best = { code, amount };
  }
  return best;
}
