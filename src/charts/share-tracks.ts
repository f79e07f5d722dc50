import { s } from 'hastscript';
import type { Element } from 'hast';
import { refuse } from './refusals.ts';
import type { SeriesChartOptions } from './series-options.ts';
import { mark, sumOf } from './share-parts.ts';
import { drawFrame, drawRow, drawText, fontSize, leading, round, type PlacedText } from './svg.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';

/** A row a part, on a track as long as the whole; under a head for each column where there are several. */
export function tracks(options: SeriesChartOptions): Element {
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
