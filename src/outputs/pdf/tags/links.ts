import { PDFArray, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Marked } from './marks.ts';
import { walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/** In points. */
const LEAST_HEIGHT = 1;

/**
 * Makes every element that owns a link annotation a Link, gives the annotation the text of its link as Contents (ISO 14289-1, 7.18.5),
 * and removes annotations that belong to no element: links hidden from assistive technology have no place in a tagged file. Those of
 * hardly any height go too: Chromium leaves one on the page before, when a raised mark reaches over the first line of its page.
 * @returns how many link annotations stay, and how many of hidden links were removed
 */
export function repairLinks(
  document: PDFDocument,
  elements: StructureElement[],
  marked: Marked,
): { kept: number; removed: number } {
  const owned = new Set<PDFDict>();
  const empty = new Set<PDFDict>();
  const linkOf = (kid: StructureElement['kids'][number]): PDFDict | undefined => {
    const annotation = kid.kind === 'object' ? document.context.lookup(kid.object, PDFDict) : undefined;
    return annotation?.get(PDFName.of('Subtype')) === PDFName.of('Link') ? annotation : undefined;
  };
  for (const element of walkElements(elements)) {
    const links = element.kids.flatMap((kid) => linkOf(kid) ?? []);
    const flat = links.filter(isFlat);
    if (flat.length < links.length) for (const annotation of flat) empty.add(annotation);
    element.kids = element.kids.filter((kid) => !empty.has(linkOf(kid)!));
    for (const kid of element.kids) {
      const annotation = linkOf(kid);
      if (!annotation) continue;
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
      const annotation = annotations!.lookup(index, PDFDict);
      if (owned.has(annotation)) continue;
      annotations!.remove(index);
      if (!empty.has(annotation)) removed++;
    }
    if (annotations?.size() === 0) node.delete(PDFName.of('Annots'));
  }
  return { kept: owned.size, removed };
}

/** Whether nobody can hit it: its rectangle is a hairline. */
function isFlat(annotation: PDFDict): boolean {
  const rectangle = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle();
  return rectangle !== undefined && Math.abs(rectangle.height) < LEAST_HEIGHT;
}

/** Where a link leads, for links without any text. */
function targetOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const target = uri ?? annotation.lookup(PDFName.of('Dest'));
  return target instanceof PDFName || target instanceof PDFHexString
    ? target.decodeText()
    : String(target).replace(/^\(|\)$/g, '');
}
