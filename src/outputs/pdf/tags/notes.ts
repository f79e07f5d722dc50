import type { Marked } from './marks.ts';
import { createElement, walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/**
 * Makes every note a Note with an id of its own (ISO 14289-1, 7.9). Its number, the link back to its mark, is its Lbl. A note that is
 * a list item stands in the item's body.
 */
export function repairNotes(elements: StructureElement[], marked: Marked): void {
  let count = 0;
  for (const element of [...walkElements(elements)]) {
    if (marked.get(element)?.kind !== 'note') continue;
    const id = `note-${++count}`;
    if (element.type !== 'LI') {
      element.type = 'Note';
      element.id = id;
      element.kids = element.kids.map((kid) => {
        const isLabel = kid.kind === 'element' && marked.get(kid)?.kind === 'note-label';
        return isLabel ? createElement('Lbl', [kid]) : kid;
      });
      continue;
    }
    for (const body of element.kids) {
      if (body.kind === 'element' && body.type === 'LBody') {
        body.kids = [{ ...createElement('Note', body.kids), id }];
      }
    }
  }
}
