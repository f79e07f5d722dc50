import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fontSize } from './svg.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';
import type { Bar, BarChartOptions } from './bar-options.ts';
import type { TextBlock } from './text-block.ts';
import type { FontWeight } from './text-width.ts';

/** Space between the end of a bar and its value, in px. */
export const valueGap = 8;

const labelGap = 16;
/** A value above zero leaves at least this trace, in px. */
export const thinnestBar = 0.5;

/** A bar with its label wrapped, its value spelt out and its length in px (0 for zero and blank). */
export interface MeasuredBar extends Bar {
  weight: FontWeight;
  block: TextBlock;
  valueText: string;
  valueWidth: number;
  length: number;
}

/** The bars of a chart on one scale: where they start, in px, and how long one for the top of the scale would be. */
export interface BarSeries {
  start: number;
  longest: number;
  bars: MeasuredBar[];
}

/** Length of the bar for the top of the scale, such that every value fits behind its own bar; below zero if one cannot. */
function longestBar(bars: readonly MeasuredBar[], top: number, topWidth: number, room: number): number {
  const space = room - valueGap - thinnestBar;
  const limits = bars.map(({ value, valueWidth }) => {
    const left = space - valueWidth;
    const share = top > 0 ? (value ?? 0) / top : 0;
    return share > 0 || left < 0 ? left / share : Infinity;
  });
  return min([...limits, space - topWidth]) ?? 0;
}

/**
 * Measures labels and values and scales the bars into what the values leave of the width. Labels take up to
 * `labelWidth` px; with `beside` they stand left of the bars, otherwise above them.
 */
export function measureBars(options: BarChartOptions, labelWidth: number, beside: boolean): BarSeries {
  const { width, format, blank, domainMax } = options;
  const unscaled = options.bars.map((bar): MeasuredBar => {
    const weight = bar.emphasis ? 600 : 400;
    // `|| 0` spells negative zero as zero
    const valueText = (bar.value === null ? blank : (bar.text ?? format(bar.value || 0))) + (bar.mark ?? '');
    const valueWidth = textWidth(valueText, fontSize.main, weight);
    return {
      ...bar,
      weight,
      valueText,
      valueWidth,
      block: textBlock(bar.label, labelWidth, fontSize.main, weight),
      length: 0,
    };
  });
  const start = beside ? Math.ceil(max(unscaled, ({ block }) => block.width) ?? 0) + labelGap : 0;
  const top = domainMax ?? max(unscaled, ({ value }) => value ?? 0) ?? 0;
  // A given top keeps the room of its own value, semi-bold, so that charts that share it share their scale
  const topWidth = domainMax === undefined ? 0 : textWidth(format(domainMax), fontSize.main, 600);
  const longest = longestBar(unscaled, top, topWidth, width - start);
  const scale = scaleLinear([0, top], [0, longest]);
  const bars = unscaled.map((bar) => ({
    ...bar,
    length: bar.value === null || bar.value === 0 ? 0 : Math.max(scale(bar.value), thinnestBar),
  }));
  return { start, longest, bars };
}
