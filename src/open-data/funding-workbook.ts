import type { CellValue } from '../figures/figure.ts';
import type { AmountRow } from '../model/funding.ts';
import { CATEGORY_CODES, type Category } from '../model/migof.ts';
import { DATA_LICENCE } from './data-package.ts';
import { fundingData, type DataBase } from './funding-data.ts';
import type { SheetColumn, WorkbookSheet } from './write-workbook.ts';

const NAME: SheetColumn = { width: 44, kind: 'text' };
const AMOUNT: SheetColumn = { width: 16, kind: 'usd' };

/**
 * The sheets of funding.xlsx: a readme, the tidy table, then the printed tables, the global one and one a region. The
 * printed tables are what `npm run import` reads.
 */
export function fundingWorkbook(base: DataBase): WorkbookSheet[] {
  return [readme(base), tidySheet(base), ...printedSheets(base)];
}

function readme({ edition, wording, funding }: DataBase): WorkbookSheet {
  const { t } = wording;
  const { title, publisher, year } = funding.source;
  const lines = [
    t('data.description', { year: edition.id }),
    t('data.readme.source', { publisher, title, year: String(year) }),
    t('data.readme.sheets'),
    t('data.readme.blank'),
    t('data.readme.slips', { count: funding.slips.length }),
    ...funding.slips.map((slip) => `– ${slip.reason}`),
    ...(funding.doubts.length ? [t('data.readme.doubts')] : []),
    ...funding.doubts.map((doubt) => `– ${doubt.reason}`),
    t('data.readme.licence', { licence: DATA_LICENCE.title, path: DATA_LICENCE.path }),
    t('footer.designations'),
  ];
  return {
    name: t('data.sheet.readme'),
    columns: [{ width: 100, kind: 'text' }],
    titles: [t('data.title', { title: edition.title })],
    rows: lines.map((line) => [line]),
  };
}

function tidySheet(base: DataBase): WorkbookSheet {
  const { fields, rows } = fundingData(base);
  const widths: Record<string, number> = { area_name: 44, region_name: 44, area_id: 30, requirement_usd: 18 };
  return {
    name: base.wording.t('data.sheet.tidy'),
    columns: fields.map(({ name, type }) => ({
      width: widths[name] ?? 13,
      kind: name === 'requirement_usd' ? 'usd' : type === 'string' ? 'text' : 'number',
    })),
    titles: [],
    head: fields.map((field) => field.name),
    // An edition is a year: a number, but without thousands commas.
    rows: rows.map((row) => row.map((value, index) => (fields[index]?.type === 'year' ? Number(value) : value))),
  };
}

/** The tables as printed, names of rows too: the global one, then one a region. */
export function printedSheets({ funding, regions, categories, wording }: DataBase): WorkbookSheet[] {
  const { t } = wording;
  const region = (slug: string) => regions.find((entry) => entry.slug === slug);
  const subtitle = t('data.sheet.subtitle', { year: funding.edition });
  const labels = categories.map((category) => headOf(category, t(category.kind, { number: category.number })));
  const cells = (row: AmountRow): CellValue[] => CATEGORY_CODES.map((code) => row[code]);
  const outside = funding.global.total.outsideFramework !== undefined;
  const beyond = (row: AmountRow): CellValue[] => (outside ? [row.outsideFramework ?? null] : []);
  return [
    {
      name: t('data.sheet.global'),
      columns: [NAME, ...labels.map(() => AMOUNT), ...(outside ? [AMOUNT] : []), AMOUNT],
      titles: [t('table.global.title', { year: funding.edition }), subtitle],
      head: [t('column.region'), ...labels, ...(outside ? [t('funding.outside')] : []), t('total')],
      rows: funding.global.rows.map((row) => [
        region(row.region)?.name ?? row.region,
        ...cells(row),
        ...beyond(row),
        row.total,
      ]),
      total: [t('total'), ...cells(funding.global.total), ...beyond(funding.global.total), funding.global.total.total],
    },
    ...funding.regions.map((table): WorkbookSheet => ({
      name: sheetName(region(table.region)?.shortName ?? table.region),
      columns: [NAME, ...labels.map(() => AMOUNT), AMOUNT],
      titles: [region(table.region)?.name ?? table.region, subtitle],
      head: [t('column.area'), ...labels, t('total')],
      rows: table.rows.map((row) => [row.printedName, ...cells(row), row.total]),
      total: [t('total'), ...cells(table.total), table.total.total],
    })),
  ];
}

function headOf(category: Category, label: string): string {
  return `${label}: ${category.shortTitle}`;
}

/** Excel takes no slash in the name of a sheet and no more than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, '-').slice(0, 31);
}
