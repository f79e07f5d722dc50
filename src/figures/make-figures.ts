import { GLOBAL_TABLE, REGIONAL_INITIATIVES, TOTAL_ROW } from '../model/funding.ts';
import type { Figure } from './figure.ts';
import { regionBySlug, slipNotes, type FundingBase } from './funding-base.ts';
import { regionByCategory } from './region-by-category.ts';
import { requirementsByCategory } from './requirements-by-category.ts';
import { requirementsByRegion } from './requirements-by-region.ts';
import { requirementsMap } from './requirements-map.ts';
import { sixBars } from './six-bars.ts';

export const regionFigureId = (slug: string): string => `region-${slug}`;
export const areaFigureId = (id: string): string => `area-${id}`;

/** Every figure of an edition, in book order: overview, regions as printed, then areas in alphabetical order. */
export function makeFigures(base: FundingBase): Figure[] {
  return [
    requirementsByRegion(base),
    requirementsByCategory(base),
    regionByCategory(base),
    requirementsMap(base),
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
    notes: [
      ...(area.statusNote ? [area.statusNote] : []),
      ...slipNotes(base, (difference) => difference.table !== GLOBAL_TABLE && difference.row === id),
      ...base.funding.doubts.filter((doubt) => doubt.rows.includes(id)).map((doubt) => doubt.reason),
    ],
  });
}
