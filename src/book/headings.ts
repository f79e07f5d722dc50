import { slug } from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { setLine } from '../markdown/typography.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Heading } from './book.ts';
import { placeOf } from './elements.ts';

/**
 * The headings of a document with their anchors. An anchor is the slug of the title; where a title comes back in the
 * document, the anchor begins with that of the heading above it. It is never a counter, so that adding a heading of
 * another title changes no address. What stays double is a flaw.
 */
export function collectHeadings(tree: Root, file: string): { headings: Heading[]; flaws: Flaw[] } {
  const nodes = tree.children.filter((node): node is HeadingNode => node.type === 'heading');
  const titles = nodes.map((node) => toString(node));
  const slugs = titles.map((title) => slug(title));
  const headings: Heading[] = [];
  const flaws: Flaw[] = [];
  const trail: string[] = [];
  const taken = new Map<string, string>();
  nodes.forEach((node, index) => {
    const title = titles[index] ?? '';
    const own = slugs[index] ?? '';
    trail.length = Math.max(0, node.depth - 2);
    const above = trail.filter(Boolean).at(-1);
    const repeated = slugs.filter((other) => other === own).length > 1;
    const anchor = repeated && above ? `${above}-${own}` : own;
    trail[Math.max(0, node.depth - 2)] = anchor;
    const complaint = complain(title, anchor, taken.get(anchor));
    if (complaint) flaws.push({ rule: 'heading-anchor', severity: 'error', ...placeOf(node, file), ...complaint });
    taken.set(anchor, title);
    headings.push({ depth: node.depth, title: setLine(title), anchor });
  });
  return { headings, flaws };
}

function complain(
  title: string,
  anchor: string,
  twin: string | undefined,
): { message: string; hint: string } | undefined {
  if (!title.trim()) return { message: 'A heading is empty.', hint: 'Write its text or remove it.' };
  if (!anchor)
    return {
      message: `The heading "${title}" has no letter or digit.`,
      hint: 'Its address is made from its words: add one.',
    };
  if (twin === undefined) return undefined;
  const hint = 'Word one of them differently: each heading is an address of its own.';
  if (twin === title) return { message: `The heading "${title}" stands twice in this chapter.`, hint };
  return { message: `The headings "${twin}" and "${title}" would have the same address: #${anchor}.`, hint };
}
