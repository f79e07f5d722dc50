import type { RequirementLinesOptions } from '../charts/requirement-lines.ts';
import { formatUsdRounded } from '../model/format.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import type { FundingBase } from './funding-base.ts';

/** What the opening picture of an edition shows: every area's requirement, in the order of the printed tables. */
export function openingLines(
  base: Pick<FundingBase, 'funding' | 'areas' | 'wording'>,
): Pick<RequirementLinesOptions, 'title' | 'description' | 'lines'> {
  const { t } = base.wording;
  const rows = base.funding.regions.flatMap((table) => table.rows).filter((row) => row.area !== REGIONAL_INITIATIVES);
  const [largest] = [...rows].sort((a, b) => b.total - a.total);
  return {
    title: t('home.picture.caption', { count: rows.length }),
    description: t('home.picture.description', {
      count: rows.length,
      first: base.areas.get(largest?.area ?? '')?.nameThen ?? '',
      amount: formatUsdRounded(largest?.total ?? 0),
    }),
    lines: rows.map((row) => ({
      key: row.area,
      total: row.total,
      principles: (row.P1 ?? 0) + (row.P2 ?? 0) + (row.P3 ?? 0),
    })),
  };
}
