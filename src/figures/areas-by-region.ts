import { dotStrips } from '../charts/dot-strips.ts';
import { formatRounded, formatUsdRounded } from '../model/format.ts';
import { GLOBAL_TABLE, REGIONAL_INITIATIVES } from '../model/funding.ts';
import { fundingSource, listInWords, regionBySlug, type FundingBase } from './funding-base.ts';
import type { Figure } from './figure.ts';

const amount = (value: number): string => formatUsdRounded(value).replace(/^USD\u00a0/, '');

/** Dot strips: every country and area by region, on a logarithmic axis. Those without an amount are named apart. */
export function areasByRegion(base: FundingBase): Figure {
  const { funding, wording, areas, paths } = base;
  const groups = funding.regions
    .filter((table) => table.region !== GLOBAL_TABLE)
    .map((table) => ({
      slug: table.region,
      region: regionBySlug(base, table.region),
      rows: table.rows
        .filter((row) => row.area !== REGIONAL_INITIATIVES)
        .map((row) => ({ id: row.area, total: row.total, area: areas.get(row.area) }))
        .sort((a, b) => b.total - a.total),
    }));
  const all = groups.flatMap(({ rows }) => rows).sort((a, b) => b.total - a.total);
  const shown = all.filter(({ total }) => total > 0);
  const zero = all.filter(({ total }) => total <= 0);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) throw new Error('No area has an amount');
  const nameOf = (row: typeof first): string => row.area?.nameThen ?? row.id;
  const facts = {
    count: shown.length,
    first: nameOf(first),
    firstAmount: formatUsdRounded(first.total),
    last: nameOf(last),
    lastAmount: formatUsdRounded(last.total),
    middle: formatUsdRounded(shown[Math.floor((shown.length - 1) / 2)]?.total ?? 0),
  };
  const title = wording.t('figure.areasByRegion.title', facts);
  const description = wording.t('figure.areasByRegion.description', facts);
  return {
    id: 'areas-by-region',
    scope: 'overview',
    title,
    subtitle: wording.t('figure.areasByRegion.subtitle', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'area', label: wording.t('column.area'), kind: 'name' },
        { key: 'region', label: wording.t('column.region'), kind: 'text' },
        { key: 'requirement_usd', label: wording.t('column.requirement'), kind: 'usd' },
      ],
      rows: all.map((row) => ({
        key: row.id,
        cells: [nameOf(row), groups.find(({ rows }) => rows.includes(row))?.region.name ?? '', row.total],
        path: paths.area(row.id),
      })),
    },
    notes: [
      wording.t('figure.areasByRegion.note'),
      ...(zero.length
        ? [wording.t('figure.areasByRegion.zero', { list: listInWords(zero.map(nameOf), wording) })]
        : []),
    ],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      dotStrips({
        id: `${idPrefix}areas-by-region`,
        title,
        description,
        width,
        strips: groups.map(({ slug, region, rows }) => ({
          key: slug,
          label: region.shortName,
          detail: wording.t('figure.areasByRegion.count', { count: rows.filter(({ total }) => total > 0).length }),
          dots: rows
            .filter(({ total }) => total > 0)
            .map((row) => ({ key: row.id, label: row.area?.label ?? row.id, value: row.total })),
        })),
        format: amount,
        formatTick: (value) => formatRounded(value),
      }),
  };
}
