import { s } from 'hastscript';
import type { Element } from 'hast';
import { scaleLinear } from 'd3-scale';
import { refuse } from './refusals.ts';
import { BESIDE_FROM, checkSeries, numbersOf, type SeriesChartOptions, type SeriesRow } from './series-options.ts';
import {
  drawFrame,
  drawRow,
  drawRules,
  drawText,
  fontSize,
  leading,
  round,
  type PlacedRule,
  type PlacedText,
} from './svg.ts';
import { textBlock, widestText } from './text-block.ts';
import { textWidth } from './text-width.ts';

const radius = 6;
const valueGap = 10;
const labelGap = 20;
const shortestScale = 60;
const changeGap = 20;

interface Layout {
  beside: boolean;
  labelWidth: number;
  /** Where the least and the largest number of the scale stand. */
  from: number;
  to: number;
}

/**
 * Draws a dot for each value on a common scale from zero: one dot a row, or an open and a filled one joined by a line,
 * for two columns. Each value is printed beside its dot; there is no axis.
 * @throws RangeError naming chart and row, for more than two columns, a number that is none, or too little room
 */
export function dumbbell(options: SeriesChartOptions): Element {
  checkSeries(options, 2);
  const { id, title, description, width, rows, columns, changeHead, blank } = options;
  const numbers = numbersOf(rows);
  const domain = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const isPair = columns.length === 2;
  const layout = fit(options, domain);
  const scale = scaleLinear(domain[0] === domain[1] ? [0, 1] : domain, [layout.from, layout.to]);
  const zero = round(scale(0));
  const blocks = rows.map((row) => textBlock(row.label, layout.labelWidth, fontSize.main, 400));
  const mostLines = Math.max(...blocks.map(({ lines }) => lines.length));
  const heads: Element[] = [];
  const drawn: Element[] = [];
  const hasHead = isPair || rows.some((row) => row.change);
  let y = layout.beside && hasHead ? 24 : 0;
  const rules: PlacedRule[] = [];
  const top = y;
  rows.forEach((row, index) => {
    const lines = blocks[index]?.lines ?? [];
    // Names above: the heads stand between the first name and its dots.
    const headRoom = !layout.beside && isPair && index === 0 ? 18 : 0;
    const band = layout.beside
      ? Math.max(mostLines > 1 ? 42 : 34, lines.length * leading.main + 8)
      : lines.length * leading.main + 36 + headRoom;
    const middle = layout.beside ? y + band / 2 : y + lines.length * leading.main + 14 + headRoom;
    const labelTop = layout.beside ? middle + 5 - ((lines.length - 1) * leading.main) / 2 : y + 13;
    const texts: PlacedText[] = lines.map((text, line) => ({
      x: 0,
      y: labelTop + line * leading.main,
      text,
      role: 'label',
    }));
    const { marks, values, ends } = placeDots(row, scale, middle, blank);
    if (index === 0 && isPair) {
      const headY = layout.beside ? 12 : middle - 14;
      if (ends.left && ends.right) heads.push(...placeHeads(columns, ends, width, headY).map(drawText));
      else heads.push(...drawKey(columns, layout.beside ? zero : 0, headY));
    }
    // Leads the eye from the name to a dot that stands alone.
    const [alone] = row.values;
    if (!isPair && alone) {
      const x = round(scale(alone.value || 0));
      if (Math.abs(x - zero) > radius)
        rules.push({ x1: zero, y1: round(middle), x2: x - Math.sign(x - zero) * radius, y2: round(middle) });
    }
    if (!layout.beside) rules.push({ x1: zero - 0.5, y1: middle - 9, x2: zero - 0.5, y2: middle + 9 });
    texts.push(...values);
    if (row.change)
      texts.push({ x: width, y: layout.beside ? middle + 5 : y + 13, text: row.change, role: 'muted', end: true });
    drawn.push(drawRow(row.key, [...marks, ...texts.map(drawText)]));
    y += band;
  });
  const bottom = layout.beside ? y : y - 8;
  if (layout.beside) rules.push({ x1: zero - 0.5, y1: top, x2: zero - 0.5, y2: bottom });
  if (layout.beside && changeHead && rows.some((row) => row.change))
    heads.push(
      drawText({ x: width, y: 12, text: changeHead, role: 'muted', size: fontSize.small, weight: 600, end: true }),
    );
  return drawFrame({ id, kind: 'dots', title, description, width, height: bottom }, [
    ...drawRules(rules),
    ...heads,
    ...drawn,
  ]);
}

/** Room for names at the left, values around the dots and changes at the right. */
function fit(options: SeriesChartOptions, domain: number[]): Layout {
  const { id, width, rows, blank } = options;
  const texts = rows.flatMap((row) => row.values.map((entry) => entry?.text ?? blank));
  const widest = widestText(texts, fontSize.main, 600);
  const headWidth = widestText(options.columns, fontSize.small, 600);
  const changeTexts = rows.flatMap((row) => row.change ?? []);
  const changes = changeTexts.length
    ? Math.max(widestText(changeTexts, fontSize.main, 400), textWidth(options.changeHead ?? '', fontSize.small, 600))
    : 0;
  const side = Math.max(widest, headWidth) + radius + valueGap;
  // A first value near zero has its text left of its dot.
  const leftSide = options.columns.length === 2 || (domain[0] ?? 0) < 0 ? side : radius;
  if (width >= BESIDE_FROM) {
    const labelWidth = Math.min(width * 0.4, Math.ceil(blockWidth(options, width * 0.36)));
    const from = labelWidth + labelGap + leftSide;
    const to = width - (changes && changes + changeGap) - side;
    if (to - from >= shortestScale) return { beside: true, labelWidth, from, to };
  }
  const from = leftSide;
  const to = width - side;
  if (to - from < shortestScale / 2) refuse(id, `the values do not fit into ${width} px`);
  return { beside: false, labelWidth: width - (changes && changes + changeGap), from, to };
}

function blockWidth({ rows }: SeriesChartOptions, most: number): number {
  return Math.max(...rows.map((row) => textBlock(row.label, most, fontSize.main, 400).width));
}

interface Ends {
  left: { x: number; column: number } | undefined;
  right: { x: number; column: number } | undefined;
}

function placeDots(
  row: SeriesRow,
  scale: (value: number) => number,
  middle: number,
  blank: string,
): { marks: Element[]; values: PlacedText[]; ends: Ends } {
  const known = row.values.flatMap((entry, column) =>
    entry ? [{ ...entry, column, x: round(scale(entry.value || 0)) }] : [],
  );
  const baseline = middle + 5;
  const isLast = (column: number): boolean => column === row.values.length - 1;
  if (known.length === 0)
    return {
      marks: [],
      values: [{ x: scale(0) + valueGap, y: baseline, text: blank, role: 'muted' }],
      ends: { left: undefined, right: undefined },
    };
  const sorted = [...known].sort((a, b) => a.x - b.x || a.column - b.column);
  const [left, right] = [sorted[0], sorted.at(-1)];
  const marks = sorted.map(({ x, column }) => dot(x, middle, isLast(column), row.isRest));
  if (left && right && right.x - left.x > 2 * radius)
    marks.unshift(
      s('path', { className: ['link'], d: `M${round(left.x + radius)} ${round(middle)}H${round(right.x - radius)}` }),
    );
  const value = (entry: (typeof known)[number], end: boolean): PlacedText => ({
    x: entry.x + (end ? -1 : 1) * (radius + valueGap - 2),
    y: baseline,
    text: entry.text,
    role: 'value',
    weight: isLast(entry.column) && row.values.length > 1 ? 600 : 400,
    end,
  });
  if (known.length === 1 || !left || !right) {
    const only = known[0];
    return {
      marks,
      values: only ? [value(only, row.values.length === 2 ? only.column === 0 : only.value < 0)] : [],
      ends: { left: only?.column === 0 ? only : undefined, right: only?.column === 0 ? undefined : only },
    };
  }
  return { marks, values: [value(left, true), value(right, false)], ends: { left, right } };
}

/** An open ring for the earlier value, a full disc for the later: told apart without colour. */
function dot(x: number, y: number, full: boolean, isRest = false): Element {
  return s('circle', {
    className: [full ? 'mark' : 'ring', isRest ? 'rest' : 'neutral'],
    cx: round(x),
    cy: round(y),
    r: full ? radius : radius - 1,
  });
}

/** The heads of the two columns, over the values of the first row. */
function placeHeads(columns: readonly string[], ends: Ends, width: number, y: number): PlacedText[] {
  const head = (entry: Ends['left'], end: boolean): PlacedText[] => {
    if (!entry) return [];
    const text = columns[entry.column] ?? '';
    const room = textWidth(text, fontSize.small, 600);
    const offset = radius + valueGap - 2;
    const x = end ? Math.max(entry.x - offset, room) : Math.min(entry.x + offset, width - room);
    return [{ x, y, text, role: 'muted', size: fontSize.small, weight: 600, end }];
  };
  return [...head(ends.left, true), ...head(ends.right, false)];
}

/** The two dots and what they stand for, where the first row has no pair that could bear the heads. */
function drawKey(columns: readonly string[], from: number, y: number): Element[] {
  let x = from + radius;
  return columns.flatMap((text, column) => {
    const sign = dot(x, y - 4, column === columns.length - 1);
    const start = x + radius + 5;
    x = start + textWidth(text, fontSize.small, 600) + 16 + radius;
    return [sign, drawText({ x: start, y, text, role: 'muted', size: fontSize.small, weight: 600 })];
  });
}
