import { multiples } from '../charts/multiples.ts';
import { BLANK, formatShareNumber, roundShare } from '../model/format.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import { categoryName, fundingSource, regionBySlug, tone, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';

/** Small multiples: what part each principle and objective has in each region's requirement, on one scale. */
export function mixByRegion(base: FundingBase): Figure {
  const { funding, wording, categories, paths } = base;
  const rows = funding.global.rows.map((row) => {
    const whole = CATEGORY_CODES.reduce((sum, code) => sum + (row[code] ?? 0), 0);
    const shares = CATEGORY_CODES.map((code) => (row[code] === null ? null : roundShare(row[code], whole)));
    return { row, region: regionBySlug(base, row.region), shares };
  });
  const cells = rows.flatMap(({ region, shares }) =>
    shares.map((share, index) => ({ region, share: share ?? 0, category: categories[index] })),
  );
  const [first] = [...cells].sort((a, b) => b.share - a.share);
  if (!first?.category) throw new Error('The global funding table is empty');
  const wins = categories.map((category, index) => ({
    category,
    count: rows.filter(
      ({ shares }) => (shares[index] ?? 0) > 0 && shares[index] === Math.max(...shares.map((share) => share ?? 0)),
    ).length,
  }));
  const winner = wins.reduce((best, entry) => (entry.count > best.count ? entry : best));
  const facts = {
    category: categoryName(winner.category, wording),
    count: winner.count,
    total: rows.length,
    region: first.region.name,
    largest: categoryName(first.category, wording),
    share: formatShareNumber(first.share, 100, 1),
  };
  const title = wording.t('figure.mixByRegion.title', facts);
  const description = wording.t('figure.mixByRegion.description', facts);
  return {
    id: 'mix-by-region',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.mixByRegion.subtitle', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'region', label: wording.t('column.region'), kind: 'name' },
        ...categories.map((category) => ({
          key: `${category.code.toLowerCase()}_per_cent`,
          label: category.code,
          title: categoryName(category, wording),
          kind: 'per-cent' as const,
          category: category.code,
        })),
      ],
      rows: rows.map(({ row, region, shares }) => ({
        key: row.region,
        cells: [region.name, ...shares],
        path: paths.region(row.region),
      })),
    },
    notes: [
      wording.t('figure.mixByRegion.codes', {
        list: categories.map((category) => `${category.code}\u00a0${category.shortTitle}`).join('; '),
      }),
      wording.t('figure.note.rounding'),
    ],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      multiples({
        id: `${idPrefix}mix-by-region`,
        title,
        description,
        width,
        bars: categories.map((category) => ({ key: category.code, label: category.code, tone: tone(category.code) })),
        panels: rows.map(({ row, region, shares }) => ({ key: row.region, label: region.shortName, values: shares })),
        format: (share) => formatShareNumber(share, 100, 1),
        blank: BLANK,
      }),
  };
}
