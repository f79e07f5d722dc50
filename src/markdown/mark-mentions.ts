import type { Node, PhrasingContent, Root, Text } from 'mdast';
import type { Mention } from './find-mentions.ts';

/** What a mention becomes in the output: an element, or nothing but its words. */
export interface Markup {
  tag: 'a' | 'abbr' | 'span';
  properties: Record<string, string>;
}

/**
 * Puts the mentions of a tree into elements. `markupOf` is asked for each, in reading order. The tree is changed: the
 * texts that mentions stand in are parted.
 */
export function markMentions(
  tree: Root,
  mentions: readonly Mention[],
  markupOf: (mention: Mention) => Markup | undefined,
): void {
  const byNode = new Map<Text, { mention: Mention; markup: Markup }[]>();
  for (const mention of mentions) {
    const markup = markupOf(mention);
    if (markup) byNode.set(mention.node, [...(byNode.get(mention.node) ?? []), { mention, markup }]);
  }
  const visit = (parent: { children: Node[] }): void => {
    parent.children = parent.children.flatMap((child): Node[] => {
      const marks = child.type === 'text' ? byNode.get(child as Text) : undefined;
      if (marks) return split((child as Text).value, 0, (child as Text).value.length, marks);
      if ('children' in child) visit(child as { children: Node[] } & Node);
      return [child];
    });
  };
  if (byNode.size) visit(tree as { children: Node[] } & Node);
}

function split(
  text: string,
  from: number,
  to: number,
  marks: readonly { mention: Mention; markup: Markup }[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const words = (start: number, end: number): PhrasingContent[] =>
    start < end ? [{ type: 'text', value: text.slice(start, end) }] : [];
  let done = from;
  for (const [index, { mention, markup }] of marks.entries()) {
    if (mention.start < done) continue;
    const inside = marks.slice(index + 1).filter((other) => other.mention.start < mention.end);
    const children = split(text, mention.start, mention.end, inside);
    nodes.push(...words(done, mention.start), element(markup, children));
    done = mention.end;
  }
  return [...nodes, ...words(done, to)];
}

/** Emphasis is what every converter knows to hold words; the element that it becomes is given with it. */
function element({ tag, properties }: Markup, children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: tag, hProperties: properties } };
}
