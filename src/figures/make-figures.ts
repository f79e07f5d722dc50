import { GLOBAL_TABLE, REGIONAL_INITIATIVES, TOTAL_ROW } from '../model/funding.ts';
import { rankAmong } from '../model/rank.ts';
import { areasByRegion } from './areas-by-region.ts';
import type { Figure } from './figure.ts';
import { regionBySlug, slipNotes, type FundingBase } from './funding-base.ts';
import { largestAreas } from './largest-areas.ts';
import { mixByRegion } from './mix-by-region.ts';
import { regionByCategory } from './region-by-category.ts';
import { requirementsByCategory } from './requirements-by-category.ts';
import { requirementsByRegion } from './requirements-by-region.ts';
import { requirementsMap } from './requirements-map.ts';
import { sharesAsPrinted } from './shares-as-printed.ts';
import { sixBars, type RankedPlace } from './six-bars.ts';

export const regionFigureId = (slug: string): string => `region-${slug}`;
export const areaFigureId = (id: string): string => `area-${id}`;

/** Every figure of an edition, in book order: overview, regions as printed, then areas in alphabetical order. */
export function makeFigures(base: FundingBase): Figure[] {
  return [
    requirementsByRegion(base),
    requirementsByCategory(base),
    regionByCategory(base),
    mixByRegion(base),
    areasByRegion(base),
    largestAreas(base),
    requirementsMap(base),
    ...sharesAsPrinted(base),
    ...base.funding.global.rows.map((row) => regionProfile(base, row.region)),
    ...areaRows(base).map((row) => areaProfile(base, row.area)),
  ];
}

/** The rows of areas, in alphabetical order of the names in force at the edition's date. */
function areaRows(base: FundingBase) {
  const sortName = (id: string) => base.areas.get(id)?.sortNameThen ?? id;
  return base.funding.regions
    .flatMap((table) => table.rows)
    .filter((row) => row.area !== REGIONAL_INITIATIVES)
    .sort((a, b) => sortName(a.area).localeCompare(sortName(b.area), base.wording.language));
}

function regionProfile(base: FundingBase, slug: string): Figure {
  const row = base.funding.global.rows.find((entry) => entry.region === slug);
  if (!row) throw new Error(`No row for region "${slug}" in the global funding table`);
  // The total row of the global table is the world's, not that of the initiatives called global.
  const own = slug === GLOBAL_TABLE ? [] : slipNotes(base, ({ table, row }) => table === slug && row === TOTAL_ROW);
  return sixBars(base, {
    id: regionFigureId(slug),
    scope: 'region',
    subject: slug,
    name: regionBySlug(base, slug).name,
    row,
    notes: [...(row.outsideFramework ? [`* ${base.funding.global.note}`] : []), ...own],
  });
}

/** Where an area stands among those of its region and of the world. Equal totals share a rank. */
function placesOf(base: FundingBase, id: string): RankedPlace[] {
  const { funding, wording } = base;
  const own = (table: (typeof funding.regions)[number]) =>
    table.rows.filter((row) => row.area !== REGIONAL_INITIATIVES);
  const table = funding.regions.find(({ rows }) => rows.some((row) => row.area === id));
  const value = table?.rows.find((row) => row.area === id)?.total ?? 0;
  const place = (key: 'region' | 'world', rows: ReturnType<typeof own>): RankedPlace => {
    const others = rows.map((row) => row.total);
    const rank = rankAmong(value, others);
    const label = wording.t(`area.rank.${key}`, { rank, count: rows.length });
    return { key, value, others, label, rank, count: rows.length };
  };
  if (!table) return [];
  return [place('region', own(table)), place('world', funding.regions.flatMap(own))];
}

function areaProfile(base: FundingBase, id: string): Figure {
  const row = base.funding.regions.flatMap((table) => table.rows).find((entry) => entry.area === id);
  const area = base.areas.get(id);
  if (!row || !area) throw new Error(`No row or no name for area "${id}"`);
  return sixBars(base, {
    id: areaFigureId(id),
    scope: 'area',
    subject: id,
    name: area.nameThen,
    row,
    places: placesOf(base, id),
    notes: [
      ...(area.statusNote ? [area.statusNote] : []),
      ...slipNotes(base, (difference) => difference.table !== GLOBAL_TABLE && difference.row === id),
      ...base.funding.doubts.filter((doubt) => doubt.rows.includes(id)).map((doubt) => doubt.reason),
    ],
  });
}
