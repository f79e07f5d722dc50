import type { Element } from 'hast';
import { refuse } from './refusals.ts';
import { checkSeries, type SeriesChartOptions } from './series-options.ts';
import { oneBar } from './share-one-bar.ts';
import { sumOf } from './share-parts.ts';
import { severalBars } from './share-several-bars.ts';
import { tracks } from './share-tracks.ts';

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
