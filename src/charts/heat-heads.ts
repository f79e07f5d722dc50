import { fontSize, leading } from './svg.ts';
import { textBlock } from './text-block.ts';
import { cellLeft } from './heat-grid.ts';
import { placeKey } from './heat-key.ts';
import type { HeatGrid } from './heat-grid.ts';
import type { HeatTableOptions } from './heat-options.ts';
import type { PlacedMark, PlacedText } from './svg.ts';

/** Placed heads of the columns; `top` is where they begin below the key, in px. */
export interface PlacedHeads {
  texts: PlacedText[];
  marks: PlacedMark[];
  top: number;
  bottom: number;
}

const toneBar = 3;
const belowHead = 11;

function placeHead(
  head: { label: string; sublabel?: string },
  width: number,
  right: number,
  top: number,
): PlacedText[] {
  const label = textBlock(head.label, width, fontSize.small, 600).lines;
  const sublabel = textBlock(head.sublabel ?? '', width, fontSize.small, 400).lines;
  return [...label, ...sublabel].map((text, index) => ({
    x: right,
    y: top + toneBar + 3 + (index + 1) * leading.small,
    text,
    role: index < label.length ? 'label' : 'muted',
    weight: index < label.length ? 600 : 400,
    size: fontSize.small,
    end: true,
  }));
}

/** Places the heads of one line of columns below `top`, each under a bar in its tone. */
function placeHeadLine(options: HeatTableOptions, grid: HeatGrid, first: number, top: number): PlacedHeads {
  const columns = options.columns.slice(first, first + grid.perLine);
  const lefts = columns.map((_, index) => cellLeft(grid, first + index));
  const texts = columns.flatMap((column, index) =>
    placeHead(grid.key ? { label: column.label } : column, grid.cellWidth, (lefts[index] ?? 0) + grid.cellWidth, top),
  );
  if (grid.beside && options.rowTotals) {
    texts.push(...placeHead({ label: options.rowTotals.label }, grid.totalsWidth, options.width, top));
  }
  const marks = columns.map(({ tone }, index) => ({
    x: lefts[index] ?? 0,
    y: top,
    width: grid.cellWidth,
    height: toneBar,
    tone,
  }));
  return { texts, marks, top, bottom: Math.max(...texts.map(({ y }) => y), top + toneBar) + belowHead };
}

/** Places the heads of all columns, folded as their cells are, below the key if there is one. */
export function placeHeads(options: HeatTableOptions, grid: HeatGrid): PlacedHeads {
  const key = grid.key ? placeKey(options.columns, options.width) : { texts: [], bottom: 0 };
  const heads: PlacedHeads = { ...key, marks: [], top: key.bottom };
  for (let first = 0; first < options.columns.length; first += grid.perLine) {
    const line = placeHeadLine(options, grid, first, heads.bottom);
    heads.texts.push(...line.texts);
    heads.marks.push(...line.marks);
    heads.bottom = line.bottom;
  }
  return heads;
}
