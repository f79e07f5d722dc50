import { heatTable } from '../charts/heat-table.ts';
import { BLANK, formatMillions, formatUsdRounded } from '../model/format.ts';
import { categoryLabel, cellsOf, fundingSource, regionBySlug, tone, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';
import { globalFundingTable } from './funding-table.ts';

/** Heat table: ten regions by six categories, the printed Global table. */
export function regionByCategory(base: FundingBase): Figure {
  const { funding, wording, categories } = base;
  const rows = funding.global.rows.map((row) => ({ row, region: regionBySlug(base, row.region) }));
  const cells = rows.flatMap(({ row, region }) =>
    categories.map((category) => ({ region, category, amount: row[category.code] ?? 0 })),
  );
  const sorted = [...cells].sort((a, b) => b.amount - a.amount);
  const [first, second] = sorted;
  const last = sorted.at(-1);
  if (!first || !second || !last) throw new Error('The global funding table is empty');
  const place = (cell: typeof first) => ({ region: cell.region.name, category: categoryLabel(cell.category, wording) });
  const title = wording.t('figure.regionByCategory.title', { ...place(first), amount: formatUsdRounded(first.amount) });
  const description = wording.t('figure.regionByCategory.description', {
    ...place(first),
    amount: formatUsdRounded(first.amount),
    secondRegion: second.region.name,
    secondCategory: categoryLabel(second.category, wording),
    secondAmount: formatUsdRounded(second.amount),
    lastRegion: last.region.name,
    lastCategory: categoryLabel(last.category, wording),
    lastAmount: formatUsdRounded(last.amount),
  });
  const table = globalFundingTable(base);
  return {
    id: 'region-by-category',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.subtitle.millions', { year: base.edition.id }),
    description,
    view: table.view,
    notes: table.notes,
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      heatTable({
        id: `${idPrefix}region-by-category`,
        title,
        description,
        width,
        rows: rows.map(({ row, region }) => ({ key: row.region, label: region.shortName, values: cellsOf(row) })),
        columns: categories.map((category) => ({
          key: category.code,
          label: category.code,
          sublabel: category.shortTitle,
          tone: tone(category.code),
        })),
        format: formatMillions,
        blank: BLANK,
      }),
  };
}
