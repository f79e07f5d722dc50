import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from './open-pdf.ts';

/** Where a link or bookmark leads. */
export type Target =
  { kind: 'page'; page: number } | { kind: 'address'; address: string } | { kind: 'nowhere'; name: string };

/** Follows the destination or action of a link annotation or an outline item (ISO 32000-1, 12.3.2 and 12.6.4). */
export function targetOf(file: OpenPdf, dictionary: PDFDict): Target {
  const action = dictionary.lookup(PDFName.of('A'));
  if (action instanceof PDFDict) {
    const address = action.lookup(PDFName.of('URI'));
    if (address instanceof PDFString || address instanceof PDFHexString)
      return { kind: 'address', address: address.decodeText() };
    return follow(file, action.lookup(PDFName.of('D')));
  }
  return follow(file, dictionary.lookup(PDFName.of('Dest')));
}

function follow(file: OpenPdf, destination: PDFObject | undefined): Target {
  if (destination instanceof PDFArray) {
    const page = file.pageNumber(destination.get(0));
    return page === undefined ? { kind: 'nowhere', name: 'a page that is not there' } : { kind: 'page', page };
  }
  const name =
    destination instanceof PDFName || destination instanceof PDFString || destination instanceof PDFHexString
      ? destination.decodeText()
      : undefined;
  if (name === undefined) return { kind: 'nowhere', name: 'nothing' };
  const names = file.document.catalog.lookup(PDFName.of('Dests'));
  const target = names instanceof PDFDict ? names.lookup(PDFName.of(name)) : undefined;
  return target instanceof PDFArray ? follow(file, target) : { kind: 'nowhere', name: `#${name}` };
}
