import { utils, write, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectFile } from '../model/test-files.ts';
import { fundingWorkbook } from '../open-data/funding-workbook.ts';
import { writeWorkbook } from '../open-data/write-workbook.ts';
import { realBook } from '../testing/real-book.ts';
import { fundingText } from './funding-text.ts';
import { importWorkbook } from './import-workbook.ts';
import type { ImportBase } from './read-funding.ts';
import type { SheetFlaw } from './sheet-flaw.ts';

const book = realBook();
const { regions, areas } = book;
const categories = book.categories;
const real: ImportBase = { edition: '2018', regions, areas, categories, before: book.funding };

const two = ['global', 'east-africa-horn'];
const small: ImportBase = {
  ...real,
  regions: regions.filter(({ slug }) => two.includes(slug)),
  before: { ...book.funding, regions: [], slips: [], doubts: [] },
};
const HEAD = ['Country', 'Objective 1', 'P1', 'Principle 2', 'P3', 'O2', 'O3', 'Total'];
type Rows = (string | number | null)[][];
const EAST: Rows = [
  ['East Africa and the Horn of Africa'],
  ['in USD'],
  HEAD,
  ['Kenya', 5, 10, '–', null, 20, null, 35],
  ['The United Republic of Tanzania', null, 1, 2, 3, null, '-', 6],
  ['TOTAL', 5, 11, 2, 3, 20, null, 41],
  ['Figures are provisional.'],
];
const GLOBAL: Rows = [
  ['Region', ...HEAD.slice(1)],
  ['Global and multiregional initiatives', 1, null, null, null, null, null, 1],
  ['East Africa & the Horn of Africa', 5, 11, 2, 3, 20, null, 41],
  ['Grand total', 6, 11, 2, 3, 20, null, 42],
];

function workbookOf(east: Rows = EAST, global: Rows = GLOBAL, eastName = 'East and Horn of Africa'): WorkBook {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(global), 'Global');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(east), eastName);
  return workbook;
}
const bytesOf = (workbook: WorkBook): Uint8Array =>
  new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer);
const importing = (workbook: WorkBook, accept?: string) => importWorkbook(bytesOf(workbook), 'a.xlsx', small, accept);
const brief = ({ severity, place, message, hint }: SheetFlaw) =>
  `${severity} ${place}: ${message}${hint ? ` → ${hint}` : ''}`;
const flawsOf = (workbook: WorkBook) => importing(workbook).flaws.map(brief);
/** The workbook with one cell of the regional sheet changed. */
function withCell(cell: string, change: object): WorkBook {
  const workbook = workbookOf();
  const sheet = workbook.Sheets['East and Horn of Africa'];
  if (sheet) sheet[cell] = change;
  return workbook;
}

describe('a workbook as the edition publishes it', () => {
  test('gives back the funding file, byte for byte, slips and doubts too', async () => {
    const result = importWorkbook(await writeWorkbook(fundingWorkbook(book)), 'funding.xlsx', real, undefined);
    expect(result.flaws.map(brief)).toEqual([
      "warning 'Read me': This sheet is left out: no row in it names the principles and objectives.",
      "warning 'Requirements': This sheet is left out: no row in it names the principles and objectives.",
    ]);
    expect(result.funding && fundingText(result.funding)).toBe(projectFile('data/2018/funding.json').text);
    expect(result.summary[0]).toBe('Read 9 regions, 165 rows and 877 amounts.');
  });
});

describe('a workbook as a budget officer has it', () => {
  test('is read whatever the order of its columns, its titles, dashes and ways to write a name', () => {
    const { funding, flaws, summary } = importing(workbookOf());
    expect(flaws).toEqual([]);
    expect(funding?.regions[0]?.rows).toEqual([
      { area: 'kenya', printedName: 'Kenya', P1: 10, P2: null, P3: null, O1: 5, O2: 20, O3: null, total: 35 },
      {
        area: 'united-republic-of-tanzania',
        printedName: 'The United Republic of Tanzania',
        ...{ P1: 1, P2: 2, P3: 3, O1: null, O2: null, O3: null, total: 6 },
      },
    ]);
    expect(summary[1]).toContain('Every sum comes out');
  });

  test('is not taken if a sum does not come out; the cell is named in the coordinates of the sheet', () => {
    const result = importing(withCell('H4', { t: 'n', v: 36 }));
    expect(result.funding).toBeUndefined();
    expect(result.flaws.map(brief)).toEqual([
      'error \'East and Horn of Africa\'!H4: USD\u00a036 stands here, but the cells of the row add up to USD\u00a035: 1 less. → Correct the workbook, or accept the differences with a reason: --accept "…".',
      'error \'East and Horn of Africa\'!H6: USD\u00a041 stands here, but the column adds up to USD\u00a042: 1 more. → Correct the workbook, or accept the differences with a reason: --accept "…".',
    ]);
  });

  test('is taken with its differences if they are accepted, and the reason is kept', () => {
    const { funding, flaws } = importing(withCell('H4', { t: 'n', v: 36 }), 'Rounded by the mission.');
    expect(flaws).toEqual([]);
    expect(funding?.slips).toEqual([
      {
        id: 'accepted-1',
        reason: 'Rounded by the mission.',
        differences: [
          { table: 'east-africa-horn', row: 'kenya', column: 'total', sum: 'across', printed: 36, computed: 35 },
          { table: 'east-africa-horn', row: 'total', column: 'total', sum: 'down', printed: 41, computed: 42 },
        ],
      },
    ]);
  });

  test('takes back a slip that no longer holds, and says so', () => {
    const slip = { id: 'old-slip', reason: 'A reason of the past.', differences: [] };
    const differences = [
      { table: 'global', row: 'total', column: 'P1' as const, sum: 'down' as const, printed: 1, computed: 2 },
    ];
    const base = { ...small, before: { ...small.before, slips: [{ ...slip, differences }] } };
    const { funding, summary } = importWorkbook(bytesOf(workbookOf()), 'a.xlsx', base, undefined);
    expect(funding?.slips).toEqual([]);
    expect(summary.at(-1)).toBe('The declared slip "old-slip" no longer holds, wholly or in part, and is taken back.');
  });
});

const AT = "error 'East and Horn of Africa'";
describe('a cell that cannot be taken', () => {
  test.each([
    ['text that looks like a number', { t: 's', v: '5,000' }, '"5,000" is text, not a number. It may stand for 5,000.'],
    ['text', { t: 's', v: 'five' }, '"five" is text, not a number.'],
    ['a negative amount', { t: 'n', v: -5 }, '−5 is less than zero.'],
    ['a fraction', { t: 'n', v: 5.5 }, '5.5 is not a whole number of dollars.'],
    ['a formula without a stored result', { t: 'n', f: 'SUM(A1:A2)' }, 'The formula =SUM(A1:A2) has no stored result.'],
    ['a formula that fails', { t: 'e', v: 0x17, w: '#REF!' }, 'The formula gives an error (#REF!).'],
    ['a truth value', { t: 'b', v: true }, 'This is a date or a truth value, not an amount.'],
    ['an amount beyond any budget', { t: 'n', v: 1e15 }, '1,000,000,000,000,000 is too large.'],
  ])('has its own message: %s', (_what, cell, message) => {
    const [first] = flawsOf(withCell('B4', cell));
    expect(first).toContain(`${AT}!B4: ${message} → `);
  });

  test('is no cell that a formula has a result for, or a sum of decimals that is whole', () => {
    expect(flawsOf(withCell('B4', { t: 'n', v: 5.0000000001, f: '2.5+2.5' }))).toEqual([]);
  });
});

test('what is wrong is told in the order of the workbook: by sheet, from the top, by rows', () => {
  const workbook = workbookOf();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['Notes']]), 'Notes');
  const sheet = workbook.Sheets['East and Horn of Africa'];
  if (!sheet) throw new Error('No sheet');
  sheet['!merges'] = [{ s: { r: 3, c: 2 }, e: { r: 3, c: 3 } }];
  Object.assign(sheet, { A4: { t: 's', v: 'Keyna' }, B5: { t: 's', v: 'five' }, E4: { t: 'n', v: -5 } });
  const places = flawsOf(workbook).map((flaw) => /(?:error|warning) (.*?): /.exec(flaw)?.[1]);
  const east = "'East and Horn of Africa'";
  expect(places).toEqual([`${east}!A4`, `${east}!C4`, `${east}!E4`, `${east}!B5`, "'Notes'"]);
});

describe('a sheet that cannot be taken', () => {
  const sheetWith = (change: (sheet: NonNullable<WorkBook['Sheets'][string]>) => void) => {
    const workbook = workbookOf();
    const sheet = workbook.Sheets['East and Horn of Africa'];
    if (sheet) change(sheet);
    return flawsOf(workbook);
  };

  test('has merged cells in its table; above the head row they do no harm', () => {
    const merge = (row: number) => ({ s: { r: row, c: 2 }, e: { r: row, c: 3 } });
    expect(sheetWith((sheet) => (sheet['!merges'] = [merge(3)]))[0]).toContain(`${AT}!C4: The cells C4:D4 are merged.`);
    expect(sheetWith((sheet) => (sheet['!merges'] = [merge(0)]))).toEqual([]);
  });

  test('has a hidden row or column in its table', () => {
    expect(sheetWith((sheet) => (sheet['!rows'] = [{}, {}, {}, { hidden: true }]))[0]).toContain(
      `${AT}!A4: Row 4 is hidden but has amounts.`,
    );
    expect(sheetWith((sheet) => (sheet['!cols'] = [{}, { hidden: true }]))[0]).toContain(
      `${AT}!B3: Column B is hidden`,
    );
  });

  test('has a country that is not known, or one twice', () => {
    const change = (row: number, name: string) =>
      EAST.map((cells, i) => (i === row ? [name, ...cells.slice(1)] : cells));
    expect(flawsOf(workbookOf(change(3, 'Keyna')))).toEqual([
      `${AT}!A4: "Keyna" is no country or area that is known. → Did you mean "Kenya"?`,
    ]);
    expect(flawsOf(workbookOf(change(4, 'KENYA')))).toEqual([
      `${AT}!A5: "KENYA" has a row already, at 'East and Horn of Africa'!A4. → Keep one of the two.`,
    ]);
    expect(flawsOf(workbookOf(change(3, '')))[0]).toContain(`${AT}!A4: This row has amounts but no name.`);
  });

  test('has a name that is no region, and no title that is one', () => {
    expect(flawsOf(workbookOf(EAST.slice(2), GLOBAL, 'Southern Afrika'))[0]).toBe(
      'error \'Southern Afrika\': The name of this sheet is no region that is known, and no title above its table names one. → Regions are in data/reference/regions.json; the table of all is "Global".',
    );
    expect(importing(workbookOf(EAST, GLOBAL, 'Sheet2')).flaws).toEqual([]);
  });

  test('lacks a category, a total or the row of totals, or has a column twice', () => {
    const without = (column: number) => EAST.map((row) => row.filter((_, index) => index !== column || row.length < 3));
    expect(flawsOf(workbookOf(without(2)))[0]).toContain('The table has no column for P1.');
    expect(flawsOf(workbookOf(without(7)))[0]).toContain('The table has no column of totals.');
    expect(flawsOf(workbookOf(EAST.filter(([name]) => name !== 'TOTAL')))[0]).toContain('has no row of totals');
    const twice = EAST.map((row, index) => (index === 2 ? row.map((cell) => (cell === 'P3' ? 'P1' : cell)) : row));
    expect(flawsOf(workbookOf(twice))[1]).toContain(`${AT}!E3: The column "P1" is there twice.`);
  });

  test('is missing or there twice; other sheets are left out', () => {
    const workbook = workbookOf();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['Notes'], ['Ask Nairobi.']]), 'Notes');
    expect(flawsOf(workbook)).toEqual([
      "warning 'Notes': This sheet is left out: no row in it names the principles and objectives.",
    ]);
    expect(importing(workbook).funding).toBeDefined();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(EAST), 'EHA');
    expect(flawsOf(workbook).join()).toContain("error 'EHA': This is a second sheet for the region");
    const alone = utils.book_new();
    utils.book_append_sheet(alone, utils.aoa_to_sheet(GLOBAL), 'Global');
    expect(flawsOf(alone)).toEqual([
      'error The workbook: There is no sheet for the region "East Africa and the Horn of Africa". → Add it, or correct the name of its sheet.',
    ]);
  });
});

describe('a file that is no workbook', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const compound = (name: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(name, 'utf16le')]));
  test.each([
    ['nothing', new Uint8Array(), 'The file is empty.'],
    ['text', text('Country,P1\n'), 'This is not an Excel workbook.'],
    ['a workbook with a password', compound('EncryptedPackage'), 'The workbook is protected by a password.'],
    ['an old workbook', compound('Workbook'), 'This is a workbook of Excel 2003 or older (.xls).'],
    ['an OpenDocument file', zipSync({ 'content.xml': text('<a/>') }), 'This is an OpenDocument file.'],
    ['another archive', zipSync({ 'word/document.xml': text('<a/>') }), 'This is not an Excel workbook.'],
    ['half a file', bytesOf(workbookOf()).slice(0, 900), 'The file is damaged: it can’t be unpacked.'],
  ])('has its own message: %s', (_what, bytes, message) => {
    const { funding, flaws } = importWorkbook(bytes, 'budget.xlsx', small, undefined);
    expect(funding).toBeUndefined();
    expect(flaws).toEqual([expect.objectContaining({ severity: 'error', place: 'budget.xlsx', message })]);
  });
});
