import { refuse, requireAmount, requireFrame } from './refusals.ts';
import type { Tone } from './svg.ts';

/** One bar of a bar chart. */
export interface Bar {
  key: string;
  label: string;
  /** Null is blank: not reported, which is not zero. */
  value: number | null;
  tone: Tone;
  /** Printed instead of the formatted value, with its qualifier: "about 126,000". */
  text?: string | undefined;
  /** Note mark printed after the value, such as `*`. */
  mark?: string;
  /** Sets label and value semi-bold. */
  emphasis?: boolean;
  /** Heading above the first bar of each run of bars that share it. */
  group?: string;
}

/** What a bar chart shows. */
export interface BarChartOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  /** States the finding, for readers who do not see the chart. */
  description: string;
  /** In px. From 480 px labels stand beside the bars, otherwise above them. */
  width: number;
  bars: readonly Bar[];
  format: (value: number) => string;
  /** Printed in place of a blank value. */
  blank: string;
  /**
   * Top of the scale; the largest value unless given. Charts of the same width, labels and `domainMax`
   * share one scale, unless a note mark at its very top needs more room.
   */
  domainMax?: number;
  /** Groups stand beside one another, on one scale, where the chart is wide enough for two columns of bars with labels beside them. */
  groupsBeside?: boolean;
}

/** Refuses options that cannot be drawn, with a RangeError that names chart, row and value. */
export function checkBars({ id, width, bars, domainMax }: BarChartOptions): void {
  requireFrame(id, width);
  if (bars.length === 0) refuse(id, 'there are no bars to draw');
  if (domainMax !== undefined) requireAmount(id, 'domainMax', domainMax);
  for (const { label, value } of bars) {
    requireAmount(id, `row "${label}"`, value);
    if (domainMax !== undefined && value !== null && value > domainMax) {
      refuse(id, `row "${label}": value ${value} is above domainMax ${domainMax}`);
    }
  }
}
