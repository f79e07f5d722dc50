import { describe, expect, test } from 'vitest';
import { realBase, realBook } from '../testing/real-book.ts';
import { globalFundingTable, regionFundingTable } from './funding-table.ts';

const base = realBase();
const table = (slug: string) => {
  const found = realBook().tables.get(`table-${slug}`);
  if (!found) throw new Error(`No table ${slug}`);
  return found;
};

describe('the Global table', () => {
  const { title, subtitle, view, notes } = globalFundingTable(base);

  test('is ten regions by six categories and a total, as printed', () => {
    expect(title).toBe('Funding requirements by region, 2018');
    expect(subtitle).toMatch(/^USD\..*A dash means that the print gives no amount\.$/);
    expect(view.columns.map(({ key, label }) => [key, label])).toEqual([
      ['region', 'Region'],
      ['p1_usd', 'P1'],
      ['p2_usd', 'P2'],
      ['p3_usd', 'P3'],
      ['o1_usd', 'O1'],
      ['o2_usd', 'O2'],
      ['o3_usd', 'O3'],
      ['total_usd', 'Total'],
    ]);
    expect(view.columns[1]?.title).toBe('Principle 1: Standards and rights');
    expect(view.rows).toHaveLength(10);
    expect(view.rows[0]?.cells).toEqual([
      'Global and multiregional initiatives',
      ...[6257900, 10705000, 9652674, 4515000, 31227100, 95540000, 160763674],
    ]);
    expect(view.total?.cells.at(-1)).toBe(2863504889);
  });

  test('marks what is outside the framework and what does not add up, and explains every mark', () => {
    const marks = [...view.rows, view.total].flatMap((row) => (row?.mark ? [[row.key, row.mark]] : []));
    expect(marks).toEqual([
      ['global', '*'],
      ['asia-pacific', '†'],
      ['total', '*†'],
    ]);
    expect(notes.map((note) => note[0])).toEqual(['*', '†']);
  });

  test('links each region to its page', () => {
    expect(view.rows[6]?.path).toBe('/2018/en/funding/asia-pacific/');
  });

  test('has no note on what is outside the framework where there is nothing', () => {
    const funding = structuredClone(base.funding);
    for (const row of [...funding.global.rows, funding.global.total]) delete row.outsideFramework;
    const { notes, view } = globalFundingTable({ ...base, funding });
    expect(notes.map((note) => note[0])).toEqual(['†']);
    expect(view.total?.mark).toBe('†');
  });
});

describe('the table of a region', () => {
  test('has its rows in printed order under the names of the date of the edition', () => {
    const { title, view } = table('south-america');
    expect(title).toBe('Funding requirements: South America, 2018');
    expect(view.rows.slice(0, 3).map(({ key, cells }) => [key, cells[0]])).toEqual([
      ['regional-initiatives', 'Regional initiatives'],
      ['argentina', 'Argentina'],
      ['bolivia-plurinational-state-of', 'Bolivia (Plurinational State of)'],
    ]);
  });

  test('links areas to their pages, regional initiatives to none', () => {
    const { view } = table('south-america');
    expect(view.rows.slice(0, 2).map(({ path }) => path)).toEqual([undefined, '/2018/en/areas/argentina/']);
  });

  test('marks slips, doubts and names with a status, and explains every mark', () => {
    for (const { view, notes, id } of realBook().tables.values()) {
      const used = new Set(
        [...view.rows, view.total].flatMap((row) => [...(row?.mark ?? ''), ...(row?.nameMark ?? '')]),
      );
      const explained = new Set(notes.map((note) => note[0]));
      expect(explained, id).toEqual(used);
    }
    const marksOf = (slug: string) =>
      [...table(slug).view.rows, table(slug).view.total].flatMap((row) =>
        row?.mark ? [`${row.key} ${row.mark}`] : [],
      );
    expect(marksOf('asia-pacific')).toEqual([
      'cambodia †',
      'japan §',
      'lao-peoples-democratic-republic §',
      'malaysia §',
      'maldives §',
      'nepal †',
      'total †',
    ]);
    const kosovo = table('se-europe-e-europe-central-asia').view.rows.find(({ key }) => key === 'kosovo-unsc-1244');
    expect(kosovo).toMatchObject({ nameMark: '¶', mark: undefined });
  });

  test('has every row of the data, in ten tables', () => {
    const { funding } = base;
    const made = funding.regions.map((region) => regionFundingTable(base, region, region.region));
    expect(made.flatMap(({ view }) => view.rows)).toHaveLength(165);
    made.forEach(({ view }, index) => {
      const printed = funding.regions[index];
      expect(view.rows.map((row) => row.cells.at(-1))).toEqual(printed?.rows.map(({ total }) => total));
      expect(view.total?.cells.at(-1)).toBe(printed?.total.total);
    });
  });
});
