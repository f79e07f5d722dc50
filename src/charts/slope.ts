import { s } from 'hastscript';
import type { Element } from 'hast';
import { scaleLinear } from 'd3-scale';
import { dodge } from './dodge.ts';
import { refuse } from './refusals.ts';
import { BESIDE_FROM, checkSeries, numbersOf, type SeriesChartOptions, type SeriesRow } from './series-options.ts';
import { drawFrame, drawRow, drawRules, drawText, fontSize, leading, round, type PlacedText } from './svg.ts';
import { textBlock, widestText, type TextBlock } from './text-block.ts';

const radius = 4.5;
const gap = 12;
const headRoom = 30;
const shortestSlope = 70;

interface Side {
  lines: PlacedText[];
}

/**
 * Draws a line a row from the first column's value to the second's, on one scale, which need not begin at zero. Names and values stand at the ends, moved apart where they would overlap.
 * @throws RangeError naming chart and row, for anything but two columns, a blank value, or too little room
 */
export function slope(options: SeriesChartOptions): Element {
  checkSeries(options, 2);
  const { id, title, description, width, rows, columns } = options;
  if (columns.length !== 2) refuse(id, 'a slope has two columns');
  for (const { label, values } of rows)
    if (values.some((entry) => !entry)) refuse(id, `row "${label}" lacks one of its two values`);
  const left = widestText(
    rows.map((row) => row.values[0]?.text ?? ''),
    fontSize.main,
    400,
  );
  const right = rows.map((row) => rightBlock(row, Math.min(230, Math.max(width * 0.36, 96))));
  const rightWidth = Math.max(...right.map((block) => block.width));
  const x1 = Math.ceil(left) + gap + radius;
  const widest = width >= BESIDE_FROM ? 300 : Infinity;
  const x2 = Math.min(x1 + widest, width - Math.ceil(rightWidth) - gap - radius);
  if (x2 - x1 < shortestSlope) refuse(id, `names and values do not fit into ${width} px`);
  const needed = right.reduce((sum, block) => sum + block.height, 0) + 8;
  const height = Math.max(width >= BESIDE_FROM ? 190 : 170, needed);
  const numbers = numbersOf(rows);
  const scale = scaleLinear(domainOf(numbers), [headRoom + height - 14, headRoom + 14]);
  const y = (row: SeriesRow, column: number): number => round(scale(row.values[column]?.value || 0));
  const bottom = headRoom + height + 12;
  const leftMiddles = dodge(
    rows.map((row) => ({ at: y(row, 0), size: leading.main })),
    headRoom,
    bottom,
  );
  const rightMiddles = dodge(
    rows.map((row, index) => ({ at: y(row, 1), size: right[index]?.height ?? 0 })),
    headRoom,
    bottom,
  );
  const total = Math.ceil(
    Math.max(bottom, ...rightMiddles.map((middle, index) => middle + (right[index]?.height ?? 0) / 2)),
  );
  const drawn = rows.map((row, index) => {
    const texts: PlacedText[] = [
      {
        x: x1 - radius - gap + 2,
        y: (leftMiddles[index] ?? 0) + 5,
        text: row.values[0]?.text ?? '',
        role: 'value',
        end: true,
      },
      ...placeRight(row, right[index], x2 + radius + gap - 2, rightMiddles[index] ?? 0).lines,
    ];
    return drawRow(row.key, [
      s('path', { className: ['line', 'neutral'], d: `M${x1} ${y(row, 0)}L${round(x2)} ${y(row, 1)}` }),
      s('circle', { className: ['ring', 'neutral'], cx: x1, cy: y(row, 0), r: radius - 0.5 }),
      s('circle', { className: ['mark', 'neutral'], cx: round(x2), cy: y(row, 1), r: radius }),
      ...texts.map(drawText),
    ]);
  });
  const head = (column: number, x: number, end: boolean): PlacedText => ({
    x,
    y: 12,
    text: columns[column] ?? '',
    role: 'muted',
    size: fontSize.small,
    weight: 600,
    end,
  });
  const rules = [x1, x2].map((x) => ({ x1: round(x), y1: 20, x2: round(x), y2: bottom }));
  return drawFrame({ id, kind: 'slope', title, description, width, height: total }, [
    ...drawRules(rules),
    ...[head(0, x1 + 4, true), head(1, x2 - 4, false)].map(drawText),
    ...drawn,
  ]);
}

/** The extent of the values, but never less than a third of the largest: small changes stay small. */
function domainOf(numbers: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = Math.max(most - least, Math.max(Math.abs(most), Math.abs(least)) / 3) || 1;
  const middle = (least + most) / 2;
  return [middle - span / 2, middle + span / 2];
}

interface RightBlock {
  name: TextBlock;
  value: string;
  width: number;
  height: number;
}

/** The later value with its change, and the name under it. */
function rightBlock(row: SeriesRow, most: number): RightBlock {
  const name = textBlock(row.label, most, fontSize.main, 400);
  const value = row.values[1]?.text ?? '';
  const change = row.change ? `  ${row.change}` : '';
  const width = Math.max(name.width, widestText([value + change], fontSize.main, 600));
  return { name, value, width, height: (name.lines.length + 1) * leading.main + 8 };
}

function placeRight(row: SeriesRow, block: RightBlock | undefined, x: number, middle: number): Side {
  if (!block) return { lines: [] };
  const first = middle - ((block.name.lines.length + 1) * leading.main) / 2 + 13;
  const change: PlacedText[] = row.change
    ? [{ x: x + widestText([block.value], fontSize.main, 600) + 8, y: first, text: row.change, role: 'muted' }]
    : [];
  return {
    lines: [
      { x, y: first, text: block.value, role: 'value', weight: 600 },
      ...change,
      ...block.name.lines.map((text, line): PlacedText => ({
        x,
        y: first + (line + 1) * leading.main,
        text,
        role: 'label',
      })),
    ],
  };
}
