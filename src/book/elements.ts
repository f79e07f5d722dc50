import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { placeAt, type Place, type SourceFile } from '../model/flaw.ts';

export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A tag of a chapter with its plain attribute values. */
export interface ElementUse {
  name: string;
  attributes: Record<string, string>;
  node: ElementNode;
  place: Place;
}

const known = new WeakMap<Root, readonly ElementUse[]>();

/** Every tag of a chapter, in reading order. A tree is walked once: most rules ask for its tags, and no one changes it. */
export function elementsOf(tree: Root, file: string): readonly ElementUse[] {
  const earlier = known.get(tree);
  if (earlier) return earlier;
  const uses: ElementUse[] = [];
  known.set(tree, uses);
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    uses.push({ name: node.name ?? '', attributes: plainAttributes(node), node, place: placeOf(node, file) });
  });
  return uses;
}

/**
 * The attributes that are plain text; of two with the same name, the last. Expressions are left out: they are flaws of
 * their own.
 */
export function plainAttributes(node: ElementNode): Record<string, string> {
  // Without a prototype, so that "__proto__" is a name like any other.
  const attributes = Object.create(null) as Record<string, string>;
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

/** Nodes whose source is not text to read through. */
const OPAQUE = new Set(['link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'inlineCode']);

/**
 * Where the words of paragraphs, headings and cells match a pattern in the source: what looks like Markdown there has
 * not been taken for it. Links, note marks, code, tags without contents and escaped characters are passed over.
 */
export function matchesInWords(tree: Root, pattern: RegExp, source: SourceFile): { text: string; place: Place }[] {
  const found: { text: string; place: Place }[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    const opaque: [from: number, to: number][] = [];
    visit(node, (child) => {
      const isTag = child.type === 'mdxJsxTextElement' && child.children.length === 0;
      if ((OPAQUE.has(child.type) || isTag) && child.position)
        opaque.push([child.position.start.offset ?? 0, child.position.end.offset ?? 0]);
    });
    for (const { 0: text, index } of source.text.slice(from, to).matchAll(pattern)) {
      const at = from + index;
      const isEscaped = source.text[at - 1] === '\\';
      if (isEscaped || opaque.some(([start, end]) => at >= start && at < end)) continue;
      found.push({ text, place: { file: source.path, ...placeAt(source.text, at) } });
    }
  });
  return found;
}
