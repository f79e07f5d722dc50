import { describe, expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { addressesOf } from './addresses.ts';
import { anchorOf, printAnchor } from './print-anchors.ts';

const addresses = addressesOf('2018', 'en');
const anchor = (path: string) => printAnchor(path, addresses);

describe('the anchor in the book', () => {
  test.each([
    ['of a part', '/2018/en/principle-1/', 'principle-1'],
    ['of a chapter', '/2018/en/principle-1/work/', 'principle-1.work'],
    ['of a heading', '/2018/en/principle-1/work/#fair-pay', 'principle-1.work..fair-pay'],
    ['of a region', '/2018/en/funding/asia-pacific/', 'funding.asia-pacific'],
    ['of a table', '/2018/en/funding/asia-pacific/#table-asia-pacific', 'funding.asia-pacific..table-asia-pacific'],
    ['of a figure in the text', '/2018/en/funding/#requirements-by-region', 'funding..requirements-by-region'],
    ['of an area, which is its row in a table', '/2018/en/areas/rwanda/', 'areas.rwanda'],
  ])('%s', (_name, path, expected) => {
    expect(anchor(path)).toBe(expected);
  });

  test.each([
    ['the home page', '/2018/en/'],
    ['the list of areas', '/2018/en/areas/'],
    ['the list of figures', '/2018/en/figures/'],
    ['the page of a figure', '/2018/en/figures/area-rwanda/'],
    ['a file', '/2018/en/figures/area-rwanda.svg'],
    ['the book itself', addresses.pdf],
    ['the print route', '/2018/en/print/'],
    ['the search', '/search/'],
    ['the data', '/2018/data/funding.csv'],
    ['another edition', '/2019/en/principle-1/'],
    ['another language', '/2018/fr/principle-1/'],
  ])('is not there for %s, which is on the site only', (_name, path) => {
    expect(anchor(path)).toBeUndefined();
  });

  test('of a name in a document is the same as that of its path', () => {
    const document = 'principle-1/work';
    expect(anchorOf(document)).toBe(anchor(addresses.document(document)));
    expect(anchorOf(document, 'fair-pay')).toBe(anchor(`${addresses.document(document)}#fair-pay`));
  });

  test('differs for every target of the real edition that is in the book', () => {
    const { targets } = realBook();
    // A chart that no chapter places is on the site only.
    const inBook = [...targets.values()].filter(({ path }) => !path.startsWith(addresses.figures));
    const paths = new Set(inBook.map(({ path }) => path));
    const anchors = [...paths].map(anchor);
    expect(anchors).not.toContain(undefined);
    expect(new Set(anchors).size).toBe(paths.size);
    for (const id of anchors) expect(id).toMatch(/^[a-z0-9.-]+$/);
  });
});
