import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';

/**
 * The structure tree of a PDF as plain objects (ISO 32000-1, 14.7). Elements can be moved, renamed and dropped freely: parent links,
 * ParentTree and IDTree are made anew when the tree is written.
 */
export interface StructureElement {
  kind: 'element';
  /** Structure type: P, H1, Table … */
  type: string;
  kids: StructureKid[];
  id?: string;
  alt?: string;
  actualText?: string;
  /** What an abbreviation stands for. */
  expansion?: string;
  language?: string;
  /** Attribute objects: owner (Table, List, Layout) → name → value. */
  attributes: Map<string, Map<string, PDFObject>>;
}

/** A marked-content sequence on a page, or in a form XObject that is painted there. */
export interface MarkedContent {
  kind: 'content';
  /** The page or the form XObject whose content stream holds the sequence. */
  stream: PDFRef;
  page: PDFRef;
  mcid: number;
}

/** An annotation that belongs to the element. */
export interface ObjectReference {
  kind: 'object';
  object: PDFRef;
  page: PDFRef;
}

export type StructureKid = StructureElement | MarkedContent | ObjectReference;

export function createElement(type: string, kids: StructureKid[]): StructureElement {
  return { kind: 'element', type, kids, attributes: new Map() };
}

/** The kids of an element that are elements. */
export const childElements = (element: StructureElement): StructureElement[] =>
  element.kids.filter((kid) => kid.kind === 'element');

/** Every element below the given ones and these themselves, parents first, in reading order. */
export function* walkElements(elements: Iterable<StructureElement>): Generator<StructureElement> {
  for (const element of elements) {
    yield element;
    yield* walkElements(childElements(element));
  }
}

/** Every marked-content sequence at or below an element, in reading order. */
export function* walkContent(element: StructureElement): Generator<MarkedContent> {
  for (const kid of element.kids) {
    if (kid.kind === 'content') yield kid;
    else if (kid.kind === 'element') yield* walkContent(kid);
  }
}

/** Replaces the kids of every element, innermost first, by what `change` makes of them. */
export function mapKids(
  element: StructureElement,
  change: (kids: StructureKid[], parent: StructureElement) => StructureKid[],
): void {
  for (const child of childElements(element)) mapKids(child, change);
  element.kids = change(element.kids, element);
}
