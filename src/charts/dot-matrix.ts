import { s } from 'hastscript';
import type { Element } from 'hast';
import { refuse, requireAmount, requireFrame } from './refusals.ts';
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
  type Tone,
} from './svg.ts';
import { textBlock, widestText } from './text-block.ts';

/** What a dot matrix shows: counts by row and column. */
export interface DotMatrixOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  /** With short labels. */
  columns: readonly { key: string; label: string; tone: Tone }[];
  /** One count a column; null and zero have no dot. */
  rows: readonly { key: string; label: string; values: readonly (number | null)[] }[];
  format: (value: number) => string;
}

/** From this width on, in px, names stand beside the dots. */
const BESIDE_FROM = 480;
const mostRadius = 10;
const leastRadius = 2.5;
const valueGap = 3;
const band = 24;
const headHeight = 24;

/**
 * Draws a dot for each count, its area in proportion, with the number beside it; on a line for each row, under a head for
 * each column. Nothing is drawn for nothing.
 * @throws RangeError naming chart, row and column, for a bad value, nothing to draw, or too little room
 */
export function dotMatrix(options: DotMatrixOptions): Element {
  const { id, title, description, width, columns, rows, format } = options;
  requireFrame(id, width);
  if (rows.length === 0 || columns.length === 0) refuse(id, 'there are no rows or columns to draw');
  for (const { label, values } of rows) {
    if (values.length !== columns.length)
      refuse(id, `row "${label}" has ${values.length} values for ${columns.length} columns`);
    values.forEach((value, index) => requireAmount(id, `row "${label}", "${columns[index]?.label}"`, value));
  }
  const isBeside = width >= BESIDE_FROM;
  const blocks = rows.map(({ label }) => textBlock(label, isBeside ? width * 0.4 : width, fontSize.main, 400));
  const left = isBeside ? Math.ceil(Math.max(...blocks.map((block) => block.width))) + 16 : 0;
  const step = (width - left) / columns.length;
  const counts = rows.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const most = Math.max(...counts);
  const widest = widestText(counts.map(format), fontSize.small, 400);
  const room = Math.max(
    2 * mostRadius + valueGap + widest,
    widestText(
      columns.map(({ label }) => label),
      fontSize.small,
      600,
    ),
  );
  if (step < room + 4) refuse(id, `dots and numbers do not fit into ${width} px`);
  // Dot and number together stand in the middle of their column.
  const shift = (valueGap + widest) / 2;
  const middleOf = (column: number): number => left + (column + 0.5) * step - shift;
  const heads = columns.map(({ label }, column): PlacedText => {
    const own = widestText([label], fontSize.small, 600);
    return {
      x: middleOf(column) + shift - own / 2,
      y: 13,
      text: label,
      role: 'muted',
      size: fontSize.small,
      weight: 600,
    };
  });
  const rules: PlacedRule[] = [];
  let y = headHeight;
  const drawn = rows.map((row, index) => {
    const lines = blocks[index]?.lines ?? [];
    const textHeight = lines.length * leading.main;
    // On a phone a row without dots is its name alone.
    const bandBelow = row.values.some((value) => value) ? band : 4;
    const height = isBeside ? Math.max(band, textHeight + 8) : textHeight + bandBelow + 4;
    const middle = isBeside ? y + height / 2 : y + textHeight + band / 2;
    const firstLine = isBeside ? middle + 5 - (textHeight - leading.main) / 2 : y + 14;
    const texts: PlacedText[] = lines.map((text, line) => ({
      x: 0,
      y: firstLine + line * leading.main,
      text,
      role: 'label',
    }));
    const marks = columns.flatMap(({ tone }, column) => {
      const value = row.values[column] ?? 0;
      if (value === 0) return [];
      const radius = Math.max(leastRadius, mostRadius * Math.sqrt(value / most));
      const x = middleOf(column);
      texts.push({
        x: x + radius + valueGap,
        y: middle + 4.5,
        text: format(value),
        role: 'value',
        size: fontSize.small,
      });
      return [s('circle', { className: ['mark', tone], cx: round(x), cy: round(middle), r: round(radius) })];
    });
    y += height;
    rules.push({ x1: 0, y1: y, x2: width, y2: y });
    return drawRow(row.key, [...marks, ...texts.map(drawText)]);
  });
  return drawFrame({ id, kind: 'matrix', title, description, width, height: y + 1 }, [
    ...drawRules([{ x1: 0, y1: headHeight - 3, x2: width, y2: headHeight - 3, strong: true }, ...rules]),
    ...heads.map(drawText),
    ...drawn,
  ]);
}
