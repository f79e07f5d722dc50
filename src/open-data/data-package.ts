import { createHash } from 'node:crypto';
import type { Book } from '../book/book.ts';
import { tableCsv, type DataTable } from './data-table.ts';
import { dataTables } from './data-tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** What the selection, arrangement and checking of the data may be used under (data/NOTICE.md). */
export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
};

/** Media type of an .xlsx file. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of an edition's data that are no tables. */
export const OTHER_FILES = [
  { name: 'funding-as-printed', path: 'funding.json', mediatype: 'application/json', label: 'data.file.json' },
  { name: 'funding-workbook', path: 'funding.xlsx', mediatype: WORKBOOK_TYPE, label: 'data.file.xlsx' },
] as const;

/** The descriptor of an edition's open data, as the Data Package standard (version 2.0) has it. */
export function dataPackage(book: Book): object {
  const { edition, wording, funding } = book;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `migration-initiatives-${edition.id}`,
    title: wording.t('data.title', { title: edition.title }),
    description: wording.t('data.description', { year: edition.id }),
    version: edition.id,
    created: `${edition.date}T00:00:00Z`,
    keywords: ['migration', 'funding requirements', 'Migration Governance Framework', edition.id],
    licenses: [DATA_LICENCE],
    sources: edition.sources.map((source) => ({
      title: [source.title, source.publisher, source.year].join(', '),
    })),
    contributors: [{ title: wording.t('data.contributor'), roles: ['publisher'] }],
    resources: [
      ...dataTables(book).map(tableResource),
      ...OTHER_FILES.map(({ name, path, mediatype, label }) => ({
        name,
        path,
        title: wording.t(label, {
          title: funding.source.title,
        }),
        format: path.split('.')[1],
        mediatype,
      })),
    ],
  };
}

function tableResource(table: DataTable): object {
  const bytes = Buffer.from(tableCsv(table));
  return {
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.fields,
      fieldsMatch: 'exact',
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length ? { foreignKeys: table.foreignKeys } : {}),
    },
  };
}
