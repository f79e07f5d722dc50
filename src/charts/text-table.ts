import type { Element } from 'hast';
import { refuse } from './refusals.ts';
import { checkSeries, type SeriesChartOptions } from './series-options.ts';
import { drawFrame, drawRow, drawRules, drawText, fontSize, leading, type PlacedRule, type PlacedText } from './svg.ts';
import { textBlock, widestText } from './text-block.ts';

const gap = 20;

/**
 * Draws rows and columns as text, for figures that are a table: names at the left, values right-aligned, a hairline
 * under each row. Where the columns do not fit beside the names, each row has its values under its name.
 * @throws RangeError naming chart and row where the values do not fit at all
 */
export function textTable(options: SeriesChartOptions): Element {
  checkSeries(options);
  const { id, title, description, width, rows, columns, blank } = options;
  const cells = columns.map((column, index) => {
    const texts = rows.map((row) => row.values[index]?.text ?? blank);
    return Math.ceil(Math.max(widestText(texts, fontSize.main, 400), widestText([column], fontSize.small, 600)));
  });
  const cellsWidth = cells.reduce((sum, cell) => sum + cell + gap, 0);
  const beside = width - cellsWidth >= Math.min(140, width * 0.4);
  if (!beside && cellsWidth - gap > width) refuse(id, `the columns do not fit into ${width} px`);
  const nameWidth = beside ? width - cellsWidth : width;
  const right = columns.map((_, index) => width - cells.slice(index + 1).reduce((sum, cell) => sum + cell + gap, 0));
  const heads = columns.map((text, index): PlacedText => ({
    x: right[index] ?? 0,
    y: 12,
    text,
    role: 'muted',
    size: fontSize.small,
    weight: 600,
    end: true,
  }));
  const rules: PlacedRule[] = [{ x1: 0, y1: 20.5, x2: width, y2: 20.5, strong: true }];
  let y = 21;
  const drawn = rows.map((row) => {
    const { lines } = textBlock(row.label, nameWidth, fontSize.main, 400);
    const names = lines.map((text, line): PlacedText => ({
      x: 0,
      y: y + 20 + line * leading.main,
      text,
      role: 'label',
    }));
    const baseline = y + 20 + (lines.length - 1) * leading.main + (beside ? 0 : leading.main + 3);
    const values = columns.map((_, index): PlacedText => {
      const entry = row.values[index] ?? null;
      return {
        x: right[index] ?? 0,
        y: baseline,
        text: entry?.text ?? blank,
        role: entry ? 'value' : 'muted',
        end: true,
      };
    });
    y = baseline + 10;
    rules.push({ x1: 0, y1: y - 0.5, x2: width, y2: y - 0.5 });
    return drawRow(row.key, [...names, ...values].map(drawText));
  });
  return drawFrame({ id, kind: 'table', title, description, width, height: y }, [
    ...drawRules(rules),
    ...heads.map(drawText),
    ...drawn,
  ]);
}
