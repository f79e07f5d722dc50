import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { NARROW, WIDE } from './figure.ts';

const TONES = ['principle', 'objective', 'neutral', 'rest', 'hollow'];

/** The classes of the marks of a picture, and those marks that no row with a text of its own holds. */
function readMarks(chart: Element): { tones: Set<string>; bare: number } {
  const tones = new Set<string>();
  let bare = 0;
  const hasText = (node: Element): boolean => {
    let found = false;
    visit(node, 'element', ({ tagName }) => void (found ||= tagName === 'text'));
    return found;
  };
  const walk = (node: Element, isNamed: boolean): void => {
    const named = isNamed || (node.tagName === 'g' && 'dataKey' in node.properties && hasText(node));
    const classes = [node.properties.className ?? []].flat().map(String);
    if (classes.includes('mark')) {
      for (const name of classes) if (TONES.includes(name)) tones.add(name);
      if (!named) bare++;
    }
    for (const child of node.children) if (child.type === 'element') walk(child, named);
  };
  walk(chart, false);
  return { tones, bare };
}

test.each([WIDE, NARROW])('at %d px every mark of more than one colour stands in a row that has its name', (width) => {
  let coloured = 0;
  for (const figure of realBook().figures.values()) {
    const { tones, bare } = readMarks(figure.draw(width, ''));
    if (tones.size < 2) continue;
    coloured++;
    // The head of a column in a heat table has a mark of its colour over its name.
    const heads = figure.view.columns.filter(({ category }) => category).length;
    expect(bare, figure.id).toBeLessThanOrEqual(figure.id === 'region-by-category' ? heads : 0);
  }
  expect(coloured).toBeGreaterThan(150);
});
