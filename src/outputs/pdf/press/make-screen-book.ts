import { PDFDocument } from '@cantoo/pdf-lib';
import { saveDocument } from '../finish/save.ts';
import { SCREEN_PICTURES } from './encode-pictures.ts';
import { findPlacedPictures } from './placed-pictures.ts';
import { treatPictures } from './pictures.ts';

/** Makes the file for reading of a finished book: pictures as fine as screens show them. A book without pictures stays as it is. */
export async function makeScreenBook(book: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(book, { updateMetadata: false, parseSpeed: Infinity });
  if (findPlacedPictures(document).length === 0) return book;
  await treatPictures(document, SCREEN_PICTURES);
  return saveDocument(document);
}
