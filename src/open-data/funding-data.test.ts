import { describe, expect, test } from 'vitest';
import { CATEGORY_CODES } from '../model/migof.ts';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { tableCsv } from './data-table.ts';
import { fundingData, type DataBase } from './funding-data.ts';

const fundingCsv = (base: DataBase) => tableCsv(fundingData(base));

const book = realBook();
const [head = [], ...records] = parseCsv(fundingCsv(book));
const rows = records.map((record) => Object.fromEntries(head.map((name, index) => [name, record[index] ?? ''])));

const areaRows = book.funding.regions.flatMap((table) => table.rows);
const cells = areaRows.flatMap((row) => CATEGORY_CODES.flatMap((code) => row[code] ?? []));
const world = book.funding.global.rows.find((row) => row.region === 'global');

describe('the open data', () => {
  test('have the columns of the documentation', () => {
    expect(head).toEqual([
      'edition',
      'iso3',
      'm49',
      'region_code',
      'migof_code',
      'requirement_usd',
      'area_id',
      'area_name',
      'region_name',
    ]);
  });

  test('have a row for each of the 817 printed amounts of areas, six of the world and one outside the framework', () => {
    expect(cells).toHaveLength(817);
    expect(rows.filter((row) => row['area_id'] !== 'global-initiatives')).toHaveLength(817);
    expect(rows.filter((row) => row['area_id'] === 'global-initiatives').map((row) => row['migof_code'])).toEqual([
      ...CATEGORY_CODES,
      'outside',
    ]);
    expect(rows).toHaveLength(824);
  });

  test('add up to the sum of all cells, to the dollar', () => {
    const sum = rows.reduce((amount, row) => amount + Number(row['requirement_usd']), 0);
    const printed = cells.reduce((amount, cell) => amount + cell, 0);
    const ofWorld = CATEGORY_CODES.reduce((amount, code) => amount + (world?.[code] ?? 0), 0) + 2_866_000;
    expect(sum).toBe(printed + ofWorld);
    // The printed grand total, with what the declared slips leave out of it (Cambodia, Austria) and counts once too often.
    expect(sum).toBe(2_863_504_889 + 2_350_757 + 801_952);
  });

  test('have each key once', () => {
    const keys = rows.map((row) => [row['region_code'], row['area_id'], row['migof_code']].join());
    expect(new Set(keys).size).toBe(rows.length);
  });

  test('hold whole dollars only, and no marks, commas or blanks', () => {
    for (const row of rows) expect(row['requirement_usd']).toMatch(/^\d+$/);
    expect(rows.every((row) => row['edition'] === '2018' && row['region_code'] && row['region_name'])).toBe(true);
  });

  test('have codes for countries, none for groups, regions and the world', () => {
    const of = (id: string) => rows.find((row) => row['area_id'] === id);
    expect(of('rwanda')).toMatchObject({ iso3: 'RWA', m49: '646', area_name: 'Rwanda' });
    expect(of('kosovo-unsc-1244')).toMatchObject({ iso3: 'XKX', m49: '' });
    expect(of('regional-initiatives')).toMatchObject({ iso3: '', m49: '', area_name: 'Regional initiatives' });
    const groups = [...book.areas.values()].filter(({ kind, id }) => kind === 'group' && of(id));
    for (const { id } of groups) expect(of(id)).toMatchObject({ iso3: '', m49: '' });
    const countries = rows.filter((row) => book.areas.get(row['area_id'] ?? '')?.kind === 'country');
    for (const row of countries) expect([row['iso3'], row['m49']].join()).toMatch(/^[A-Z]{3},\d{3}$/);
  });

  test('have the names in force at the date of the edition', () => {
    expect(rows.find((row) => row['area_id'] === 'turkiye')?.['area_name']).toBe('Turkey');
    expect(rows.find((row) => row['area_id'] === 'eswatini')?.['area_name']).toBe('Swaziland');
  });

  test('leave out blanks but keep zeros', () => {
    const funding = structuredClone(book.funding);
    const row = funding.regions.flatMap((table) => table.rows).find(({ area }) => area === 'cuba');
    if (!row) throw new Error('No row');
    Object.assign(row, { P1: 0, P2: null });
    const changed = parseCsv(fundingCsv({ ...book, funding })).filter((record) => record[6] === 'cuba');
    expect(changed.map((record) => [record[4], record[5]])).toEqual([
      ['P1', '0'],
      ['O2', '30000'],
    ]);
  });
});
