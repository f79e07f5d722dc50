import type { Element } from 'hast';
import type { SeriesChartOptions } from './series-options.ts';
import { barHeight, mark, parts } from './share-parts.ts';
import { drawFrame, drawRow, drawText, fontSize, leading, type PlacedText } from './svg.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';

/** A bar a column, names over the first, values in the parts; undefined where they do not fit. */
export function severalBars(options: SeriesChartOptions): Element | undefined {
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
