import type { PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isAddress, remarkDashes } from './remark-dashes.ts';
import { remarkDocumentCodes } from './remark-document-codes.ts';
import { remarkNoBreak } from './remark-no-break.ts';

const smartypants = unified().use(remarkSmartypants, { dashes: 'oldschool' });
const spacing = unified().use(remarkDashes).use(remarkNoBreak).use(remarkDocumentCodes);

/** A text with typographic quotes, apostrophes, dashes and no-break spaces. The tree given stays as it is. */
export function setTypography(tree: Root): Root {
  const set = structuredClone(tree);
  visit(set, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    setQuotes(node);
    return SKIP;
  });
  return spacing.runSync(set) as Root;
}

const lines = new Map<string, string>();
/** Letters and stops alone: a text in which nothing is to be set. */
const NOTHING_TO_SET = /^(?!.*\bper cent\b)(?!.*\.\.)[\p{L}\p{M} ,.;:?!]*$/u;

/** The same for a title, label or other plain text; titles come again with every reading of an edition. */
export function setLine(text: string): string {
  if (NOTHING_TO_SET.test(text)) return text;
  const known = lines.get(text);
  if (known !== undefined) return known;
  const line = toString(
    setTypography({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }),
  );
  lines.set(text, line);
  return line;
}

/**
 * Sets the words of one block. The plugin joins all texts of a tree and sees neither the ends of headings and cells nor
 * what stands for a tag, so each block is a tree of its own, in which a tag is a word and a line break a space.
 */
function setQuotes(block: { children: PhrasingContent[] }): void {
  const standIns = new Map<PhrasingContent, PhrasingContent>();
  const replace = (nodes: PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      const standIn = standInFor(node);
      if (standIn) standIns.set(standIn, node);
      else if ('children' in node) node.children = replace(node.children);
      return standIn ?? node;
    });
  const restore = (nodes: PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if ('children' in node) node.children = restore(node.children);
      return standIns.get(node) ?? node;
    });
  const children = replace(block.children);
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  smartypants.runSync(tree);
  block.children = restore(children);
}

function standInFor(node: PhrasingContent): PhrasingContent | undefined {
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return { type: 'inlineCode', value: 'A' };
  // The words of a link that shows its address are no text.
  if (node.type === 'link' && isAddress(node)) return { type: 'inlineCode', value: 'A' };
  return node.type === 'break' ? { type: 'text', value: ' ' } : undefined;
}
