import type { Marked } from './marks.ts';
import { childElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/**
 * Joins the parts of what is cut at the ends of pages: a paragraph, a list, a table, a note. The first part takes the content of the
 * others, so that a sentence is whole although notes or a picture stand between its parts.
 */
export function joinPieces(elements: StructureElement[], marked: Marked): void {
  const firsts = new Map<string, StructureElement>();
  const visit = (parent: { kids: StructureElement['kids'] }): void => {
    // What a first part takes over is appended to its kids, or to those of an element before, and visited in its turn.
    for (let index = 0; index < parent.kids.length; index++) {
      const kid = parent.kids[index]!;
      if (kid.kind !== 'element') continue;
      const piece = marked.get(kid)?.piece;
      const first = piece === undefined ? undefined : firsts.get(piece);
      if (!first) {
        if (piece !== undefined) firsts.set(piece, kid);
        visit(kid);
        continue;
      }
      parent.kids.splice(index--, 1);
      const begin = first.kids.length;
      first.kids.push(...kid.kids);
      visitFrom(first, begin);
    }
  };
  const visitFrom = (parent: StructureElement, begin: number): void => {
    const moved = { kids: parent.kids.splice(begin) };
    visit(moved);
    parent.kids.push(...moved.kids);
  };
  const top = { kids: [...elements] as StructureElement['kids'] };
  visit(top);
  elements.splice(0, elements.length, ...childElements({ kids: top.kids } as StructureElement));
}
