import type { Book } from '../book/book.ts';
import type { NamedArea } from '../model/areas.ts';
import { REGIONAL_INITIATIVES, type AreaRow } from '../model/funding.ts';
import { rankAmong } from '../model/rank.ts';
import type { Region } from '../model/regions.ts';

/** An area with its row of funding and where it stands among the others. Ranks count from 1, equal totals share one. */
export interface AreaPlace {
  area: NamedArea;
  row: AreaRow;
  region: Region;
  rankInRegion: number;
  countInRegion: number;
  rankInWorld: number;
  countInWorld: number;
}

/** All areas with a row, in alphabetical order of the names in force at the edition's date. */
export function areaPlaces(book: Book): AreaPlace[] {
  const rows = book.funding.regions.flatMap((table) =>
    table.rows.filter((row) => row.area !== REGIONAL_INITIATIVES).map((row) => ({ row, slug: table.region })),
  );
  const rank = (row: AreaRow, among: { row: AreaRow }[]) =>
    rankAmong(
      row.total,
      among.map((other) => other.row.total),
    );
  return rows
    .map(({ row, slug }): AreaPlace => {
      const area = book.areas.get(row.area);
      const region = book.regions.find((entry) => entry.slug === slug);
      if (!area || !region) throw new Error(`No name for "${row.area}" or "${slug}"`);
      const inRegion = rows.filter((other) => other.slug === slug);
      return {
        area,
        row,
        region,
        rankInRegion: rank(row, inRegion),
        countInRegion: inRegion.length,
        rankInWorld: rank(row, rows),
        countInWorld: rows.length,
      };
    })
    .sort((a, b) => a.area.sortNameThen.localeCompare(b.area.sortNameThen, book.language));
}
