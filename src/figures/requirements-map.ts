import { bubbleMap } from '../charts/map.ts';
import { formatMillions, formatUsdRounded, roundShare } from '../model/format.ts';
import { GLOBAL_TABLE, REGIONAL_INITIATIVES, type AreaRow } from '../model/funding.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Figure, ViewRow } from './figure.ts';
import { fundingSource, listInWords, regionBySlug, type FundingBase } from './funding-base.ts';

interface PlacedRow {
  row: AreaRow;
  area: NamedArea;
  position: readonly [number, number] | undefined;
}

/** Circles on a map of the world: what each country or area requires. Groups and initiatives have no place on it. */
export function requirementsMap(base: FundingBase): Figure {
  const { wording, boundaries, funding } = base;
  const { t } = wording;
  const rows = areaRows(base);
  const onMap = rows.filter(({ position }) => position);
  const groups = rows.filter(({ position }) => !position);
  const title = t('figure.map.title', { count: countOfHalf(rows), all: rows.length });
  const named = ({ row, area }: PlacedRow) =>
    t('figure.map.item', { name: area.nameThen, amount: formatUsdRounded(row.total) });
  const disclaimer = t('figure.map.disclaimer');
  const description = [
    t('figure.map.description', { count: onMap.length, list: listInWords(onMap.slice(0, 5).map(named), wording) }),
    disclaimer,
  ].join(' ');
  const regional = sum(regionalRows(base).map(({ total }) => total));
  const global = sum(globalRows(base).map(({ total }) => total));
  const elsewhere = t('figure.map.elsewhere', {
    groups: groups.length ? t('figure.map.groups', { list: groups.map(named).join('; ') }) : '',
    regional: formatUsdRounded(regional),
    global: formatUsdRounded(global),
  });
  return {
    id: 'requirements-map',
    scope: 'overview',
    title,
    subtitle: t('figure.subtitle.millions', { year: base.edition.id }),
    description,
    view: {
      columns: [
        { key: 'area', label: t('column.area'), kind: 'name' },
        { key: 'requirement_usd', label: t('column.requirement'), kind: 'usd' },
        { key: 'share_per_cent', label: t('column.share'), kind: 'per-cent' },
      ],
      rows: viewRows(base, rows),
      total: { key: 'total', cells: [t('total'), funding.global.total.total, 100] },
    },
    notes: [elsewhere, ...boundaries.notes],
    source: fundingSource(base),
    draw: (width, idPrefix) =>
      bubbleMap({
        id: `${idPrefix}requirements-map`,
        title,
        description,
        width,
        marks: onMap.flatMap(({ row, area, position }) =>
          position ? [{ key: row.area, label: area.label, value: row.total, position }] : [],
        ),
        policy: boundaries,
        format: formatMillions,
        formatKey: formatUsdRounded,
        disclaimer,
      }),
  };
}

/** Areas by amount, the largest first. */
function areaRows({ funding, areas, boundaries }: FundingBase): PlacedRow[] {
  return funding.regions
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      const area = areas.get(row.area);
      return area ? [{ row, area, position: boundaries.positions[row.area] }] : [];
    })
    .sort((a, b) => b.row.total - a.row.total || (a.row.area < b.row.area ? -1 : 1));
}

function regionalRows({ funding }: FundingBase): { slug: string; total: number }[] {
  return funding.regions.flatMap((table) =>
    table.rows
      .filter((row) => row.area === REGIONAL_INITIATIVES)
      .map((row) => ({ slug: table.region, total: row.total })),
  );
}

function globalRows({ funding }: FundingBase) {
  return funding.global.rows.filter((row) => row.region === GLOBAL_TABLE);
}

/** Areas, then what belongs to none: with them the table has every amount of the edition once. */
function viewRows(base: FundingBase, rows: PlacedRow[]): ViewRow[] {
  const whole = base.funding.global.total.total;
  const initiatives = regionalRows(base).map(({ slug, total }): ViewRow => {
    const name = base.wording.t('figure.map.regional', { region: regionBySlug(base, slug).name });
    return {
      key: `${slug}-${REGIONAL_INITIATIVES}`,
      cells: [name, total, roundShare(total, whole)],
      path: base.paths.region(slug),
    };
  });
  return [
    ...rows.map(({ row, area }): ViewRow => ({
      key: row.area,
      cells: [area.nameThen, row.total, roundShare(row.total, whole)],
      path: base.paths.area(row.area),
    })),
    ...initiatives,
    ...globalRows(base).map(({ region, total }): ViewRow => ({
      key: region,
      cells: [regionBySlug(base, region).name, total, roundShare(total, whole)],
      path: base.paths.region(region),
    })),
  ];
}

/** How few of the largest rows make up at least half of the sum of all. */
function countOfHalf(rows: readonly PlacedRow[]): number {
  const half = sum(rows.map(({ row }) => row.total)) / 2;
  let reached = 0;
  return rows.findIndex(({ row }) => (reached += row.total) >= half) + 1;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
