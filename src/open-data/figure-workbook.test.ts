import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { viewCsv } from '../figures/view-csv.ts';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { figureWorkbook } from './figure-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const book = realBook();

describe('the workbook of a figure', () => {
  test('of every figure has the values of its CSV file, cell by cell', () => {
    for (const figure of book.figures.values()) {
      const [table] = figureWorkbook(figure, book);
      const [head = [], ...records] = parseCsv(viewCsv(figure.view));
      expect(table?.head).toHaveLength(head.length);
      const rows = [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])];
      expect(
        rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
        figure.id,
      ).toEqual(records);
    }
  });

  test('is read by a spreadsheet: numbers as numbers, title over the table, notes and source beside it', async () => {
    const figure = book.figures.get('area-rwanda');
    if (!figure) throw new Error('No figure');
    const workbook = read(await writeWorkbook(figureWorkbook(figure, book)), { cellNF: true });
    expect(workbook.SheetNames).toEqual(['Figure A116', 'Read me']);
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets['Figure A116'] ?? {}, { header: 1 });
    expect(rows[0]?.[0]).toBe(`Figure A116. ${figure.title}`);
    expect(rows[2]?.slice(0, 3)).toEqual([
      'Principle or objective',
      'Requirement (USD)',
      'Countries and areas of the region: Place',
    ]);
    expect(rows[3]?.slice(0, 2)).toEqual(['Principle 1: Standards and rights', 7_000_000]);
    expect(workbook.Sheets['Figure A116']?.['B4']).toMatchObject({ t: 'n', z: '#,##0' });
    expect(rows.at(-1)).toEqual(['Total', 37_350_000, 3, 9, 19, 156]);
    const readme = utils.sheet_to_csv(workbook.Sheets['Read me'] ?? {});
    expect(readme).toContain('Source: International Organization for Migration');
    expect(readme).toContain('It is not a zero.');
  });
});
