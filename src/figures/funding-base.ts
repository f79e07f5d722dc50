import { type AmountRow, type Difference, type Funding } from '../model/funding.ts';
import { CATEGORY_CODES, type Category, type CategoryCode } from '../model/migof.ts';
import type { Boundaries } from '../model/boundaries.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Region } from '../model/regions.ts';
import type { Wording } from '../model/wording.ts';
import type { Edition } from '../model/edition.ts';
import type { Shares } from '../model/shares.ts';
import { formatUsd } from '../model/format.ts';

/** What the funding figures are made from. */
export interface FundingBase {
  edition: Edition;
  funding: Funding;
  categories: Category[];
  regions: Region[];
  /** The percentages of the printed pies, where the edition has them. */
  shares?: Shares | undefined;
  areas: ReadonlyMap<string, NamedArea>;
  boundaries: Boundaries;
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
export function slipNotes(base: FundingBase, touches: (difference: Difference) => boolean): string[] {
  const { t } = base.wording;
  return base.funding.slips.flatMap(({ reason, differences }) => {
    const difference = differences.find(touches);
    if (!difference) return [];
    const { printed, computed } = difference;
    return `${reason} ${t('figure.note.slip', { printed: formatUsd(printed), computed: formatUsd(computed) })}`;
  });
}

/** The largest amount of a row and the categories that have it, several where they are equal; none if all are blank or zero. */
export function largestCategories(row: AmountRow): { amount: number; codes: CategoryCode[] } {
  const amount = Math.max(...CATEGORY_CODES.map((code) => row[code] ?? 0));
  return { amount, codes: amount === 0 ? [] : CATEGORY_CODES.filter((code) => row[code] === amount) };
}

/** "Principle 1, Principle 3 and Objective 2" */
export function listInWords(items: readonly string[], wording: Wording): string {
  const locale = wording.language === 'en' ? 'en-GB' : wording.language;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
