import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table of the text into a region that scrolls sideways where the screen is too narrow. It can be focused,
 * so that it scrolls from the keyboard (WCAG 2.1.1), and is named by `label` and the heads of its columns.
 * Tables that have a class are left alone.
 */
export function rehypeTableScroll({ label }: { label: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || node.properties['className'] || !parent || index === undefined) return undefined;
      const ariaLabel = `${label}: ${headsOf(node).join(', ')}`;
      parent.children[index] = h('section', { class: 'table-scroll', tabIndex: 0, ariaLabel }, [node]);
      return SKIP;
    });
  };
}

function headsOf(table: Element): string[] {
  const heads: string[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') heads.push(toString(node).trim());
  });
  return heads.filter(Boolean);
}
