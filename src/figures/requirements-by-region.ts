import { barChart } from '../charts/bars.ts';
import { BLANK, formatMillions, formatShareNumber, formatUsdRounded, roundShare } from '../model/format.ts';
import type { Figure } from './figure.ts';
import { fundingSource, regionBySlug, type FundingBase } from './funding-base.ts';

/** Sorted bars: what each region requires in all. */
export function requirementsByRegion(base: FundingBase): Figure {
  const { funding, wording, paths } = base;
  const whole = funding.global.total.total;
  const outside = funding.global.total.outsideFramework;
  const rows = [...funding.global.rows].sort((a, b) => b.total - a.total);
  const named = rows.map((row) => ({ row, region: regionBySlug(base, row.region) }));
  const [first, second] = named;
  const last = named.at(-1);
  if (!first || !second || !last) throw new Error('The global funding table has fewer than two rows');
  const share = (amount: number) => formatShareNumber(amount, whole);
  const title = wording.t('figure.byRegion.title', { region: first.region.name, share: share(first.row.total) });
  const description = wording.t('figure.byRegion.description', {
    first: first.region.name,
    firstAmount: formatUsdRounded(first.row.total),
    second: second.region.name,
    secondAmount: formatUsdRounded(second.row.total),
    last: last.region.name,
    lastAmount: formatUsdRounded(last.row.total),
    count: named.length,
  });
  return {
    id: 'requirements-by-region',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.subtitle.millions', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'region', label: wording.t('column.region'), kind: 'name' },
        { key: 'requirement_usd', label: wording.t('column.requirement'), kind: 'usd' },
        { key: 'share_per_cent', label: wording.t('column.share'), kind: 'per-cent' },
      ],
      rows: named.map(({ row, region }) => ({
        key: row.region,
        cells: [region.name, row.total, roundShare(row.total, whole)],
        path: paths.region(row.region),
        mark: row.outsideFramework ? '*' : undefined,
      })),
      total: { key: 'total', cells: [wording.t('total'), whole, 100], mark: outside ? '*' : undefined },
    },
    notes: [...(outside ? [`* ${funding.global.note}`] : []), wording.t('figure.note.rounding')],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      barChart({
        id: `${idPrefix}requirements-by-region`,
        title,
        description,
        width,
        bars: named.map(({ row, region }) => ({
          key: row.region,
          label: region.shortName,
          value: row.total,
          tone: 'neutral',
          ...(row.outsideFramework ? { mark: '*' } : {}),
        })),
        format: formatMillions,
        blank: BLANK,
      }),
  };
}
