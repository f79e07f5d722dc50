import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Complaint } from './component.ts';

/** An item of a list inside a tag: its own words, what stands after them, and the items of the list nested in it. */
export interface Item {
  element: Element;
  /** The words of its first paragraph as hast. */
  content: ElementContent[];
  /** The words as plain text. */
  text: string;
  /** Further paragraphs and other blocks. */
  more: ElementContent[];
  nested: Item[];
}

function isElement<Name extends string>(
  node: ElementContent | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names as string[]).includes(node.tagName);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && !node.value.trim();
}

/** Hast as plain text. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => toString(node)).join('');
}

/** What stands directly in a tag, without the line ends between blocks. */
export function blocksOf(children: readonly ElementContent[]): ElementContent[] {
  return children.filter((child) => !isBlank(child));
}

/** The name of a tag that is not rendered yet. Undefined for anything else. */
export function tagName(node: ElementContent | undefined): string | undefined {
  return node && 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}

/** The lists that stand directly in a tag, in order. */
export function listsOf(children: readonly ElementContent[]): Element[] {
  return children.filter((child) => isElement(child, 'ul', 'ol')) as Element[];
}

/** The items of a list. */
export function itemsOf(list: Element | undefined): Item[] {
  return (list?.children ?? []).filter((child) => isElement(child, 'li')).map((child) => itemOf(child as Element));
}

function itemOf(element: Element): Item {
  const own = element.children.filter((child) => !isElement(child, 'ul', 'ol'));
  const [first, ...more] = blocksOf(own);
  const isLoose = isElement(first, 'p');
  const content = isLoose ? first.children : own.slice(own.findIndex((child) => !isBlank(child)));
  return {
    element,
    content: isLoose ? content : cutEnd(content, /\s*$/.exec(textOf(content))?.[0].length ?? 0),
    text: textOf(content).trim(),
    more: isLoose ? more : [],
    nested: listsOf(element.children).flatMap(itemsOf),
  };
}

/** The bold words that an item begins with, and what follows them. Undefined if it begins with anything else. */
export function boldStart({ content }: Item): { label: ElementContent[]; rest: ElementContent[] } | undefined {
  const [first, ...rest] = content;
  return isElement(first, 'strong') ? { label: first.children, rest } : undefined;
}

/** What remains of an element whose words are cut away: the anchor that an index may point to. */
function anchorOf({ properties: { id } }: Element): ElementContent[] {
  return id === undefined ? [] : [{ type: 'element', tagName: 'span', properties: { id }, children: [] }];
}

/** Hast without its first `count` characters of text. */
export function cutStart(nodes: readonly ElementContent[], count: number): ElementContent[] {
  let left = count;
  const cut = (list: readonly ElementContent[]): ElementContent[] =>
    list.flatMap((node): ElementContent[] => {
      if (left <= 0) return [node];
      if (node.type === 'text') {
        const value = node.value.slice(left);
        left -= node.value.length;
        return value ? [{ ...node, value }] : [];
      }
      if (node.type !== 'element') return [node];
      const children = cut(node.children);
      return children.length ? [{ ...node, children }] : anchorOf(node);
    });
  return cut(nodes);
}

/** Hast without its last `count` characters of text. */
export function cutEnd(nodes: readonly ElementContent[], count: number): ElementContent[] {
  let left = count;
  const cut = (list: readonly ElementContent[]): ElementContent[] =>
    list
      .toReversed()
      .flatMap((node): ElementContent[] => {
        if (left <= 0) return [node];
        if (node.type === 'text') {
          const value = node.value.slice(0, Math.max(0, node.value.length - left));
          left -= node.value.length;
          return value ? [{ ...node, value }] : [];
        }
        if (node.type !== 'element') return [node];
        const children = cut(node.children);
        return children.length ? [{ ...node, children }] : anchorOf(node);
      })
      .toReversed();
  return cut(nodes);
}

/** Words without the punctuation that joins them to a bold label before them, whether it stands inside it or not. */
export function afterLabel(nodes: readonly ElementContent[]): ElementContent[] {
  const [first] = nodes;
  const joint = first?.type === 'text' ? /^[\s\u00a0]*(?:[:–—]|-{1,3})?[\s\u00a0]*/.exec(first.value) : undefined;
  return cutStart(nodes, joint?.[0].length ?? 0);
}

/** A bold label without a colon or dash at its end. */
export function bareLabel(nodes: readonly ElementContent[]): ElementContent[] {
  const text = textOf(nodes);
  return cutEnd(nodes, /[\s\u00a0]*(?:[:–—]|-{1,3})?[\s\u00a0]*$/.exec(text)?.[0].length ?? 0);
}

/** A complaint unless a tag holds just what it takes: so many lists, and nothing else. */
export function wrongBlocks(
  name: string,
  children: readonly ElementContent[],
  { lists, write }: { lists: readonly [least: number, most: number]; write: string },
): Complaint[] {
  const stray = blocksOf(children).find((child) => !isElement(child, 'ul', 'ol'));
  if (stray) return [{ message: `<${name}> holds a list and nothing else.`, hint: write, at: stray }];
  const count = listsOf(children).length;
  if (count < lists[0]) return [{ message: `<${name}> has no list.`, hint: write }];
  const surplus = listsOf(children)[lists[1]];
  return surplus ? [{ message: `<${name}> has a list too many.`, hint: write, at: surplus }] : [];
}

/** Complaints about items that hold more than a list of this kind takes: further paragraphs, or a list of their own. */
export function wrongItems(items: readonly Item[], { nested }: { nested: boolean }): Complaint[] {
  return items.flatMap(({ more, nested: inner, element }): Complaint[] => {
    const [extra] = more;
    if (extra)
      return [
        {
          message: 'An item of this list is one paragraph.',
          hint: 'Join the paragraphs, or make two items.',
          at: extra,
        },
      ];
    if (!nested && inner.length)
      return [{ message: 'An item of this list has no list of its own.', hint: 'Write it in words.', at: element }];
    return inner.length ? wrongItems(inner, { nested: false }) : [];
  });
}
