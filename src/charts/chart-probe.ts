import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { textWidth } from './text-width.ts';
import type { Element } from 'hast';
import type { FontWeight } from './text-width.ts';

/** What tests look at in a chart: its markup and the boxes of its texts and marks, in px. */
export interface Box {
  content: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Markup with one element a line, for golden files. */
export function markup(chart: Element): string {
  return `${toHtml(chart, { space: 'svg', closeEmptyElements: true })}\n`;
}

/** Elements of a name, in document order. */
export function elements(chart: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(chart, 'element', (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
}

/** The text in an element. */
export function content(element: Element | undefined): string {
  const [first] = element?.children ?? [];
  return first?.type === 'text' ? first.value : '';
}

/** A numeric property of an element. */
export function number(element: Element, property: string): number {
  return Number(element.properties[property]);
}

/** Boxes of the texts, from the font's advance widths, ascent of capitals and depth of descenders. */
export function textBoxes(chart: Element): Box[] {
  return elements(chart, 'text').map((text) => {
    const size = Number(text.properties.fontSize ?? chart.properties.fontSize);
    const width = textWidth(content(text), size, Number(text.properties.fontWeight ?? 400) as FontWeight);
    const [x, y] = [number(text, 'x'), number(text, 'y')];
    const atRight = (text.properties.textAnchor === 'end') !== (text.properties.direction === 'rtl');
    const left = atRight ? x - width : x;
    return { content: content(text), left, right: left + width, top: y - 0.75 * size, bottom: y + 0.21 * size };
  });
}

/** Boxes of the marks. */
export function markBoxes(chart: Element): Box[] {
  return elements(chart, 'rect').map((rect) => {
    const [x, y] = [number(rect, 'x'), number(rect, 'y')];
    return { content: '', left: x, right: x + number(rect, 'width'), top: y, bottom: y + number(rect, 'height') };
  });
}

/** Boxes that reach out of the chart by more than the rounding of coordinates, as readable complaints. */
export function outside(chart: Element): string[] {
  const [width, height] = [number(chart, 'width'), number(chart, 'height')];
  return [...textBoxes(chart), ...markBoxes(chart)]
    .filter(({ left, right, top, bottom }) => left < -0.02 || right > width + 0.02 || top < 0 || bottom > height + 0.02)
    .map((box) => `${box.content} ${JSON.stringify(box)} in ${width} × ${height}`);
}

/** Pairs of texts that cover one another, as readable complaints. */
export function overlaps(chart: Element): string[] {
  const boxes = textBoxes(chart);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right - 0.02 && other.left < one.right - 0.02)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `"${one.content}" and "${other.content}"`),
  );
}
