import { REGIONAL_INITIATIVES, type Funding } from '../model/funding.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import type { NamedArea } from '../model/areas.ts';
import type { Region } from '../model/regions.ts';
import type { CellValue } from './figure.ts';
import { csv } from './view-csv.ts';

/**
 * The open data: one row for each printed amount, tidy. `migof_code` is P1 … O3, or `outside` for the remainder outside
 * the framework. Codes of an area are empty for regional, global and grouped rows. Blank cells of the print have no row.
 */
export function fundingCsv(base: {
  funding: Funding;
  areas: ReadonlyMap<string, NamedArea>;
  regions: readonly Region[];
}): string {
  const { funding } = base;
  const region = (slug: string) => base.regions.find((entry) => entry.slug === slug);
  const head = [
    'edition',
    'iso3',
    'm49',
    'region_code',
    'migof_code',
    'requirement_usd',
    'area_id',
    'area_name',
    'region_name',
  ];
  const rows: CellValue[][] = [];
  for (const row of funding.global.rows.filter(
    (entry) => entry.outsideFramework !== undefined || isWorld(entry.region, funding),
  )) {
    const name = region(row.region);
    for (const code of CATEGORY_CODES)
      if (row[code] !== null)
        rows.push([funding.edition, null, null, name?.code ?? '', code, row[code], null, null, name?.name ?? '']);
    if (row.outsideFramework !== undefined)
      rows.push([
        funding.edition,
        null,
        null,
        name?.code ?? '',
        'outside',
        row.outsideFramework,
        null,
        null,
        name?.name ?? '',
      ]);
  }
  for (const table of funding.regions)
    for (const row of table.rows) {
      const area = row.area === REGIONAL_INITIATIVES ? undefined : base.areas.get(row.area);
      const name = region(table.region);
      for (const code of CATEGORY_CODES)
        if (row[code] !== null)
          rows.push([
            funding.edition,
            area?.iso3 ?? area?.userAssignedCode ?? null,
            area?.m49 ?? null,
            name?.code ?? '',
            code,
            row[code],
            row.area,
            area?.nameThen ?? row.printedName,
            name?.name ?? '',
          ]);
    }
  return csv([head, ...rows]);
}

/** A row of the global table that has no table of its own. */
function isWorld(slug: string, funding: Funding): boolean {
  return !funding.regions.some((table) => table.region === slug);
}
