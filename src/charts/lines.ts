import { s } from 'hastscript';
import type { Element } from 'hast';
import { scaleLinear } from 'd3-scale';
import { dodge } from './dodge.ts';
import { refuse } from './refusals.ts';
import { BESIDE_FROM, checkSeries, numbersOf, type SeriesChartOptions } from './series-options.ts';
import { drawFrame, drawRow, drawRules, drawText, fontSize, leading, round, type PlacedText } from './svg.ts';
import { textBlock, widestText } from './text-block.ts';
import { textWidth } from './text-width.ts';

const radius = 4;
const gap = 10;
const shortest = 90;
const plotTop = 22;

/** Dashes tell lines apart without colour; the first is whole. */
const dashes = [undefined, '7 4', '2 4', '10 4 2 4'] as const;

/**
 * Draws a line a row over the columns. Columns whose heads are years stand as far apart as the years do; a blank leaves
 * a gap. The first and last value of each line are printed at its ends, the name after the last.
 * @throws RangeError naming chart and row, for fewer than two columns, a line without values, or too little room
 */
export function lineChart(options: SeriesChartOptions): Element {
  checkSeries(options);
  const { id, title, description, width, rows, columns } = options;
  if (columns.length < 2) refuse(id, 'a line needs two columns or more');
  for (const { label, values } of rows) if (!values.some(Boolean)) refuse(id, `row "${label}" has no values`);
  const nameRoom = Math.min(200, width * 0.34);
  const ends = rows.map((row) => {
    const name = rows.length > 1 ? textBlock(row.label, nameRoom, fontSize.main, 400) : { lines: [], width: 0 };
    const last = row.values.findLast(Boolean);
    const value = last?.text ?? '';
    return {
      name,
      value,
      width: Math.max(name.width, textWidth(value, fontSize.main, 600)),
      height: (name.lines.length + 1) * leading.main + 6,
    };
  });
  const left = widestText(
    rows.map((row) => row.values.find(Boolean)?.text ?? ''),
    fontSize.main,
    400,
  );
  const headHalf = textWidth(columns[0] ?? '', fontSize.small, 400) / 2;
  const x1 = Math.ceil(Math.max(left + gap + radius, headHalf));
  const x2 = Math.floor(width - Math.max(...ends.map((end) => end.width)) - gap - radius);
  if (x2 - x1 < shortest) refuse(id, `names and values do not fit into ${width} px`);
  const height = Math.max(
    width >= BESIDE_FROM ? 220 : 180,
    ends.reduce((sum, end) => sum + end.height, 0),
  );
  const numbers = numbersOf(rows);
  const domain = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const y = scaleLinear(domain[0] === domain[1] ? [0, 1] : domain, [plotTop + height, plotTop]);
  const places = positions(columns);
  const x = scaleLinear([places[0] ?? 0, places.at(-1) ?? 1], [x1, x2]);
  const at = (column: number): number => round(x(places[column] ?? 0));
  const firsts = rows.map((row) => row.values.findIndex(Boolean));
  const lasts = rows.map((row) => row.values.findLastIndex(Boolean));
  const yOf = (row: number, column: number): number => round(y(rows[row]?.values[column]?.value || 0));
  const leftMiddles = dodge(
    firsts.map((column, row) => ({ at: yOf(row, column), size: leading.main })),
    4,
    plotTop + height + 8,
  );
  const rightMiddles = dodge(
    lasts.map((column, row) => ({ at: yOf(row, column), size: ends[row]?.height ?? 0 })),
    4,
    plotTop + height + 8,
  );
  const drawn = rows.map((row, index) => {
    const [first, last] = [firsts[index] ?? 0, lasts[index] ?? 0];
    const end = ends[index];
    const top = (rightMiddles[index] ?? 0) - ((end?.height ?? 0) - 6) / 2 + 13;
    const xEnd = at(last) + radius + gap - 2;
    const texts: PlacedText[] = [
      ...(first === last
        ? []
        : [
            {
              x: at(first) - radius - gap + 2,
              y: (leftMiddles[index] ?? 0) + 5,
              text: row.values[first]?.text ?? '',
              role: 'value' as const,
              end: true,
            },
          ]),
      { x: xEnd, y: top, text: end?.value ?? '', role: 'value', weight: 600 },
      ...(end?.name.lines ?? []).map((text, line): PlacedText => ({
        x: xEnd,
        y: top + (line + 1) * leading.main,
        text,
        role: 'label',
      })),
    ];
    const dots = row.values.flatMap((entry, column) =>
      entry
        ? [
            s('circle', {
              className: ['mark', 'neutral'],
              cx: at(column),
              cy: yOf(index, column),
              r: column === last || column === first ? radius : 2.5,
            }),
          ]
        : [],
    );
    return drawRow(row.key, [
      s('path', {
        className: ['line', 'neutral'],
        d: path(row.values.map((entry, column) => (entry ? [at(column), yOf(index, column)] : undefined))),
        strokeDashArray: dashes[index % dashes.length],
      }),
      ...dots,
      ...texts.map(drawText),
    ]);
  });
  const base = round(y(0));
  return drawFrame({ id, kind: 'lines', title, description, width, height: plotTop + height + 30 }, [
    ...drawRules([{ x1, y1: base + 0.5, x2, y2: base + 0.5 }]),
    ...heads(columns, at, plotTop + height + 24, width).map(drawText),
    ...drawn,
  ]);
}

/** Where columns stand: by their years if all are years in order, else evenly. */
function positions(columns: readonly string[]): number[] {
  const years = columns.map((head) => (/^\d{4}$/.test(head) ? Number(head) : NaN));
  const rising = years.every((year, index) => index === 0 || year > (years[index - 1] ?? Infinity));
  return rising && years.every(Number.isFinite) ? years : columns.map((_, index) => index);
}

function path(points: readonly ([number, number] | undefined)[]): string {
  return points
    .map((point, index) => (point ? `${index > 0 && points[index - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : ''))
    .join('');
}

/** The heads under the line, as many as there is room for; always the first and the last. */
function heads(columns: readonly string[], at: (column: number) => number, y: number, width: number): PlacedText[] {
  const half = (index: number): number => textWidth(columns[index] ?? '', fontSize.small, 400) / 2;
  const last = columns.length - 1;
  const kept: number[] = [];
  let edge = -Infinity;
  const lastStart = Math.min(at(last) - half(last), width - 2 * half(last));
  columns.forEach((_, index) => {
    const start = at(index) - half(index);
    if (index !== last && (start < edge + 10 || start + 2 * half(index) > lastStart - 10)) return;
    kept.push(index);
    edge = start + 2 * half(index);
  });
  return kept.map((index) => ({
    x: Math.max(0, Math.min(at(index) - half(index), width - 2 * half(index))),
    y,
    text: columns[index] ?? '',
    role: 'muted',
    size: fontSize.small,
  }));
}
