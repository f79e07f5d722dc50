import type { Root, RootContent } from 'mdast';
import type { Component } from '../authoring/component.ts';
import { vocabulary } from '../authoring/vocabulary.ts';
import { placeOf, type ElementNode } from '../book/elements.ts';
import type { Rule } from './rule.ts';

type Node = Root | RootContent;
type Complaint = [message: string, hint: string];

/** A tag stands where its kind may stand: blocks on lines of their own, words in a sentence, parts in their whole. */
export const tagPlaces: Rule = {
  id: 'tag-places',
  sentence: 'Tags that are blocks stand on lines of their own, the others in a sentence, and parts in their whole.',
  severity: 'error',
  hint: 'Put blocks on lines of their own, other tags into a sentence.',
  example: { body: 'A <Box>b</Box> c', finds: '7:3 <Box> is a block, but it stands in a line of text.' },
  check(document) {
    // Where an opening tag could not be read, its contents are not where they seem to be.
    if (document.isMended) return [];
    const flaws: ReturnType<Rule['check']> = [];
    walk(document.tree, [], (node, ancestors) => {
      for (const [message, hint] of complain(node, ancestors))
        flaws.push({
          rule: 'tag-places',
          severity: 'error',
          ...placeOf(node, document.source.path),
          message,
          hint,
        });
    });
    return flaws;
  },
};

function walk(node: Node, ancestors: readonly Node[], visitor: (node: Node, ancestors: readonly Node[]) => void): void {
  visitor(node, ancestors);
  if (!('children' in node)) return;
  for (const child of node.children) walk(child, [...ancestors, node], visitor);
}

function isElement(node: Node | undefined): node is ElementNode {
  return node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement';
}

function componentOf(node: Node | undefined): Component<unknown> | undefined {
  return isElement(node) ? (vocabulary.get(node.name ?? '') as Component<unknown> | undefined) : undefined;
}

function complain(node: Node, ancestors: readonly Node[]): Complaint[] {
  const owner = componentOf(ancestors.findLast(isElement));
  const component = componentOf(node);
  if (ancestors.some((ancestor) => componentOf(ancestor)?.name === 'PullQuote') && isLink(node))
    return [
      [
        '<PullQuote> repeats a sentence of the text, so it holds no link and no note mark.',
        'Write the words alone: readers of the text have the link there.',
      ],
    ];
  if (!component) return isLoose(node, ancestors) ? [onlyHolds(owner)] : [];
  const { name, stands, within, holds } = component;
  const complaints: Complaint[] = [];
  if (ancestors.some((ancestor) => ancestor.type === 'heading'))
    return [
      [`A heading can’t hold <${name}>: its words stand in the contents and make its address.`, 'Write the words out.'],
    ];
  if (name === 'Ref' && ancestors.some((ancestor) => ancestor.type === 'link'))
    return [['A link can’t hold <Ref>, which is a link itself.', 'Move one of the two out of the other.']];
  if (stands === 'as-block' && node.type === 'mdxJsxTextElement')
    complaints.push([
      `<${name}> is a block, but it stands in a line of text.`,
      holds === 'nothing'
        ? `Put <${name} … /> on a line of its own, with a blank line before and after.`
        : `Put <${name}> and </${name}> on lines of their own, with blank lines between them and the text.`,
    ]);
  if (stands === 'in-text' && node.type === 'mdxJsxFlowElement' && !isWholeItem(ancestors.at(-1)))
    complaints.push([
      `<${name}> stands in a sentence, but here it is alone on its line.`,
      'Put words of the sentence before or after it on the same line.',
    ]);
  if (within && owner?.name !== within)
    complaints.push([`<${name}> stands only in <${within}>.`, `Put <${within}> before it and </${within}> after it.`]);
  if (owner?.only && !owner.only.includes(name)) complaints.push(onlyHolds(owner));
  return complaints;
}

/** An item of a list may be a tag alone, such as a reference. */
function isWholeItem(parent: Node | undefined): boolean {
  return parent?.type === 'listItem' && parent.children.length === 1;
}

function isLink(node: Node): boolean {
  return ['link', 'linkReference', 'footnoteReference'].includes(node.type) || (isElement(node) && node.name === 'Ref');
}

/** Whether something other than a tag stands directly in a tag that holds only certain tags. */
function isLoose(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (!isElement(parent) || !componentOf(parent)?.only || isElement(node)) return false;
  if (node.type === 'text') return node.value.trim() !== '';
  // A paragraph of tags alone is a flaw of the tags.
  return !(node.type === 'paragraph' && node.children.every((child) => isElement(child) || isBlankText(child)));
}

function isBlankText(node: Node): boolean {
  return node.type === 'text' && !node.value.trim();
}

function onlyHolds(owner: Component<unknown> | undefined): Complaint {
  const names = (owner?.only ?? []).map((name) => `<${name}>`).join(', ');
  return [`<${owner?.name}> holds only ${names}.`, 'Move this out of it.'];
}
