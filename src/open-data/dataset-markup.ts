import type { Book } from '../book/book.ts';
import { DATA_LICENCE, OTHER_FILES } from './data-package.ts';
import { dataTables } from './data-tables.ts';

/**
 * An edition's data in the words of schema.org (Dataset), for search engines that list data sets. `address` makes a site
 * path absolute.
 */
export function datasetMarkup(
  book: Book,
  page: string,
  data: (file: string) => string,
  address: (path: string) => string,
) {
  const { edition, wording, language } = book;
  const download = (name: string, encodingFormat: string, file: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: address(data(file)),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address(page),
    name: wording.t('data.title', { title: edition.title }),
    description: wording.t('data.description', { year: edition.id }),
    url: address(page),
    identifier: address(data('datapackage.json')),
    version: edition.id,
    datePublished: edition.date,
    temporalCoverage: edition.id,
    spatialCoverage: 'World',
    inLanguage: language,
    isAccessibleForFree: true,
    license: DATA_LICENCE.path,
    creator: { '@type': 'Organization', name: wording.t('data.contributor') },
    isBasedOn: edition.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      datePublished: String(source.year),
    })),
    variableMeasured: wording.t('column.requirement'),
    measurementTechnique: wording.t('data.readme.blank'),
    distribution: [
      ...dataTables(book).map((table) => download(table.title, 'text/csv', `${table.name}.csv`)),
      ...OTHER_FILES.map(({ name, mediatype, path }) => download(name, mediatype, path)),
    ],
  };
}

/** The markup as the text of a script element: `<` is escaped, so that no text in it can close the element. */
export function scriptText(markup: object): string {
  return JSON.stringify(markup).replaceAll('<', '\\u003c');
}
