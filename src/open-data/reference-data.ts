import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import type { Book } from '../book/book.ts';
import type { DataTable } from './data-table.ts';

/** Stands for the area where an amount is for the world or for several regions. */
export const GLOBAL_INITIATIVES = 'global-initiatives';
/** Stands for the category of what belongs to no principle or objective. */
export const OUTSIDE = 'outside';

type ReferenceBase = Pick<Book, 'areas' | 'regions' | 'categories' | 'edition' | 'wording' | 'funding'>;

/** The lists of codes that the other tables refer to. */
export function referenceData(base: ReferenceBase): DataTable[] {
  return [areasData(base), regionsData(base), categoriesData(base), sourcesData(base)];
}

function areasData({ areas, regions, wording }: ReferenceBase): DataTable {
  const world = regions.find((region) => region.kind === 'global')?.name ?? GLOBAL_INITIATIVES;
  return {
    name: 'areas',
    title: 'Countries and areas',
    description:
      'Every country or area that the edition names, the groups of the printed tables, and the two kinds of initiatives that belong to no country. The designations used do not imply any opinion on the legal status of any country, territory or area, or of its authorities or boundaries.',
    fields: [
      {
        name: 'area_id',
        type: 'string',
        title: 'Id, stable across editions',
        constraints: { required: true, unique: true },
      },
      {
        name: 'kind',
        type: 'string',
        title: 'Kind',
        constraints: { required: true, enum: ['country', 'territory', 'group', 'initiatives'] },
      },
      { name: 'iso3', type: 'string', title: 'ISO 3166-1 alpha-3 code', constraints: { pattern: '[A-Z]{3}' } },
      {
        name: 'user_assigned_code',
        type: 'string',
        title: 'User-assigned code, where ISO 3166-1 has none',
        constraints: { pattern: '[A-Z]{3}' },
      },
      { name: 'm49', type: 'string', title: 'UN M49 code', constraints: { pattern: '[0-9]{3}' } },
      {
        name: 'name',
        type: 'string',
        title: 'United Nations short name at the date of the edition',
        constraints: { required: true },
      },
      {
        name: 'name_today',
        type: 'string',
        title: 'United Nations short name in use today',
        constraints: { required: true },
      },
      { name: 'other_names', type: 'string', title: 'Former and common names, parted by semicolons' },
      { name: 'members', type: 'string', title: 'Ids of the members of a group, parted by spaces' },
      { name: 'status_note', type: 'string', title: 'Note that is due wherever the area is named' },
    ],
    rows: [
      [GLOBAL_INITIATIVES, 'initiatives', null, null, null, world, world, null, null, null],
      [
        REGIONAL_INITIATIVES,
        'initiatives',
        null,
        null,
        null,
        wording.t('regionalInitiatives'),
        wording.t('regionalInitiatives'),
        null,
        null,
        null,
      ],
      ...[...areas.values()].map((area) => [
        area.id,
        area.kind,
        area.iso3,
        area.userAssignedCode ?? null,
        area.m49,
        area.nameThen,
        area.name,
        area.otherNames.join('; ') || null,
        area.members?.join(' ') ?? null,
        area.statusNote ?? null,
      ]),
    ],
    primaryKey: ['area_id'],
    foreignKeys: [],
  };
}

function regionsData({ regions }: ReferenceBase): DataTable {
  return {
    name: 'regions',
    title: 'Regions',
    description: 'The regions of the printed tables, and the row for the world.',
    fields: [
      { name: 'region_code', type: 'string', title: 'Code', constraints: { required: true, unique: true } },
      { name: 'region_id', type: 'string', title: 'Id in addresses', constraints: { required: true, unique: true } },
      { name: 'name', type: 'string', title: 'Name', constraints: { required: true } },
      { name: 'kind', type: 'string', title: 'Kind', constraints: { required: true, enum: ['global', 'region'] } },
    ],
    rows: regions.map((region) => [region.code, region.slug, region.name, region.kind]),
    primaryKey: ['region_code'],
    foreignKeys: [],
  };
}

function categoriesData({ categories, funding }: ReferenceBase): DataTable {
  return {
    name: 'categories',
    title: 'Principles and objectives',
    description: 'The six elements of the Migration Governance Framework, and what lies outside it.',
    fields: [
      { name: 'migof_code', type: 'string', title: 'Code', constraints: { required: true, unique: true } },
      {
        name: 'kind',
        type: 'string',
        title: 'Kind',
        constraints: { required: true, enum: ['principle', 'objective', OUTSIDE] },
      },
      { name: 'title', type: 'string', title: 'Title', constraints: { required: true } },
    ],
    rows: [
      ...categories.map((category) => [category.code, category.kind, category.title]),
      [OUTSIDE, OUTSIDE, funding.global.note],
    ],
    primaryKey: ['migof_code'],
    foreignKeys: [],
  };
}

function sourcesData({ edition }: ReferenceBase): DataTable {
  return {
    name: 'sources',
    title: 'Sources',
    description: 'The documents that the figures are taken from.',
    fields: [
      { name: 'source_id', type: 'string', title: 'Id', constraints: { required: true, unique: true } },
      { name: 'title', type: 'string', title: 'Title', constraints: { required: true } },
      { name: 'publisher', type: 'string', title: 'Publisher', constraints: { required: true } },
      { name: 'year', type: 'year', title: 'Year of publication', constraints: { required: true } },
      { name: 'symbol', type: 'string', title: 'Document symbol' },
    ],
    rows: edition.sources.map((source) => [
      source.id,
      source.title,
      source.publisher,
      source.year,
      source.symbol ?? null,
    ]),
    primaryKey: ['source_id'],
    foreignKeys: [],
  };
}
