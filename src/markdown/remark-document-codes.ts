import type { Emphasis, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** "A/RES/71/280", "C/106/INF/16", "CCPR/C/SR.3": capitals, then parts after strokes, one of them with a digit. */
const CODE = /(?<![\w/.:])[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)+(?![\w/])/g;

/** Keeps document symbols on one line: each in a span that does not wrap. Links that show their address are left out. */
export function remarkDocumentCodes() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (index === undefined || !parent || isCode(parent)) return undefined;
      const pieces = parted(node);
      if (pieces.length < 2 && pieces[0] === node) return undefined;
      parent.children.splice(index, 1, ...(pieces as typeof parent.children));
      return [SKIP, index + pieces.length];
    });
  };
}

function isCode(node: object): boolean {
  return 'data' in node && (node.data as { hName?: string } | undefined)?.hName === 'span';
}

function parted(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(CODE)) {
    if (!/\d/.test(match[0])) continue;
    if (match.index > end) pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
    pieces.push(codeOf(match[0]));
    end = match.index + match[0].length;
  }
  if (end === 0) return [node];
  if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
  return pieces;
}

/** The tree of Markdown has no span: an emphasis that says which element it becomes. */
function codeOf(value: string): Emphasis {
  const data = { hName: 'span', hProperties: { className: ['document-code'] } };
  return { type: 'emphasis', data, children: [{ type: 'text', value }] };
}
