import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Parent = { children: RootContent[] };

/**
 * Makes blocks of tags that an editor wrote on one line with their text: `<Q>Why?</Q>`. The parser takes such a line for
 * a paragraph. Only paragraphs that hold nothing but tags of these names are changed, in place.
 */
export function blockOneLineTags(parent: Root | Parent, names: readonly string[]): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): RootContent[] =>
    node.type === 'paragraph' && isOfTags(node, names)
      ? node.children.filter(isTag).map((tag) => toBlock(tag, node))
      : [node],
  );
  for (const child of parent.children)
    if (child.type !== 'paragraph' && 'children' in child) blockOneLineTags(child as Parent, names);
}

function isTag(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement';
}

function isOfTags({ children }: Paragraph, names: readonly string[]): boolean {
  const others = children.filter((child) => !(isTag(child) && names.includes(child.name ?? '')));
  return others.length < children.length && others.every((child) => child.type === 'text' && !child.value.trim());
}

function toBlock(tag: MdxJsxTextElement, paragraph: Paragraph): RootContent {
  const children = tag.children.length ? [{ ...paragraph, children: tag.children }] : [];
  return { ...tag, type: 'mdxJsxFlowElement', children };
}
