import { walkElements } from './structure.ts';
import type { StructureElement } from './structure.ts';

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR ' +
    'TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What the types of later versions are in PDF 1.7. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  Aside: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};

/** The RoleMap for the types of a tree that PDF 1.7 does not know (ISO 14289-1, 7.1). Types nobody knows count as NonStruct. */
export function makeRoleMap(elements: StructureElement[]): Map<string, string> {
  const foreign = new Set([...walkElements(elements)].map(({ type }) => type).filter((type) => !STANDARD.has(type)));
  return new Map([...foreign].sort().map((type) => [type, EQUIVALENT[type] ?? 'NonStruct']));
}
