import { scaleSqrt } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** One line of the picture: what an area requires in all, and the part of it that is for the principles. */
export interface RequirementLine {
  key: string;
  total: number;
  principles: number;
}

export interface RequirementLinesOptions {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  lines: RequirementLine[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The opening picture of an edition: one upright line an area, standing on a common ground, its height the square root
 * of its requirement, its foot in the colour of the principles and the rest in that of the objectives.
 */
export function requirementLines({ id, title, description, width, height, lines }: RequirementLinesOptions): Element {
  if (!lines.length) throw new RangeError(`The picture "${id}" has no lines`);
  const largest = Math.max(...lines.map((line) => line.total));
  const y = scaleSqrt([0, largest], [0, height - 2]);
  const step = width / lines.length;
  const weight = round(step * 0.42);
  const stroke = (index: number, from: number, to: number, tone: string): Element => {
    const x = round((index + 0.5) * step);
    return s('line', {
      class: `mark ${tone}`,
      x1: x,
      x2: x,
      y1: round(height - from),
      y2: round(height - to),
      strokeWidth: weight,
    });
  };
  const marks = lines.flatMap((line, index) => {
    const top = y(line.total);
    const split = line.total > 0 ? top * (line.principles / line.total) : 0;
    return [
      ...(split > 0 ? [stroke(index, 0, split, 'principle')] : []),
      ...(top > split ? [stroke(index, split, top, 'objective')] : []),
    ];
  });
  return s(
    'svg',
    {
      class: 'chart chart-lines',
      role: 'img',
      ariaLabelledBy: `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${height}`,
      // Upright lines keep their meaning at any proportion, so the picture may be stretched to its place.
      preserveAspectRatio: 'none',
      xmlns: 'http://www.w3.org/2000/svg',
    },
    [s('title', { id: `${id}-title` }, title), s('desc', { id: `${id}-desc` }, description), ...marks],
  );
}
