import { scaleLog } from 'd3-scale';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { refuse, requireFrame } from './refusals.ts';
import { drawFrame, drawRow, drawRules, drawText, fontSize, leading, round, type PlacedText } from './svg.ts';
import { swarm } from './swarm.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';

/** One dot of a strip. */
export interface StripDot {
  key: string;
  label: string;
  value: number;
}

export interface Strip {
  key: string;
  label: string;
  /** Stands behind the name: "18 countries and areas". */
  detail: string;
  dots: readonly StripDot[];
}

/** What dot strips show: a dot for each value, a strip for each group, on one logarithmic axis. */
export interface DotStripsOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  strips: readonly Strip[];
  format: (value: number) => string;
  /** Spells a value of the axis. */
  formatTick: (value: number) => string;
}

const radius = 3.5;
const half = 15;
const edge = 6;
const axisRoom = 26;
const leastWidth = 200;

/**
 * Draws each group's values as dots on a logarithmic axis, moved apart where they would cover one another; the smallest
 * and the largest of each group have their names under them.
 * @throws RangeError naming chart and dot, for a value that is not above zero, which a logarithmic axis does not have
 */
export function dotStrips(options: DotStripsOptions): Element {
  const { id, title, description, width, strips, format, formatTick } = options;
  requireFrame(id, width);
  if (width < leastWidth) refuse(id, `the strips do not fit into ${width} px`);
  const values = strips.flatMap((strip) => strip.dots.map(({ value }) => value));
  if (values.length === 0) refuse(id, 'there are no dots to draw');
  for (const { label, value } of strips.flatMap((strip) => strip.dots))
    if (!Number.isFinite(value) || value <= 0) refuse(id, `"${label}": value ${value} is not above zero`);
  const ticks = powersOfTen(Math.min(...values), Math.max(...values));
  const [least = 1, most = 10] = [ticks[0], ticks.at(-1)];
  const scale = scaleLog([least, most], [edge, width - edge]);
  const drawn: Element[] = [];
  let y = axisRoom;
  for (const strip of strips) {
    const block = textBlock(strip.label, width, fontSize.main, 600);
    const texts: PlacedText[] = block.lines.map((text, index) => ({
      x: 0,
      y: y + 13 + index * leading.main,
      text,
      role: 'label',
      weight: 600,
    }));
    const lastLine = block.lines.at(-1) ?? '';
    const detailX = textWidth(lastLine, fontSize.main, 600) + 10;
    const besideName = detailX + textWidth(strip.detail, fontSize.small, 400) <= width;
    y += block.lines.length * leading.main;
    if (!besideName) y += leading.small;
    texts.push({
      x: besideName ? detailX : 0,
      y: y - (besideName ? 4 : 2),
      text: strip.detail,
      role: 'muted',
      size: fontSize.small,
    });
    const middle = y + half + 2;
    const sorted = [...strip.dots].sort((a, b) => a.value - b.value);
    const dots = swarm(
      sorted.map(({ value }) => scale(value)),
      radius,
      half - radius,
    );
    const circles = dots.map(({ x, offset }, index) =>
      s('circle', { dataKey: sorted[index]?.key, cx: round(x), cy: round(middle + offset), r: radius }),
    );
    const ends = placeEnds(sorted, (value) => scale(value), format, width, middle);
    y = Math.max(...ends.map((text) => text.y), middle + half - 4) + 15;
    drawn.push(
      drawRow(strip.key, [s('g', { className: ['mark', 'neutral'] }, circles), ...[...texts, ...ends].map(drawText)]),
    );
  }
  const grid = ticks.map((tick) => ({ x1: round(scale(tick)), y1: 20, x2: round(scale(tick)), y2: y - 11 }));
  return drawFrame({ id, kind: 'strips', title, description, width, height: y - 7 }, [
    ...drawRules(grid),
    ...axis(ticks, (tick) => scale(tick), formatTick, width).map(drawText),
    ...drawn,
  ]);
}

/** The powers of ten that enclose two values, one apart at least. */
function powersOfTen(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

/** The labels of the axis, as many as there is room for, within the chart. */
function axis(
  ticks: readonly number[],
  x: (tick: number) => number,
  format: (value: number) => string,
  width: number,
): PlacedText[] {
  let edgeOfLast = -Infinity;
  return ticks.flatMap((tick): PlacedText[] => {
    const text = format(tick);
    const room = textWidth(text, fontSize.small, 400);
    const start = Math.max(0, Math.min(x(tick) - room / 2, width - room));
    if (start < edgeOfLast + 8) return [];
    edgeOfLast = start + room;
    return [{ x: start, y: 12, text, role: 'muted', size: fontSize.small }];
  });
}

/**
 * Names and values of the smallest and the largest: beside their dots where there is room, else under them, on lines of
 * their own where they would meet.
 */
function placeEnds(
  sorted: readonly StripDot[],
  x: (value: number) => number,
  format: (value: number) => string,
  width: number,
  middle: number,
): PlacedText[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const text = (dot: StripDot): string => `${dot.label} ${format(dot.value)}`;
  const roomOf = (line: string): number => textWidth(line, fontSize.small, 400);
  const gap = radius + 7;
  const beside = (dot: StripDot, atEnd: boolean): PlacedText[] | undefined => {
    const room = roomOf(text(dot));
    const start = atEnd ? x(dot.value) + gap : x(dot.value) - gap - room;
    if (start < 0 || start + room > width) return undefined;
    return [{ x: start, y: middle + 4, text: text(dot), role: 'value', size: fontSize.small }];
  };
  const below = (dot: StripDot, y: number, atEnd: boolean): PlacedText[] =>
    textBlock(text(dot), width, fontSize.small, 400).lines.map((line, index) => {
      const room = roomOf(line);
      const start = x(dot.value) + (atEnd ? radius - room : -radius);
      const left = Math.max(0, Math.min(start, width - room));
      return { x: left, y: y + index * leading.small, text: line, role: 'value', size: fontSize.small };
    });
  const y = middle + half + 13;
  if (first === last) return beside(first, true) ?? below(first, y, false);
  const [left, right] = [beside(first, false), beside(last, true)];
  if (left && right) return [...left, ...right];
  if (left) return [...left, ...below(last, y, true)];
  if (right) return [...right, ...below(first, y, false)];
  const [under, end] = [below(first, y, false), below(last, y, true)];
  const leftEdge = Math.max(...under.map((line) => line.x + roomOf(line.text)));
  const rightEdge = Math.min(...end.map((line) => line.x));
  if (leftEdge + 16 <= rightEdge) return [...under, ...end];
  return [...under, ...below(last, (under.at(-1)?.y ?? y) + leading.small, true)];
}
