import { mapKids, walkContent, walkElements } from './structure.ts';
import type { MarkedContent, StructureElement } from './structure.ts';

/** Types whose lines and areas are meant. */
const DRAWN = new Set(['Figure', 'Formula', 'Lbl']);

/**
 * Takes backgrounds, borders and rules out of the tree: whatever holds no text and lies in no figure. A list marker that is drawn
 * and not written keeps its drawing and says "•".
 * @param hasText whether a sequence shows text
 * @returns the sequences that are decoration; the elements no longer hold them
 */
export function dropDecoration(
  elements: StructureElement[],
  hasText: (content: MarkedContent) => boolean,
): MarkedContent[] {
  const dropped: MarkedContent[] = [];
  const visit = (element: StructureElement): void => {
    if (DRAWN.has(element.type)) return;
    element.kids = element.kids.filter((kid) => {
      if (kid.kind === 'element') visit(kid);
      if (kid.kind !== 'content' || hasText(kid)) return true;
      dropped.push(kid);
      return false;
    });
  };
  elements.forEach(visit);
  for (const element of walkElements(elements)) {
    if (element.type === 'Lbl' && ![...walkContent(element)].some(hasText)) element.actualText ??= '•';
  }
  return dropped;
}

/** Removes elements that hold nothing any more. Cells stay, since rows count them. */
export function dropEmptyElements(elements: StructureElement[]): void {
  const isEmpty = (element: StructureElement): boolean =>
    element.kids.length === 0 && element.type !== 'TD' && element.type !== 'TH';
  for (const element of elements) {
    mapKids(element, (kids) => kids.filter((kid) => kid.kind !== 'element' || !isEmpty(kid)));
  }
}
