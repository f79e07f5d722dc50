import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Marked } from './marks.ts';
import { walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/**
 * Makes every element that owns a link annotation a Link, gives the annotation the text of its link as Contents (ISO 14289-1, 7.18.5),
 * and removes annotations that belong to no element: links hidden from assistive technology have no place in a tagged file.
 * @returns how many link annotations stay, and how many were removed
 */
export function repairLinks(
  document: PDFDocument,
  elements: StructureElement[],
  marked: Marked,
): { kept: number; removed: number } {
  const owned = new Set<PDFDict>();
  for (const element of walkElements(elements)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'object') continue;
      const annotation = document.context.lookup(kid.object, PDFDict);
      if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      owned.add(annotation);
      element.type = 'Link';
      const label = marked.get(element)?.label || targetOf(annotation);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(label));
    }
  }
  let removed = 0;
  for (const { node } of document.getPages()) {
    const annotations = node.Annots();
    for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index--) {
      if (owned.has(annotations!.lookup(index, PDFDict))) continue;
      annotations!.remove(index);
      removed++;
    }
    if (annotations?.size() === 0) node.delete(PDFName.of('Annots'));
  }
  return { kept: owned.size, removed };
}

/** Where a link leads, for links without any text. */
function targetOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const target = uri ?? annotation.lookup(PDFName.of('Dest'));
  return target instanceof PDFName || target instanceof PDFHexString
    ? target.decodeText()
    : String(target).replace(/^\(|\)$/g, '');
}
