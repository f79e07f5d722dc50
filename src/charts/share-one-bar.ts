import type { Element } from 'hast';
import { dodge } from './dodge.ts';
import { BESIDE_FROM, type SeriesChartOptions } from './series-options.ts';
import { barHeight, mark, parts } from './share-parts.ts';
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

const nameGap = 14;

/** One bar with name and value under each part; undefined where they do not fit. */
export function oneBar(options: SeriesChartOptions): Element | undefined {
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
