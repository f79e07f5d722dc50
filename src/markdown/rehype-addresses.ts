import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Web addresses that can be read and broken: one that is the text of its link may break after its strokes. With
 * `printed`, the address also stands in brackets after a link of other words, since paper can't be clicked on.
 */
export function rehypeAddresses({ printed }: { printed: boolean }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return undefined;
      const address = addressOf(node);
      if (address === undefined) return undefined;
      const text = toString(node);
      if (isSame(text, address)) {
        node.children = [breakable(text)];
        return SKIP;
      }
      if (!printed || !text.trim()) return SKIP;
      parent.children.splice(index + 1, 0, ...bracketed(address));
      return [SKIP, index + 1 + bracketed(address).length];
    });
  };
}

/** The address of a link as readers would type it; undefined for links inside the publication. */
function addressOf({ properties }: Element): string | undefined {
  const href = String(properties['href'] ?? '');
  if (/^https?:\/\//i.test(href)) return href;
  return /^mailto:/i.test(href) ? href.replace(/^mailto:/i, '').replace(/\?.*$/, '') : undefined;
}

function isSame(text: string, address: string): boolean {
  const bare = (value: string): string =>
    value
      .trim()
      .replace(/^(https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(text) === bare(address);
}

function bracketed(address: string): ElementContent[] {
  return [{ type: 'text', value: ' (' }, breakable(address), { type: 'text', value: ')' }];
}

/** An address that may break after each stroke and before what follows a path. */
export function breakable(address: string): Element {
  const pieces = address.split(/(?<=[^:/]\/)(?!\/)|(?=[?&#])/).filter(Boolean);
  const children = pieces.flatMap((piece, index): ElementContent[] => [
    ...(index > 0 ? [h('wbr')] : []),
    { type: 'text', value: piece },
  ]);
  return h('span', { class: 'address' }, children);
}
