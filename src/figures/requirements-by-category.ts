import { barChart } from '../charts/bars.ts';
import { BLANK, formatMillions, formatShareNumber, formatUsdRounded, roundShare } from '../model/format.ts';
import { categoryLabel, categoryName, fundingSource, slipNotes, tone, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';

/** Six bars: what each principle and objective requires worldwide. Shares are of the six columns, as in the print. */
export function requirementsByCategory(base: FundingBase): Figure {
  const { funding, wording, paths, categories } = base;
  const totals = categories.map((category) => ({ category, amount: funding.global.total[category.code] ?? 0 }));
  const whole = totals.reduce((sum, entry) => sum + entry.amount, 0);
  const outside = funding.global.total.outsideFramework;
  const sorted = [...totals].sort((a, b) => b.amount - a.amount);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('No categories');
  const kindShare = (kind: string) =>
    formatShareNumber(
      totals.filter((entry) => entry.category.kind === kind).reduce((sum, entry) => sum + entry.amount, 0),
      whole,
    );
  const title = wording.t('figure.byCategory.title', {
    category: categoryLabel(first.category, wording),
    share: formatShareNumber(first.amount, whole),
    principles: kindShare('principle'),
  });
  const description = wording.t('figure.byCategory.description', {
    first: categoryName(first.category, wording),
    firstAmount: formatUsdRounded(first.amount),
    last: categoryName(last.category, wording),
    lastAmount: formatUsdRounded(last.amount),
    principles: kindShare('principle'),
    objectives: kindShare('objective'),
  });
  return {
    id: 'requirements-by-category',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.subtitle.millions', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'category', label: wording.t('column.category'), kind: 'name' },
        { key: 'requirement_usd', label: wording.t('column.requirement'), kind: 'usd' },
        { key: 'share_per_cent', label: wording.t('column.share'), kind: 'per-cent' },
      ],
      rows: totals.map(({ category, amount }) => ({
        key: category.code,
        cells: [categoryName(category, wording), amount, roundShare(amount, whole)],
        path: paths.part(category.slug),
      })),
      total: { key: 'total', cells: [wording.t('figure.byCategory.total'), whole, 100] },
    },
    notes: [
      ...(outside ? [wording.t('figure.byCategory.note', { amount: formatUsdRounded(outside) })] : []),
      ...slipNotes(base, (difference) => difference.sum === 'down' && difference.column !== 'total'),
      wording.t('figure.note.rounding'),
    ],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      barChart({
        id: `${idPrefix}requirements-by-category`,
        title,
        description,
        width,
        bars: totals.map(({ category, amount }) => ({
          key: category.code,
          label: category.shortTitle,
          value: amount,
          tone: tone(category.code),
          group: wording.t(category.kind === 'principle' ? 'principles' : 'objectives'),
        })),
        format: formatMillions,
        blank: BLANK,
      }),
  };
}
