import { textWidth, words, wrapText } from './text-width.ts';
import type { FontWeight } from './text-width.ts';

/** Wrapped text with its measured width in px. */
export interface TextBlock {
  lines: readonly string[];
  width: number;
}

/** Width of the widest of several texts, in px; 0 for none. */
export function widestText(texts: readonly string[], size: number, weight: FontWeight): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, size, weight)), 0);
}

/** A natural break in a name: after a comma or before a bracket. */
const naturalBreak = /(?<=[,،、]) +| +(?=\()/g;

/** Two lines that meet at a natural break and fit, the most even pair of them. */
function naturalPair(text: string, width: (line: string) => number, maxWidth: number): string[] | undefined {
  const pairs = Array.from(text.matchAll(naturalBreak), ({ index, 0: space }) => [
    text.slice(0, index),
    text.slice(index + space.length),
  ]);
  const widest = (pair: string[]): number => Math.max(...pair.map(width));
  return pairs.filter((pair) => widest(pair) <= maxWidth).sort((a, b) => widest(a) - widest(b))[0];
}

/** The narrowest whole number of px that needs no more lines than `maxWidth` and breaks no further word. */
function evenLines(text: string, maxWidth: number, size: number, weight: FontWeight): string[] {
  let lines = wrapText(text, maxWidth, size, weight);
  let low = Math.ceil(Math.min(maxWidth, widestText(words(text), size, weight)));
  let high = Math.floor(maxWidth);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const narrower = wrapText(text, middle, size, weight);
    if (narrower.length <= lines.length) {
      lines = narrower;
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return lines;
}

/**
 * Wraps text to `maxWidth` px in as few lines as that allows, and evens them out. Two lines part after a
 * comma or before a bracket where they can, so that names stay readable.
 */
export function textBlock(text: string, maxWidth: number, size: number, weight: FontWeight): TextBlock {
  const even = evenLines(text, maxWidth, size, weight);
  const plain = even.join(' ');
  const width = (line: string): number => textWidth(line, size, weight);
  const lines = even.length === 2 ? (naturalPair(plain, width, maxWidth) ?? even) : even;
  return { lines, width: widestText(lines, size, weight) };
}
