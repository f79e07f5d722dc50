/** How the pages of a range are numbered. */
export type FolioStyle = 'cover' | 'lower-roman' | 'decimal';

/** From a page on, folios count in a style. */
export interface FolioRange {
  /** The first page, counted from 1 at the beginning of the file. */
  page: number;
  style: FolioStyle;
  /** The number of the first page. */
  first: number;
}

/** What stands before the numbers of a style. Printers call the pages of a cover C1 to C4. */
export const FOLIO_PREFIXES: Record<FolioStyle, string> = { cover: 'C', 'lower-roman': '', decimal: '' };

/**
 * The folio of a page.
 * @param page from 1 at the beginning of the file
 * @param ranges in the order of their pages; pages before the first of them are counted from 1
 */
export function folioOf(page: number, ranges: readonly FolioRange[]): string {
  const range = ranges.findLast((candidate) => candidate.page <= page);
  if (!range) return String(page);
  const number = page - range.page + range.first;
  return FOLIO_PREFIXES[range.style] + (range.style === 'lower-roman' ? romanNumeral(number) : String(number));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** @param number 1 or more */
export function romanNumeral(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}
