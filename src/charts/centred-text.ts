import { drawText, fontSize, leading, type PlacedText } from './svg.ts';
import { textBlock } from './text-block.ts';
import { textWidth, type FontWeight } from './text-width.ts';
import type { Element } from 'hast';

/** From the middle of a line down to its baseline, in ems: half the height of capitals. */
const middleToBaseline = 0.33;

/** Text in a circle or ring, in px. */
export interface CentredText {
  text: string;
  /** Its centre. */
  x: number;
  y: number;
  maxWidth: number;
  role: PlacedText['role'];
  weight: FontWeight;
}

/** Draws text around a centre, each line centred, wrapped to `maxWidth`. */
export function drawCentred({ text, x, y, maxWidth, role, weight }: CentredText): Element[] {
  const size = fontSize.main;
  const { lines } = textBlock(text, maxWidth, size, weight);
  const first = y - ((lines.length - 1) * leading.main) / 2 + middleToBaseline * size;
  return lines.map((line, index) =>
    drawText({
      x: x - textWidth(line, size, weight) / 2,
      y: first + index * leading.main,
      text: line,
      role,
      weight,
    }),
  );
}
