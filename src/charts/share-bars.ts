import { s } from 'hastscript';
import type { Element } from 'hast';
import { dodge } from './dodge.ts';
import { refuse } from './refusals.ts';
import { BESIDE_FROM, checkSeries, type SeriesChartOptions } from './series-options.ts';
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
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';

const gap = 2;
const barHeight = 28;
const nameGap = 14;

/**
 * Draws each column as one bar that is the whole, with a part a row. Where there is one column, name and value stand
 * under their part; with more, the names stand over the first bar and the values in the parts. Where labels do not fit
 * so, each part has a row of its own, on a track as long as the whole.
 * @throws RangeError naming chart, row and column, for a value that is blank or below zero, or a column without a sum
 */
export function shareBars(options: SeriesChartOptions): Element {
  checkSeries(options);
  const { id, rows, columns } = options;
  columns.forEach((column, index) => {
    for (const { label, values } of rows)
      if ((values[index]?.value ?? -1) < 0)
        refuse(id, `row "${label}", "${column}": a part needs a value of zero or more`);
    if (sumOf(options, index) <= 0) refuse(id, `the parts of "${column}" add up to nothing`);
  });
  return (columns.length === 1 ? oneBar(options) : severalBars(options)) ?? tracks(options);
}

function sumOf({ rows }: SeriesChartOptions, column: number): number {
  return rows.reduce((sum, row) => sum + (row.values[column]?.value ?? 0), 0);
}

interface Part {
  x: number;
  width: number;
}

/** Parts of a bar from `from` to `to`, with white gaps between those that have a width. */
function parts(options: SeriesChartOptions, column: number, from: number, to: number): Part[] {
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
function mark(part: Part, y: number, height: number, isRest = false): Element[] {
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

/** One bar with name and value under each part; undefined where they do not fit. */
function oneBar(options: SeriesChartOptions): Element | undefined {
  const { id, title, description, width, rows } = options;
  if (width < BESIDE_FROM) return undefined;
  const placed = parts(options, 0, 0, width);
  const room = Math.max(84, width / rows.length - nameGap);
  const labels = rows.map((row, index) => {
    const text = row.values[0]?.text ?? '';
    const name = textBlock(row.label, Math.max(room, (placed[index]?.width ?? 0) - nameGap), fontSize.main, 400);
    return { text, name, width: Math.max(name.width, textWidth(text, fontSize.main, 600)) };
  });
  if (labels.reduce((sum, label) => sum + label.width + nameGap, 0) - nameGap > width) return undefined;
  if (labels.some(({ name }) => name.lines.length > 4)) return undefined;
  const middles = dodge(
    labels.map((label, index) => ({
      at: (placed[index]?.x ?? 0) + (label.width + nameGap) / 2,
      size: label.width + nameGap,
    })),
    0,
    width + nameGap,
  );
  const deepest = Math.max(...labels.map(({ name }) => name.lines.length));
  const leaders: PlacedRule[] = [];
  const drawn = rows.map((row, index) => {
    const part = placed[index] ?? { x: 0, width: 0 };
    const label = labels[index];
    const x = (middles[index] ?? 0) - ((label?.width ?? 0) + nameGap) / 2;
    const texts: PlacedText[] = [
      { x, y: barHeight + 28, text: label?.text ?? '', role: 'value', weight: 600 },
      ...(label?.name.lines ?? []).map((text, line): PlacedText => ({
        x,
        y: barHeight + 28 + (line + 1) * leading.main,
        text,
        role: 'label',
      })),
    ];
    const foot = round(part.x + Math.min(part.width / 2, 8));
    if (Math.abs(x - part.x) > 1)
      leaders.push(
        { x1: foot, y1: barHeight + 2, x2: foot, y2: barHeight + 8 },
        { x1: Math.min(foot, x + 4), y1: barHeight + 8, x2: Math.max(foot, x + 4), y2: barHeight + 8 },
        { x1: round(x + 4), y1: barHeight + 8, x2: round(x + 4), y2: barHeight + 14 },
      );
    return drawRow(row.key, [...mark(part, 0, barHeight, row.isRest), ...texts.map(drawText)]);
  });
  const height = barHeight + 28 + deepest * leading.main + 6;
  return drawFrame({ id, kind: 'share', title, description, width, height }, [...drawRules(leaders), ...drawn]);
}

/** A bar a column, names over the first, values in the parts; undefined where they do not fit. */
function severalBars(options: SeriesChartOptions): Element | undefined {
  const { id, title, description, width, rows, columns } = options;
  const heads = columns.map((column) => textBlock(column, width * 0.25, fontSize.main, 400));
  const from = Math.ceil(Math.max(...heads.map((head) => head.width))) + 16;
  const placed = columns.map((_, column) => parts(options, column, from, width));
  const names = rows.map((row, index) =>
    textBlock(row.label, Math.max((placed[0]?.[index]?.width ?? 0) - 8, 1), fontSize.main, 400),
  );
  const fits = rows.every(
    (row, index) =>
      (names[index]?.width ?? 0) <= (placed[0]?.[index]?.width ?? 0) &&
      (names[index]?.lines.length ?? 0) <= 3 &&
      columns.every(
        (_, column) =>
          textWidth(row.values[column]?.text ?? '', fontSize.main, 600) + 12 <= (placed[column]?.[index]?.width ?? 0),
      ),
  );
  if (!fits) return undefined;
  const deepest = Math.max(...names.map((name) => name.lines.length));
  const top = deepest * leading.main + 8;
  const step = barHeight + 12;
  const headTexts = columns.map((text, column): PlacedText => ({
    x: 0,
    y: top + column * step + barHeight / 2 + 5,
    text,
    role: 'label',
  }));
  const drawn = rows.map((row, index) => {
    const name = names[index];
    const over = (name?.lines ?? []).map((text, line): PlacedText => ({
      x: placed[0]?.[index]?.x ?? 0,
      y: 13 + (deepest - (name?.lines.length ?? 0) + line) * leading.main,
      text,
      role: 'label',
    }));
    const values = columns.map((_, column): PlacedText => ({
      x: (placed[column]?.[index]?.x ?? 0) + 8,
      y: top + column * step + barHeight / 2 + 5,
      text: row.values[column]?.text ?? '',
      role: row.isRest ? 'value' : 'on-mark',
      weight: 600,
    }));
    const marks = columns.flatMap((_, column) =>
      mark(placed[column]?.[index] ?? { x: 0, width: 0 }, top + column * step, barHeight, row.isRest),
    );
    return drawRow(row.key, [...marks, ...[...over, ...values].map(drawText)]);
  });
  const height = top + columns.length * step - 12;
  return drawFrame({ id, kind: 'share', title, description, width, height }, [...headTexts.map(drawText), ...drawn]);
}

/** A row a part, on a track as long as the whole; under a head for each column where there are several. */
function tracks(options: SeriesChartOptions): Element {
  const { id, title, description, width, rows, columns } = options;
  const texts = rows.flatMap((row) => row.values.map((entry) => entry?.text ?? ''));
  const valueWidth = Math.ceil(Math.max(...texts.map((text) => textWidth(text, fontSize.main, 600))));
  const track = width - valueWidth - 12;
  if (track < 60) refuse(id, `the values do not fit into ${width} px`);
  let y = 0;
  const drawn = columns.flatMap((column, index) => {
    const sum = sumOf(options, index);
    const head: PlacedText[] =
      columns.length > 1 ? [{ x: 0, y: y + 12, text: column, role: 'muted', size: fontSize.small, weight: 600 }] : [];
    if (head.length) y += 24;
    const body = rows.map((row) => {
      const lines = textBlock(row.label, width, fontSize.main, 400).lines;
      const labels = lines.map((text, line): PlacedText => ({
        x: 0,
        y: y + 13 + line * leading.main,
        text,
        role: 'label',
      }));
      const barTop = y + lines.length * leading.main + 3;
      const length = ((row.values[index]?.value ?? 0) / sum) * track;
      y = barTop + 14 + 14;
      return drawRow(columns.length > 1 ? `${row.key}-${index}` : row.key, [
        s('rect', { className: ['track'], x: 0, y: barTop, width: round(track), height: 14 }),
        ...mark({ x: 0, width: length }, barTop, 14, row.isRest),
        ...[
          ...labels,
          {
            x: width,
            y: barTop + 12,
            text: row.values[index]?.text ?? '',
            role: 'value' as const,
            weight: 600 as const,
            end: true,
          },
        ].map(drawText),
      ]);
    });
    if (columns.length > 1) y += 8;
    return [...head.map(drawText), ...body];
  });
  return drawFrame({ id, kind: 'share', title, description, width, height: y - (columns.length > 1 ? 20 : 12) }, drawn);
}
