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
/** More bars than this stand closer. */
const openRows = 12;
const groupGap = 14;
/** A group that stands beside another is at least so wide. */
const columnFrom = 400;
const columnGap = 32;
const headingGap = 7;
/** From the middle of a bar down to the baseline that centres figures on it. */
const middleToBaseline = 5;

function besideShape(lines: number, mostLines: number, isLong: boolean): RowShape {
  // Even heights and whole baselines keep edges and letters on the pixel grid
  const open = isLong ? 26 : 32;
  const height = Math.max(mostLines > 1 ? 40 : open, 2 * Math.ceil((lines * leading.main) / 2) + 6);
  const labelBaseline = Math.floor(height / 2 + middleToBaseline - ((lines - 1) * leading.main) / 2);
  const markHeight = isLong ? 16 : 18;
  return { height, labelBaseline, markTop: (height - markHeight) / 2, markHeight };
}

function aboveShape(lines: number): RowShape {
  return {
    height: lines * leading.main + 22 + aboveGap,
    labelBaseline: 13,
    markTop: lines * leading.main + 3,
    markHeight: 16,
  };
}

function placeBar(bar: MeasuredBar, shape: RowShape, top: number, left: number, start: number): PlacedBar {
  const { key, tone, weight, block, length } = bar;
  const labels = block.lines.map((text, index): PlacedText => ({
    x: left,
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

/** Groups beside one another, each under its heading and all on one scale; undefined where there is no room for that. */
function placeColumns(options: BarChartOptions): PlacedBars | undefined {
  const groups = [...Map.groupBy(options.bars, ({ group }) => group).keys()];
  const width = Math.floor((options.width - (groups.length - 1) * columnGap) / groups.length);
  if (groups.length < 2 || width < columnFrom) return undefined;
  const series = measureBars({ ...options, width }, width * labelShare, true);
  if (series.longest < shortestScale) return undefined;
  const columns = groups.map((group, index) => {
    const bars = series.bars.filter((bar) => bar.group === group);
    return placeColumn({ ...series, bars }, true, width, index * (width + columnGap));
  });
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    headings: columns.flatMap(({ headings }) => headings),
    baselines: columns.flatMap(({ baselines }) => baselines),
    bars: columns.flatMap(({ bars }) => bars),
  };
}

/** Places the bars from top to bottom in the order given, under a heading wherever the group changes. */
export function placeBars(options: BarChartOptions): PlacedBars {
  const columns = options.groupsBeside ? placeColumns(options) : undefined;
  if (columns) return columns;
  const { series, beside } = chooseSeries(options);
  return placeColumn(series, beside, options.width, 0);
}

/** The bars of a series from top to bottom, `left` px from the edge of the chart. */
function placeColumn(series: BarSeries, beside: boolean, width: number, left: number): PlacedBars {
  const mostLines = Math.max(...series.bars.map(({ block }) => block.lines.length));
  const placed: PlacedBars = { height: 0, headings: [], baselines: [], bars: [] };
  let y = 0;
  let group: string | undefined;
  for (const bar of series.bars) {
    if (bar.group !== undefined && bar.group !== group) {
      if (y > 0) y += groupGap;
      for (const text of wrapText(bar.group, width, fontSize.small, 600)) {
        placed.headings.push({ x: left, y: y + 12, text, role: 'muted', size: fontSize.small, weight: 600 });
        y += leading.small;
      }
      y += headingGap;
    }
    group = bar.group;
    const lines = bar.block.lines.length;
    const shape = beside ? besideShape(lines, mostLines, series.bars.length > openRows) : aboveShape(lines);
    const x = left + (beside ? series.start - 0.5 : 0.5);
    const last = placed.baselines.at(-1);
    if (!beside) {
      placed.baselines.push({ x1: x, y1: y + shape.markTop - 3, x2: x, y2: y + shape.markTop + shape.markHeight + 3 });
    } else if (last?.y2 === y) {
      last.y2 += shape.height;
    } else {
      placed.baselines.push({ x1: x, y1: y, x2: x, y2: y + shape.height });
    }
    placed.bars.push(placeBar(bar, shape, y, left, left + series.start));
    y += shape.height;
  }
  return { ...placed, height: beside ? y : y - aboveGap };
}
