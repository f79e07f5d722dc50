import { cellLeft, markedLabel, spell, spellTotal } from './heat-grid.ts';
import { fontSize, leading } from './svg.ts';
import { textBlock } from './text-block.ts';
import type { HeatGrid } from './heat-grid.ts';
import type { HeatTableOptions } from './heat-options.ts';
import type { PlacedMark, PlacedRule, PlacedText } from './svg.ts';
import type { FontWeight } from './text-width.ts';

/** A row before it is placed: one of the data, or the row of column totals, which has no bars. */
export interface RowState {
  key: string;
  lines: readonly string[];
  values: readonly (number | null)[];
  /** Undefined where the table has no row totals. */
  total: number | null | undefined;
  weight: FontWeight;
  bars: boolean;
}

/** One row, placed. */
export interface PlacedHeatRow {
  key: string;
  texts: PlacedText[];
  marks: PlacedMark[];
  rules: PlacedRule[];
}

/** Vertical measures of one row, in px from its top. */
export interface RowShape {
  height: number;
  /** Baseline of the first label line. */
  label: number;
  /** Baseline of the row's total. */
  total: number;
  /** Baselines of the lines of numbers. */
  numbers: number[];
}

const barHeight = 4;
/** From a number's baseline down to the rule on which its bar stands. */
const numberToRule = 11;
/** A value above zero leaves at least this trace, in px. */
const thinnestBar = 0.5;

/** The rows in order, labels wrapped, with the row of column totals at the foot. */
export function rowStates(options: HeatTableOptions, { labelWidth, labelWeight }: HeatGrid): RowState[] {
  const { rows, rowTotals, columnTotals } = options;
  const wrap = (text: string, weight: FontWeight) => textBlock(text, labelWidth, fontSize.main, weight).lines;
  const states = rows.map((row, index): RowState => {
    const total = rowTotals && (rowTotals.values[index] ?? null);
    return {
      key: row.key,
      lines: wrap(markedLabel(row), labelWeight),
      values: row.values,
      total,
      weight: 400,
      bars: true,
    };
  });
  if (!columnTotals) return states;
  const { label, values, grandTotal = null } = columnTotals;
  const total = rowTotals && grandTotal;
  return [...states, { key: 'total', lines: wrap(label, 600), values, total, weight: 600, bars: false }];
}

/** Beside: label and numbers end on one baseline, in rows of equal height unless a label has three lines or more. */
export function shapeBeside(lines: number, mostLines: number): RowShape {
  const height = Math.max(lines, Math.min(mostLines, 2)) * leading.main + 14;
  const number = height - numberToRule;
  return { height, label: number - (lines - 1) * leading.main, total: number, numbers: [number] };
}

/** Below: the label, then the numbers in as many lines as the columns fold into. */
export function shapeBelow(lines: number, numberLines: number): RowShape {
  const first = 14 + Math.max(lines - 1, 0) * leading.main + 23;
  const numbers = Array.from({ length: numberLines }, (_, line) => first + line * 36);
  return { height: (numbers.at(-1) ?? 0) + numberToRule + 18, label: 14, total: 14, numbers };
}

/** Places one row below `top`; `scale` turns a value into the length of its bar, in px. */
export function placeRow(
  options: HeatTableOptions,
  grid: HeatGrid,
  state: RowState,
  { shape, top, scale }: { shape: RowShape; top: number; scale: (value: number) => number },
): PlacedHeatRow {
  const { beside, numberSize, cellWidth, perLine } = grid;
  const { key, lines, values, total, weight, bars } = state;
  const placed: PlacedHeatRow = { key, texts: [], marks: [], rules: [] };
  lines.forEach((text, index) => {
    placed.texts.push({
      x: 0,
      y: top + shape.label + index * leading.main,
      text,
      role: 'label',
      weight: bars ? grid.labelWeight : 600,
    });
  });
  values.forEach((value, column) => {
    const x = cellLeft(grid, column);
    const y = top + (shape.numbers[Math.floor(column / perLine)] ?? 0);
    const role = value === null ? 'muted' : 'value';
    placed.texts.push({ x: x + cellWidth, y, text: spell(value, options), role, weight, size: numberSize, end: true });
    if (!bars) return;
    const foot = y + numberToRule;
    if (!beside) placed.rules.push({ x1: x, y1: foot - 0.5, x2: x + cellWidth, y2: foot - 0.5 });
    if (value === null || value === 0) return;
    const width = Math.max(scale(value), thinnestBar);
    const tone = options.columns[column]?.tone ?? 'neutral';
    placed.marks.push({ x, y: foot - barHeight, width, height: barHeight, tone });
  });
  if (total !== undefined) {
    const role = total === null ? 'muted' : 'value';
    const text = bars ? spellTotal(total, options, beside) : spell(total, options);
    const totalWeight = beside ? 600 : weight;
    placed.texts.push({
      x: options.width,
      y: top + shape.total,
      text,
      role,
      weight: totalWeight,
      size: numberSize,
      end: true,
    });
  }
  return placed;
}
