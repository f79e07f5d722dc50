import { PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

const POINTS_PER_PIXEL = 0.75;

/** Makes each page end at its trim. What is printed beyond stays in the file, where a file for the press takes it from. */
export function cutBleed(document: PDFDocument, pixels: number): void {
  const bleed = pixels * POINTS_PER_PIXEL;
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    const box = [x + bleed, y + bleed, x + width - bleed, y + height - bleed];
    page.node.set(PDFName.of('MediaBox'), document.context.obj(box));
    page.node.delete(PDFName.of('CropBox'));
  }
}
