import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The elements in a tree that a test picks, in document order. */
export function pick(tree: Element | Root, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

export function byTag(tree: Element | Root, ...names: string[]): Element[] {
  return pick(tree, ({ tagName }) => names.includes(tagName));
}

export function byClass(tree: Element | Root, name: string): Element[] {
  return pick(tree, ({ properties }) => [properties['className']].flat().includes(name));
}

export function textOf(element: Element | undefined): string {
  return element ? toString(element) : '';
}

/** Every id in a tree, in document order. */
export function idsOf(tree: Element | Root): string[] {
  return pick(tree, ({ properties }) => typeof properties['id'] === 'string').map(({ properties }) =>
    String(properties['id']),
  );
}
