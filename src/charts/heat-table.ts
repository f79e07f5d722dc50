import { placeHeat } from './heat-layout.ts';
import { checkHeat } from './heat-options.ts';
import { drawFrame, drawMark, drawRow, drawRules, drawText } from './svg.ts';
import type { Element } from 'hast';
import type { HeatTableOptions } from './heat-options.ts';

/**
 * Draws a table of numbers, each over a thin bar; all bars share one scale, on which the largest cell fills
 * its column. Zero and blank have no bar, totals neither. Where the columns do not fit beside the labels they
 * stand below them, in as many lines as it takes. The height follows from the rows.
 * @throws RangeError naming chart, row, column and value, for a negative or non-finite value, a list of values of
 * the wrong length, no rows or columns, a bad id or width, and a value or head wider than the chart.
 */
export function heatTable(options: HeatTableOptions): Element {
  checkHeat(options);
  const { id, title, description, width } = options;
  const { height, heads, rules, rows } = placeHeat(options);
  return drawFrame({ id, kind: 'heat', title, description, width, height }, [
    ...drawRules(rules),
    ...heads.marks.map(drawMark),
    ...heads.texts.map(drawText),
    ...rows.map((row) =>
      drawRow(row.key, [...drawRules(row.rules), ...row.marks.map(drawMark), ...row.texts.map(drawText)]),
    ),
  ]);
}
