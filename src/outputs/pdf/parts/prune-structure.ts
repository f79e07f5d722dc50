import { walkElements } from '../tags/structure.ts';
import type { MarkedContent, ObjectReference, StructureElement, StructureKid } from '../tags/structure.ts';

type Leaf = MarkedContent | ObjectReference;

/**
 * The part of a structure tree that a choice of its content leaves: elements that lose everything vanish, those that had nothing, such
 * as empty cells, stay with their parent; a link that cannot be followed any more becomes plain text. The tree itself is not changed.
 * @param keep what a leaf becomes; undefined drops it
 */
export function pruneStructure(
  elements: readonly StructureElement[],
  keep: (leaf: Leaf) => Leaf | undefined,
): StructureElement[] {
  const pruneKid = (kid: StructureKid): StructureKid | undefined =>
    kid.kind === 'element' ? pruneElement(kid) : keep(kid);
  const pruneElement = (element: StructureElement): StructureElement | undefined => {
    const kids = element.kids.flatMap((kid) => pruneKid(kid) ?? []);
    if (element.kids.length > 0 && !kids.some(holdsContent)) return undefined;
    const isDead = element.type === 'Link' && !kids.some(({ kind }) => kind === 'object');
    return { ...element, kids, ...(isDead && { type: 'Span' }) };
  };
  return elements.flatMap((element) => {
    const pruned = pruneElement(element);
    return pruned && holdsContent(pruned) ? [pruned] : [];
  });
}

const holdsContent = (kid: StructureKid): boolean => kid.kind !== 'element' || kid.kids.some(holdsContent);

/** Raises headings so that the highest is H1: a section of a book, taken out of it, is a document. */
export function raiseHeadings(elements: readonly StructureElement[]): void {
  const headings = [...walkElements(elements)].filter(({ type }) => /^H[1-6]$/.test(type));
  const highest = Math.min(...headings.map(({ type }) => Number(type[1])));
  for (const heading of headings) heading.type = `H${Number(heading.type[1]) - highest + 1}`;
}
