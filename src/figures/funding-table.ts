import { GLOBAL_TABLE, REGIONAL_INITIATIVES, TOTAL_ROW, type RegionTable } from '../model/funding.ts';
import type { Column, View } from './figure.ts';
import { categoryName, cellsOf, regionBySlug, slipNotes, type FundingBase } from './funding-base.ts';

/** A numbered table of the publication. */
export interface FundingTable {
  id: string;
  title: string;
  /** What the columns stand for and the unit. */
  subtitle: string;
  view: View;
  notes: string[];
}

export const GLOBAL_TABLE_ID = 'table-global';
export const regionTableId = (slug: string): string => `table-${slug}`;

/** The printed Global table: ten regions by six categories, with the remainder outside the framework as a note. */
export function globalFundingTable(base: FundingBase): FundingTable {
  const { funding, wording, paths } = base;
  const { rows, total, note } = funding.global;
  return {
    id: GLOBAL_TABLE_ID,
    title: wording.t('table.global.title', { year: base.edition.id }),
    subtitle: wording.t('table.subtitle'),
    notes: [
      ...(total.outsideFramework ? [`* ${note}`] : []),
      ...slipNotes(base, (difference) => difference.table === GLOBAL_TABLE).map((text) => `† ${text}`),
    ],
    view: {
      columns: fundingColumns(base, { key: 'region', label: wording.t('column.region'), kind: 'name' }),
      rows: rows.map((row) => ({
        key: row.region,
        cells: [regionBySlug(base, row.region).name, ...cellsOf(row), row.total],
        path: paths.region(row.region),
        mark: marks(row.outsideFramework, hasSlip(base, GLOBAL_TABLE, row.region)),
      })),
      total: {
        key: TOTAL_ROW,
        cells: [wording.t('total'), ...cellsOf(total), total.total],
        mark: marks(total.outsideFramework, hasSlip(base, GLOBAL_TABLE, TOTAL_ROW)),
      },
    },
  };
}

function fundingColumns(base: FundingBase, name: Column): Column[] {
  const { categories, wording } = base;
  return [
    name,
    ...categories.map((category) => ({
      key: `${category.code.toLowerCase()}_usd`,
      label: category.code,
      title: categoryName(category, wording),
      kind: 'usd' as const,
      category: category.code,
    })),
    { key: 'total_usd', label: wording.t('total'), kind: 'usd' },
  ];
}

function hasSlip(base: FundingBase, table: string, row: string): boolean {
  return base.funding.slips.some((slip) =>
    slip.differences.some((difference) => difference.table === table && difference.row === row),
  );
}

function marks(outsideFramework: number | undefined, slip: boolean): string | undefined {
  return `${outsideFramework ? '*' : ''}${slip ? '†' : ''}` || undefined;
}

/** The printed table of a region: one row an area in printed order, six categories and the total. */
export function regionFundingTable(base: FundingBase, table: RegionTable, regionName: string): FundingTable {
  const { wording, areas, paths } = base;
  const slips = slipNotes(base, (difference) => difference.table === table.region);
  const doubts = base.funding.doubts.filter((doubt) => doubt.table === table.region);
  const isDoubtful = (row: string) => doubts.some((doubt) => doubt.rows.includes(row));
  const notes = [
    ...slips.map((note) => `† ${note}`),
    ...doubts.map((doubt) => `§ ${doubt.reason}`),
    ...table.rows.flatMap((row) => {
      const area = areas.get(row.area);
      return area?.statusNote ? [`¶ ${area.nameThen}: ${area.statusNote}`] : [];
    }),
  ];
  return {
    id: regionTableId(table.region),
    title: wording.t('table.region.title', { region: regionName, year: base.edition.id }),
    subtitle: wording.t('table.subtitle.short'),
    notes,
    view: {
      columns: fundingColumns(base, { key: 'area', label: wording.t('column.area'), kind: 'name' }),
      rows: table.rows.map((row) => {
        const area = areas.get(row.area);
        const name =
          row.area === REGIONAL_INITIATIVES ? wording.t('regionalInitiatives') : (area?.nameThen ?? row.area);
        return {
          key: row.area,
          cells: [name, ...cellsOf(row), row.total],
          nameMark: area?.statusNote ? '¶' : undefined,
          path: row.area === REGIONAL_INITIATIVES ? undefined : paths.area(row.area),
          mark:
            `${marks(undefined, hasSlip(base, table.region, row.area)) ?? ''}${isDoubtful(row.area) ? '§' : ''}` ||
            undefined,
        };
      }),
      total: {
        key: TOTAL_ROW,
        cells: [wording.t('total'), ...cellsOf(table.total), table.total.total],
        mark: marks(undefined, hasSlip(base, table.region, TOTAL_ROW)),
      },
    },
  };
}
