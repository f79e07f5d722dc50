import { arc } from 'd3-shape';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { dodge } from './dodge.ts';
import { refuse, requireAmount, requireFrame } from './refusals.ts';
import { drawFrame, drawRow, drawText, fontSize, leading, round, type PlacedText, type Tone } from './svg.ts';
import { textBlock } from './text-block.ts';

export interface Slice {
  key: string;
  label: string;
  value: number;
  /** Printed with the name: "28%". */
  text: string;
  tone: Tone;
}

/** What a pie shows. */
export interface PieOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  /** Clockwise from the top. */
  slices: readonly Slice[];
}

const labelGap = 14;
const MOST_SLICES = 12;
const elbow = 10;

/**
 * Draws shares as a pie with white gaps and the labels outside, joined by a line, moved apart where they would meet. A
 * pie is the form of the printed original; bars show the same shares better.
 * @throws RangeError naming chart and slice, for a bad value, nothing to draw, or too little room
 */
export function pie({ id, title, description, width, slices }: PieOptions): Element {
  requireFrame(id, width);
  const sum = slices.reduce((total, slice) => total + slice.value, 0);
  for (const { label, value } of slices) requireAmount(id, `slice "${label}"`, value);
  if (sum <= 0) refuse(id, 'the slices add up to nothing');
  if (slices.length > MOST_SLICES)
    refuse(id, `${slices.length} slices are more than the ${MOST_SLICES} that can be told apart`);
  const radius = 90;
  const labelWidth = width / 2 - radius - labelGap - elbow - 4;
  if (labelWidth < 90) refuse(id, `the labels do not fit into ${width} px`);
  const middleX = width / 2;
  let angle = 0;
  const placed = slices.map((slice) => {
    const from = angle;
    angle += (slice.value / sum) * 2 * Math.PI;
    const middle = (from + angle) / 2;
    const block = textBlock(slice.label, labelWidth, fontSize.main, 400);
    return {
      slice,
      from,
      to: angle,
      middle,
      block,
      height: (block.lines.length + 1) * leading.main + 2,
      onRight: middle < Math.PI,
    };
  });
  const sides = [true, false].map((onRight) =>
    placed.filter((entry) => entry.onRight === onRight && entry.slice.value > 0),
  );
  const needed = Math.max(...sides.map((side) => side.reduce((total, entry) => total + entry.height, 0)));
  const height = Math.max(2 * radius + 36, needed + 4);
  const middleY = height / 2;
  const at = new Map(
    sides.flatMap((side) => {
      const wishes = side.map((entry) => ({
        at: middleY - Math.cos(entry.middle) * (radius + labelGap),
        size: entry.height,
      }));
      return dodge(wishes, 0, height).map((y, index) => [side[index]?.slice.key ?? '', y] as const);
    }),
  );
  const shape = arc<{ from: number; to: number }>()
    .innerRadius(0)
    .outerRadius(radius)
    .startAngle((d) => d.from)
    .endAngle((d) => d.to);
  const drawn = placed.map((entry) => {
    const { slice, from, to, middle, block, onRight } = entry;
    const y = at.get(slice.key) ?? 0;
    const side = onRight ? 1 : -1;
    const [x1, y1] = [middleX + Math.sin(middle) * (radius + 2), middleY - Math.cos(middle) * (radius + 2)];
    const x2 = middleX + side * (radius + labelGap);
    const first = y - entry.height / 2 + 15;
    const x = x2 + side * elbow;
    const texts: PlacedText[] = [
      { x, y: first, text: slice.text, role: 'value', weight: 600, end: !onRight },
      ...block.lines.map((text, index): PlacedText => ({
        x,
        y: first + (index + 1) * leading.main - 3,
        text,
        role: 'label',
        size: fontSize.main,
        end: !onRight,
      })),
    ];
    const path = (shape({ from, to }) ?? '').replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
    const leader = `M${round(x1)} ${round(y1)}L${round(x2)} ${round(first - 5)}H${round(x2 + side * (elbow - 4))}`;
    return drawRow(slice.key, [
      s('path', {
        className: ['mark', slice.tone, 'slice'],
        transform: `translate(${round(middleX)} ${round(middleY)})`,
        d: path,
      }),
      ...(slice.value > 0 ? [s('path', { className: ['rule', 'strong'], d: leader }), ...texts.map(drawText)] : []),
    ]);
  });
  return drawFrame({ id, kind: 'pie', title, description, width, height }, drawn);
}
