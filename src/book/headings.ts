import { slug } from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Flaw } from '../model/flaw.ts';
import type { Heading } from './book.ts';
import { placeOf } from './elements.ts';

/**
 * The headings of a document with their anchors. An anchor is the slug of the title; where a title comes back in the
 * document, the anchor begins with that of the heading above it. It is never a counter, so that adding a heading
 * changes no address of another. What stays double is a flaw.
 */
export function collectHeadings(tree: Root, file: string): { headings: Heading[]; flaws: Flaw[] } {
  const nodes = tree.children.filter((node): node is HeadingNode => node.type === 'heading');
  const titles = nodes.map((node) => toString(node));
  const headings: Heading[] = [];
  const flaws: Flaw[] = [];
  const trail: string[] = [];
  const taken = new Set<string>();
  nodes.forEach((node, index) => {
    const title = titles[index] ?? '';
    const own = slug(title);
    trail.length = Math.max(0, node.depth - 2);
    const above = trail.filter(Boolean).at(-1);
    const repeated = titles.filter((other) => slug(other) === own).length > 1;
    const anchor = repeated && above ? `${above}-${own}` : own;
    trail[node.depth - 2] = own;
    if (taken.has(anchor) || !anchor)
      flaws.push({
        rule: 'heading-anchor',
        severity: 'error',
        ...placeOf(node, file),
        message: anchor ? `The heading "${title}" stands twice in this chapter.` : 'A heading is empty.',
        hint: anchor
          ? 'Word one of them differently: each heading is an address of its own.'
          : 'Write its text or remove it.',
      });
    taken.add(anchor);
    headings.push({ depth: node.depth, title, anchor });
  });
  return { headings, flaws };
}
