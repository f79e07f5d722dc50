import { degrees } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Lets viewers show pages whose content is set turned, its head at the left edge, the right way up. Nothing on them moves.
 * @param pages from 1
 */
export function turnPages(document: PDFDocument, pages: Iterable<number>): void {
  for (const page of pages) document.getPage(page - 1).setRotation(degrees(90));
}
