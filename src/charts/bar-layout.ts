import { measureBars, thinnestBar, valueGap } from './bar-series.ts';
import { refuse } from './refusals.ts';
import { fontSize, leading } from './svg.ts';
import { wrapText } from './text-width.ts';
import type { BarSeries, MeasuredBar } from './bar-series.ts';
import type { BarChartOptions } from './bar-options.ts';
import type { PlacedMark, PlacedRule, PlacedText } from './svg.ts';

/** One bar, placed: its label lines and value, and its mark unless it is blank or zero. */
export interface PlacedBar {
  key: string;
  texts: PlacedText[];
  mark?: PlacedMark;
}

/** Geometry of a bar chart, in px. */
export interface PlacedBars {
  height: number;
  headings: PlacedText[];
  baselines: PlacedRule[];
  bars: PlacedBar[];
}

/** Vertical measures of one row, in px from its top. */
interface RowShape {
  height: number;
  labelBaseline: number;
  markTop: number;
  markHeight: number;
}

const labelsBesideFrom = 480;
const labelShare = 0.4;
const shortestScale = 80;
/** White space below a bar that has its label above it. */
const aboveGap = 14;
const groupGap = 14;
const headingGap = 7;
/** From the middle of a bar down to the baseline that centres figures on it. */
const middleToBaseline = 5;

function besideShape(lines: number, mostLines: number): RowShape {
  // Even heights and whole baselines keep edges and letters on the pixel grid
  const height = Math.max(mostLines > 1 ? 40 : 32, 2 * Math.ceil((lines * leading.main) / 2) + 6);
  const labelBaseline = Math.floor(height / 2 + middleToBaseline - ((lines - 1) * leading.main) / 2);
  return { height, labelBaseline, markTop: height / 2 - 9, markHeight: 18 };
}

function aboveShape(lines: number): RowShape {
  return {
    height: lines * leading.main + 22 + aboveGap,
    labelBaseline: 13,
    markTop: lines * leading.main + 3,
    markHeight: 16,
  };
}

function placeBar(bar: MeasuredBar, shape: RowShape, top: number, start: number): PlacedBar {
  const { key, tone, weight, block, length } = bar;
  const labels = block.lines.map((text, index): PlacedText => ({
    x: 0,
    y: top + shape.labelBaseline + index * leading.main,
    text,
    role: 'label',
    weight,
  }));
  const y = top + shape.markTop;
  const value: PlacedText = {
    x: start + length + valueGap,
    y: y + shape.markHeight / 2 + middleToBaseline,
    text: bar.valueText,
    role: bar.value === null ? 'muted' : 'value',
    weight,
  };
  const placed = { key, texts: [...labels, value] };
  return length === 0 ? placed : { ...placed, mark: { x: start, y, width: length, height: shape.markHeight, tone } };
}

/** Labels beside the bars if the width allows, otherwise above them. */
function chooseSeries(options: BarChartOptions): { series: BarSeries; beside: boolean } {
  const { id, width } = options;
  if (width >= labelsBesideFrom) {
    const series = measureBars(options, width * labelShare, true);
    if (series.longest >= shortestScale) return { series, beside: true };
  }
  const series = measureBars(options, width, false);
  const tooWide = series.bars.find(({ valueWidth }) => valueGap + valueWidth + thinnestBar > width);
  if (tooWide) refuse(id, `row "${tooWide.label}": "${tooWide.valueText}" does not fit into ${width} px`);
  if (series.longest < thinnestBar) refuse(id, `the top of the scale does not fit into ${width} px`);
  return { series, beside: false };
}

/** Places the bars from top to bottom in the order given, under a heading wherever the group changes. */
export function placeBars(options: BarChartOptions): PlacedBars {
  const { series, beside } = chooseSeries(options);
  const mostLines = Math.max(...series.bars.map(({ block }) => block.lines.length));
  const placed: PlacedBars = { height: 0, headings: [], baselines: [], bars: [] };
  let y = 0;
  let group: string | undefined;
  for (const bar of series.bars) {
    if (bar.group !== undefined && bar.group !== group) {
      if (y > 0) y += groupGap;
      for (const text of wrapText(bar.group, options.width, fontSize.small, 600)) {
        placed.headings.push({ x: 0, y: y + 12, text, role: 'muted', size: fontSize.small, weight: 600 });
        y += leading.small;
      }
      y += headingGap;
    }
    group = bar.group;
    const lines = bar.block.lines.length;
    const shape = beside ? besideShape(lines, mostLines) : aboveShape(lines);
    const x = beside ? series.start - 0.5 : 0.5;
    const last = placed.baselines.at(-1);
    if (!beside) {
      placed.baselines.push({ x1: x, y1: y + shape.markTop - 3, x2: x, y2: y + shape.markTop + shape.markHeight + 3 });
    } else if (last?.y2 === y) {
      last.y2 += shape.height;
    } else {
      placed.baselines.push({ x1: x, y1: y, x2: x, y2: y + shape.height });
    }
    placed.bars.push(placeBar(bar, shape, y, series.start));
    y += shape.height;
  }
  return { ...placed, height: beside ? y : y - aboveGap };
}
