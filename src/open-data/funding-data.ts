import type { CellValue } from '../figures/figure.ts';
import { REGIONAL_INITIATIVES, type AmountRow } from '../model/funding.ts';
import { CATEGORY_CODES } from '../model/migof.ts';
import type { Book } from '../book/book.ts';
import type { DataTable } from './data-table.ts';
import { GLOBAL_INITIATIVES, OUTSIDE } from './reference-data.ts';

/** What the tables of open data are made from. */
export type DataBase = Pick<
  Book,
  'edition' | 'funding' | 'areas' | 'regions' | 'categories' | 'facts' | 'factUses' | 'wording'
>;

/**
 * The requirements: one row for each printed amount, tidy. `migof_code` is P1 … O3, or `outside` for the remainder
 * outside the framework. Codes of an area are empty for regional, global and grouped rows. Blank cells of the print have
 * no row.
 */
export function fundingData(base: DataBase): DataTable {
  return {
    name: 'funding',
    title: 'Funding requirements',
    description:
      'One row for each amount of the printed tables, as printed. A cell that the print leaves blank has no row: it is not a zero. Sums differ from the printed totals where the print itself does not add up; funding.json declares each difference.',
    fields: [
      { name: 'edition', type: 'year', title: 'Edition', constraints: { required: true }, hxl: '#date+year' },
      {
        name: 'iso3',
        type: 'string',
        title: 'ISO 3166-1 alpha-3 code',
        description:
          'Empty for global and regional initiatives and for groups. XKX is a user-assigned code: ISO 3166-1 has none for Kosovo (references to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999)).',
        constraints: { pattern: '[A-Z]{3}' },
        hxl: '#country+code+v_iso3',
      },
      {
        name: 'm49',
        type: 'string',
        title: 'UN M49 code',
        description: 'Three digits, with leading zeros.',
        constraints: { pattern: '[0-9]{3}' },
        hxl: '#country+code+v_m49',
      },
      {
        name: 'region_code',
        type: 'string',
        title: 'Code of the IOM region',
        constraints: { required: true },
        hxl: '#region+code',
      },
      {
        name: 'migof_code',
        type: 'string',
        title: 'Principle or objective of the Migration Governance Framework',
        description: 'P1 to P3: principles; O1 to O3: objectives; outside: institutional initiatives beyond them.',
        constraints: { required: true, enum: [...CATEGORY_CODES, OUTSIDE] },
        hxl: '#subsector+code',
      },
      {
        name: 'requirement_usd',
        type: 'integer',
        title: 'Requirement in US dollars',
        constraints: { required: true, minimum: 0 },
        hxl: '#value+funding+required+usd',
      },
      {
        name: 'area_id',
        type: 'string',
        title: 'Country, area or initiatives',
        description: 'Stable across editions.',
        constraints: { required: true },
        hxl: '#country+id',
      },
      {
        name: 'area_name',
        type: 'string',
        title: 'Name of the country or area',
        description: 'The United Nations short name in force at the date of the edition.',
        constraints: { required: true },
        hxl: '#country+name',
      },
      {
        name: 'region_name',
        type: 'string',
        title: 'Name of the IOM region',
        constraints: { required: true },
        hxl: '#region+name',
      },
    ],
    rows: fundingRows(base),
    primaryKey: ['edition', 'region_code', 'area_id', 'migof_code'],
    foreignKeys: [
      { fields: ['region_code'], reference: { resource: 'regions', fields: ['region_code'] } },
      { fields: ['migof_code'], reference: { resource: 'categories', fields: ['migof_code'] } },
      { fields: ['area_id'], reference: { resource: 'areas', fields: ['area_id'] } },
    ],
  };
}

interface Place {
  id: string;
  name: string;
  iso3: string | null;
  m49: string | null;
}

function fundingRows({ funding, regions, areas, wording }: DataBase): CellValue[][] {
  const rowsOf = (place: Place, slug: string, amounts: AmountRow): CellValue[][] => {
    const region = regions.find((entry) => entry.slug === slug);
    const outside = amounts.outsideFramework === undefined ? [] : [[OUTSIDE, amounts.outsideFramework] as const];
    return [...CATEGORY_CODES.map((code) => [code, amounts[code]] as const), ...outside].flatMap(([code, amount]) =>
      amount === null
        ? []
        : [
            [
              funding.edition,
              place.iso3,
              place.m49,
              region?.code ?? slug,
              code,
              amount,
              place.id,
              place.name,
              region?.name ?? slug,
            ],
          ],
    );
  };
  // A row of the global table stands for itself where the region has no table of its own.
  const worldRows = funding.global.rows.filter((row) => !funding.regions.some((table) => table.region === row.region));
  const world = worldRows.flatMap((row) => {
    const name = regions.find((entry) => entry.slug === row.region)?.name ?? row.region;
    return rowsOf({ id: GLOBAL_INITIATIVES, name, iso3: null, m49: null }, row.region, row);
  });
  const regional = funding.regions.flatMap((table) =>
    table.rows.flatMap((row) => {
      const area = row.area === REGIONAL_INITIATIVES ? undefined : areas.get(row.area);
      const name = area?.nameThen ?? wording.t('regionalInitiatives');
      const iso3 = area?.iso3 ?? area?.userAssignedCode ?? null;
      return rowsOf({ id: row.area, name, iso3, m49: area?.m49 ?? null }, table.region, row);
    }),
  );
  return [...world, ...regional];
}
