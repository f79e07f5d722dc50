import { describe, expect, test } from 'vitest';
import { addressesOf, withBase } from './addresses.ts';

describe('the addresses of an edition, which last for decades', () => {
  const addresses = addressesOf('2018', 'en');

  test.each([
    ['the edition', addresses.edition, '/2018/en/'],
    ['the search', addresses.search, '/search/'],
    ['a part', addresses.part('principle-1'), '/2018/en/principle-1/'],
    ['a chapter', addresses.document('principle-2/data-on-migration'), '/2018/en/principle-2/data-on-migration/'],
    ['a document without a part', addresses.document('foreword'), '/2018/en/foreword/'],
    ['the funding', addresses.funding, '/2018/en/funding/'],
    ['a region', addresses.region('asia-pacific'), '/2018/en/funding/asia-pacific/'],
    ['the areas', addresses.areas, '/2018/en/areas/'],
    ['an area', addresses.area('rwanda'), '/2018/en/areas/rwanda/'],
    ['the figures', addresses.figures, '/2018/en/figures/'],
    ['a figure', addresses.figure('requirements-by-region'), '/2018/en/figures/requirements-by-region/'],
    ['its SVG file', addresses.figureFile('area-rwanda', 'svg'), '/2018/en/figures/area-rwanda.svg'],
    ['its PNG file', addresses.figureFile('area-rwanda', 'png'), '/2018/en/figures/area-rwanda.png'],
    ['its CSV file', addresses.figureFile('area-rwanda', 'csv'), '/2018/en/figures/area-rwanda.csv'],
    ['the data as CSV', addresses.data('funding.csv'), '/2018/data/funding.csv'],
    ['the data as JSON', addresses.data('funding.json'), '/2018/data/funding.json'],
    ['the book', addresses.pdf, '/2018/en/migration-initiatives-2018-en.pdf'],
    ['the print route', addresses.print, '/2018/en/print/'],
  ])('%s', (_name, address, expected) => {
    expect(address).toBe(expected);
  });

  test('carry edition and language', () => {
    const { edition, pdf, data } = addressesOf('2019', 'fr');
    expect([edition, pdf, data('funding.csv')]).toEqual([
      '/2019/fr/',
      '/2019/fr/migration-initiatives-2019-fr.pdf',
      '/2019/data/funding.csv',
    ]);
  });
});

describe('a site path', () => {
  test.each([
    ['/', '/2018/en/'],
    ['', '/2018/en/'],
    ['/mi', '/mi/2018/en/'],
    ['/mi/', '/mi/2018/en/'],
    ['/a/b//', '/a/b/2018/en/'],
  ])('under the base path "%s" is %s', (base, expected) => {
    expect(withBase('/2018/en/', base)).toBe(expected);
  });

  test('keeps its fragment', () => {
    expect(withBase('/2018/en/funding/#table-global', '/mi/')).toBe('/mi/2018/en/funding/#table-global');
  });
});
