import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

import { romanNumeral } from '../folios.ts';

/** What viewers call each page: "iv", "47" (ISO 32000-1, 12.4.2); its number where the file says nothing. */
export function readPageLabels(document: PDFDocument): string[] {
  const numbers = document.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict)?.lookup(PDFName.of('Nums'));
  const ranges: { from: number; style: string; prefix: string; start: number }[] = [];
  if (numbers instanceof PDFArray)
    for (let index = 0; index + 1 < numbers.size(); index += 2) {
      const range = numbers.lookup(index + 1, PDFDict);
      const prefix = range.lookup(PDFName.of('P'));
      ranges.push({
        from: numbers.lookup(index, PDFNumber).asNumber(),
        style: range.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '',
        prefix: prefix instanceof PDFString || prefix instanceof PDFHexString ? prefix.decodeText() : '',
        start: range.lookupMaybe(PDFName.of('St'), PDFNumber)?.asNumber() ?? 1,
      });
    }
  return document.getPages().map((_, index) => {
    const range = ranges.findLast(({ from }) => from <= index);
    if (!range) return String(index + 1);
    const number = range.start + index - range.from;
    return (
      range.prefix +
      (range.style === '' ? '' : range.style.toLowerCase() === 'r' ? romanNumeral(number) : String(number))
    );
  });
}
