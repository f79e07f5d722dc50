import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { CellValue } from '../figures/figure.ts';

/** How a column looks: text, whole dollars with thousands commas, or a code that must stay text. */
export interface SheetColumn {
  /** In characters. */
  width: number;
  kind: 'text' | 'usd' | 'number';
}

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  name: string;
  columns: SheetColumn[];
  /** Lines of text above the head row. */
  titles: string[];
  /** Stays in sight with what is above it; undefined for a sheet of text. */
  head?: string[];
  rows: CellValue[][];
  /** The last row, set off from the others. */
  total?: CellValue[];
}

const USD = '#,##0';
/** The day that all files in the archive carry: the first that ZIP can express. */
const ZIP_TIME = '1980-01-01T00:00:00';

/**
 * A workbook as the bytes of an .xlsx file; the same sheets give the same bytes.
 * @throws an Error for a sheet name that Excel would not take
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  for (const { name } of sheets)
    if (!/^[^:\\/?*[\]]{1,31}$/.test(name)) throw new Error(`"${name}" is no name for a sheet.`);
  const made = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: cellsOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      ...(sheet.head ? { stickyRowsCount: sheet.titles.length + 1 } : {}),
      showGridLines: sheet.head !== undefined,
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  return withoutTimes(made);
}

function cellsOf({ titles, head, rows, total, columns }: WorkbookSheet): Cell[][] {
  const heading = titles.map((value, index): Cell[] => [
    { value, type: String, fontWeight: index === 0 ? 'bold' : undefined, ...(index === 0 ? { fontSize: 14 } : {}) },
  ]);
  const headRow = (head ?? []).map((value, index): Cell => {
    const isText = columns[index]?.kind === 'text';
    const style = { fontWeight: 'bold', wrap: true, alignVertical: 'bottom', bottomBorderStyle: 'thin' } as const;
    return { value, type: String, ...style, align: isText ? 'left' : 'right' };
  });
  const cell = (value: CellValue, index: number, isTotal: boolean): Cell => {
    const style = isTotal ? ({ fontWeight: 'bold', topBorderStyle: 'thin' } as const) : {};
    if (value === null) return isTotal ? { ...style, value: '', type: String } : null;
    if (typeof value === 'string') return { value, type: String, wrap: head === undefined, ...style };
    return { value, type: Number, ...(columns[index]?.kind === 'usd' ? { format: USD } : {}), ...style };
  };
  return [
    ...heading,
    ...(head ? [headRow] : []),
    ...rows.map((row) => row.map((value, index) => cell(value, index, false))),
    ...(total ? [total.map((value, index) => cell(value, index, true))] : []),
  ];
}

/** The archive with its files in order and all of one time: the library stamps the time of writing. */
function withoutTimes(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const ordered = Object.keys(files)
    .sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
    .map((name) => [name, files[name] ?? new Uint8Array()] as const);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const stamped = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
  return zipSync(
    Object.fromEntries(
      ordered.map(([name, bytes]) => [
        name,
        name === 'docProps/core.xml' ? new TextEncoder().encode(text(bytes).replace(stamped, '')) : bytes,
      ]),
    ),
    { level: 9, mtime: ZIP_TIME },
  );
}

/** What makes a workbook of its sheets, besides the packages. */
export const WORKBOOK_RECIPE: readonly string[] = [writeWorkbook, cellsOf, withoutTimes].map(String);
