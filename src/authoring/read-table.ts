import type { Element, ElementContent } from 'hast';

/** The Markdown table that stands directly in a tag. */
export function tableIn(children: readonly ElementContent[]): Element | undefined {
  return children.find((child) => child.type === 'element' && child.tagName === 'table') as Element | undefined;
}

/** The cells of a table, row by row; the first row holds the heads. */
export function rowsOf(table: Element | undefined): Element[][] {
  return table ? inside(table, 'tr').map((row) => inside(row, 'th', 'td')) : [];
}

function inside(element: Element, ...names: string[]): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : inside(child, ...names);
  });
}
