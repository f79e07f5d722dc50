import { s } from 'hastscript';
import type { Element } from 'hast';
import type { SeriesChartOptions } from './series-options.ts';
import { round } from './svg.ts';

const gap = 2;
/** Of a bar, in px. */
export const barHeight = 28;

/** What the parts of a column add up to. */
export function sumOf({ rows }: SeriesChartOptions, column: number): number {
  return rows.reduce((sum, row) => sum + (row.values[column]?.value ?? 0), 0);
}

/** Where a part lies in its bar, in px. */
export interface Part {
  x: number;
  width: number;
}

/** Parts of a bar from `from` to `to`, with white gaps between those that have a width. */
export function parts(options: SeriesChartOptions, column: number, from: number, to: number): Part[] {
  const values = options.rows.map((row) => row.values[column]?.value ?? 0);
  const shown = values.filter((value) => value > 0).length;
  const room = to - from - gap * (shown - 1);
  const sum = sumOf(options, column);
  let x = from;
  return values.map((value) => {
    const width = (value / sum) * room;
    // A part too thin to see keeps its trace within the bar.
    const part = { x: Math.min(x, to - 0.5), width };
    if (value > 0) x += width + gap;
    return part;
  });
}

/** What is computed is hollow: told from what is stated without colour. */
export function mark(part: Part, y: number, height: number, isRest = false): Element[] {
  if (part.width <= 0) return [];
  const inset = isRest ? 0.75 : 0;
  return [
    s('rect', {
      className: ['mark', isRest ? 'hollow' : 'neutral'],
      x: round(part.x + inset),
      y: round(y + inset),
      width: round(Math.max(part.width - 2 * inset, 0.5)),
      height: height - 2 * inset,
    }),
  ];
}
