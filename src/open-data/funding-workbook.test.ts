import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CATEGORY_CODES } from '../model/migof.ts';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { tableCsv } from './data-table.ts';
import { fundingData } from './funding-data.ts';
import { fundingWorkbook } from './funding-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const book = realBook();
const sheets = fundingWorkbook(book);
const bytes = await writeWorkbook(sheets);
const workbook = read(bytes, { cellNF: true });
const valuesOf = (name: string): unknown[][] => {
  const sheet = workbook.Sheets[name];
  if (!sheet) throw new Error(`No sheet ${name}`);
  return utils.sheet_to_json(sheet, { header: 1, defval: null });
};

describe('the workbook of an edition', () => {
  test('begins with a readme, then has the tidy table, the global table and one sheet a region', () => {
    expect(workbook.SheetNames.slice(0, 3)).toEqual(['Read me', 'Requirements', 'Global']);
    expect(workbook.SheetNames).toHaveLength(3 + book.funding.regions.length);
    const readme = valuesOf('Read me').flat().join('\n');
    for (const { reason } of [...book.funding.slips, ...book.funding.doubts]) expect(readme).toContain(reason);
    expect(readme).toContain('It is not a zero.');
  });

  test('has the same rows as the CSV file, cell by cell, and the same amounts as the funding file', () => {
    const [head = [], ...records] = parseCsv(tableCsv(fundingData(book)));
    const [sheetHead, ...rows] = valuesOf('Requirements');
    expect(sheetHead).toEqual(head);
    expect(rows.map((row) => row.map((value) => (value === null ? '' : String(value))))).toEqual(records);
    const amounts = book.funding.regions.flatMap((table) =>
      table.rows.flatMap((row) =>
        CATEGORY_CODES.flatMap((code) => (row[code] === null ? [] : [[row.area, code, row[code]]])),
      ),
    );
    const world = rows.length - amounts.length;
    expect(rows.slice(world).map((row) => [row[6], row[4], row[5]])).toEqual(amounts);
  });

  test('has the tables as printed, totals too', () => {
    book.funding.regions.forEach((table, index) => {
      const [, , , ...rows] = valuesOf(workbook.SheetNames[index + 3] ?? '');
      const printed = [...table.rows.map((row) => [row.printedName, row] as const), ['Total', table.total] as const];
      expect(rows.map((row) => row.map((value) => value || null))).toEqual(
        printed.map(([name, row]) => [name, ...CATEGORY_CODES.map((code) => row[code]), row.total]),
      );
    });
  });

  test('freezes the head rows and writes amounts with commas, codes as text', () => {
    const sheet = workbook.Sheets['Requirements'];
    expect(sheet?.['F2']).toMatchObject({ t: 'n', z: '#,##0' });
    const m49 = Object.entries(sheet ?? {}).filter(([key]) => /^C\d+$/.test(key) && key !== 'C1');
    expect(m49.length).toBeGreaterThan(700);
    for (const [, cell] of m49) expect(cell).toMatchObject({ t: 's' });
    const files = unzipSync(bytes);
    const xml = (index: number) => new TextDecoder().decode(files[`xl/worksheets/sheet${index}.xml`]);
    expect(xml(2)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml(3)).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
  });

  test('has the same bytes each time and no time of writing in it', async () => {
    expect(Buffer.from(await writeWorkbook(fundingWorkbook(book))).equals(Buffer.from(bytes))).toBe(true);
    const core = new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml']);
    expect(core).not.toMatch(/20\d\d-\d\d-\d\dT/);
  });

  test('refuses a sheet name that Excel would refuse', async () =>
    expect(writeWorkbook([{ name: 'SE/E Europe', columns: [], titles: [], rows: [] }])).rejects.toThrow(
      '"SE/E Europe" is no name for a sheet.',
    ));
});
