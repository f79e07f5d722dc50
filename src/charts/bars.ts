import { placeBars } from './bar-layout.ts';
import { checkBars } from './bar-options.ts';
import { drawFrame, drawMark, drawRow, drawRules, drawText } from './svg.ts';
import type { Element } from 'hast';
import type { BarChartOptions } from './bar-options.ts';

/**
 * Draws horizontal bars on a common zero baseline, in the order given, each with its label and its value at
 * its end. Zero and blank have no bar. There is no axis: every value is printed. The height follows from the rows.
 * @throws RangeError naming chart, row and value, for a negative or non-finite value, a value above `domainMax`,
 * an empty list, a bad id or width, and a value text wider than the chart.
 */
export function barChart(options: BarChartOptions): Element {
  checkBars(options);
  const { id, title, description, width } = options;
  const { height, headings, baselines, bars } = placeBars(options);
  return drawFrame({ id, kind: 'bars', title, description, width, height }, [
    ...drawRules(baselines),
    ...headings.map(drawText),
    ...bars.map(({ key, texts, mark }) => drawRow(key, [...(mark ? [drawMark(mark)] : []), ...texts.map(drawText)])),
  ]);
}
