import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawText, fontSize, round } from './svg.ts';
import { widestText } from './text-block.ts';

/** Circles of round values, one in the other, with what each stands for. */
export interface MapKey {
  elements: Element[];
  box: { left: number; right: number; top: number; bottom: number };
}

const LINE = 15;
const LEADER = 10;
const TEXT_RISE = 4;

/** The key with its lower left corner at (`x`, `y`), in px. */
export function drawMapKey(
  values: readonly number[],
  radius: (value: number) => number,
  format: (value: number) => string,
  { x, y }: { x: number; y: number },
): MapKey {
  const largest = Math.max(0, ...values.map(radius));
  const labels = values.map(format);
  const height = Math.max(2 * largest, LINE * values.length);
  const textX = x + 2 * largest + LEADER;
  const elements = values.flatMap((value, index) => {
    const r = radius(value);
    const textY = y - height + LINE * (index + 0.5);
    const top = y - 2 * r;
    return [
      s('circle', { className: ['key-circle'], cx: round(x + largest), cy: round(y - r), r: round(r) }),
      s('path', {
        className: ['leader'],
        d: `M${round(x + largest)} ${round(top)}L${round(textX - 3)} ${round(textY)}`,
      }),
      drawText({ x: textX, y: textY + TEXT_RISE, text: labels[index] ?? '', role: 'muted', size: fontSize.small }),
    ];
  });
  const right = textX + widestText(labels, fontSize.small, 400);
  return { elements, box: { left: x, right, top: y - height, bottom: y } };
}
