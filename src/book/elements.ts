import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Place } from '../model/flaw.ts';

export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A tag of a chapter with its plain attribute values. */
export interface ElementUse {
  name: string;
  attributes: Record<string, string>;
  node: ElementNode;
  place: Place;
}

/** Every tag of a chapter, in reading order. */
export function elementsOf(tree: Root, file: string): ElementUse[] {
  const uses: ElementUse[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    uses.push({ name: node.name ?? '', attributes: plainAttributes(node), node, place: placeOf(node, file) });
  });
  return uses;
}

/** The attributes that are plain text. Expressions are left out: they are flaws of their own. */
export function plainAttributes(node: ElementNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
    else if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = 'true';
  }
  return attributes;
}

/** Where a node begins in its file. */
export function placeOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  file: string,
): Place {
  return { file, line: node.position?.start.line, column: node.position?.start.column };
}

/** Where an attribute begins; the tag itself if the parser kept no position. */
export function placeOfAttribute(node: ElementNode, name: string, file: string): Place {
  const attribute = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return placeOf(attribute?.position ? attribute : node, file);
}
