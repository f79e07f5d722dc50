import { fontSize } from './svg.ts';
import { textBlock, widestText } from './text-block.ts';
import { words } from './text-width.ts';
import type { HeatTableOptions } from './heat-options.ts';
import type { FontWeight } from './text-width.ts';

/** Where the cells of a heat table stand, in px. All cells are equally wide, so that their bars compare. */
export interface HeatGrid {
  /** Labels stand beside the cells, or above them. */
  beside: boolean;
  numberSize: number;
  /** Labels above the cells are headings, semi-bold. */
  labelWeight: FontWeight;
  /** Most px a row label may take. */
  labelWidth: number;
  /** Left edge of the first cell of a line. */
  start: number;
  cellWidth: number;
  gap: number;
  /** Cells in one line; the columns fold into further lines. */
  perLine: number;
  /** Room of the row totals, 0 without. */
  totalsWidth: number;
  /** The sublabels stand in a key above the heads, which are too narrow for them. */
  key: boolean;
}

/** Left edge of the cell of a column, in px. */
export const cellLeft = (grid: HeatGrid, column: number): number =>
  grid.start + (column % grid.perLine) * (grid.cellWidth + grid.gap);

const besideFrom = 480;
const labelShare = 0.34;
const leastLabelWidth = 130;
const labelGap = 20;

/** Spells a value; null as the blank sign, negative zero as zero. */
export function spell(value: number | null, { format, blank }: HeatTableOptions): string {
  return value === null ? blank : format(value || 0);
}

/** The row's label with its note mark. */
export const markedLabel = ({ label, mark = '' }: { label: string; mark?: string }): string => label + mark;

const spellAll = (values: readonly (number | null)[], options: HeatTableOptions): string[] =>
  values.map((value) => spell(value, options));

/** The least width of a cell: every number of the columns fits, and every word of their heads unless it is in the key. */
function leastCellWidth(options: HeatTableOptions, size: number, key: boolean): number {
  const { rows, columns, columnTotals } = options;
  return Math.ceil(
    Math.max(
      ...rows.map(({ values }) => widestText(spellAll(values, options), size, 400)),
      widestText(spellAll(columnTotals?.values ?? [], options), size, 600),
      ...columns.map(({ label }) => widestText(words(label), fontSize.small, 600)),
      ...columns.map(({ sublabel = '' }) => (key ? 0 : widestText(words(sublabel), fontSize.small, 400))),
    ),
  );
}

/** Beside the cells the totals have a head of their own; otherwise each stands on its row's label line, named. */
export function spellTotal(value: number | null, options: HeatTableOptions, beside: boolean): string {
  return beside ? spell(value, options) : `${options.rowTotals?.label ?? ''} ${spell(value, options)}`;
}

function leastTotalsWidth(options: HeatTableOptions, size: number, beside: boolean): number {
  const { rowTotals, columnTotals } = options;
  if (!rowTotals) return 0;
  const values = [...rowTotals.values, columnTotals?.grandTotal ?? null];
  const texts = values.map((value) => spellTotal(value, options, beside));
  const head = beside ? widestText(words(rowTotals.label), fontSize.small, 600) : 0;
  return Math.ceil(Math.max(widestText(texts, size, 600), head));
}

function gridBeside(options: HeatTableOptions, size: number, key: boolean): HeatGrid | undefined {
  const { width, rows, columns, columnTotals } = options;
  const gap = 14;
  const least = leastCellWidth(options, size, key);
  const totalsWidth = leastTotalsWidth(options, size, true);
  const totalsRoom = totalsWidth && totalsWidth + gap;
  const cellsRoom = (cell: number): number => columns.length * (cell + gap) - gap + totalsRoom;
  const room = Math.min(width * labelShare, width - labelGap - cellsRoom(least));
  if (room < leastLabelWidth) return undefined;
  const labels = rows.map((row) => textBlock(markedLabel(row), room, fontSize.main, 400));
  const total = textBlock(columnTotals?.label ?? '', room, fontSize.main, 600);
  const labelWidth = Math.ceil(Math.max(...labels.map(({ width: wide }) => wide), total.width));
  const start = labelWidth + labelGap;
  const cellWidth = (width - start - totalsRoom + gap) / columns.length - gap;
  return {
    beside: true,
    labelWeight: 400,
    numberSize: size,
    labelWidth,
    start,
    cellWidth,
    gap,
    perLine: columns.length,
    totalsWidth,
    key,
  };
}

function gridBelow(options: HeatTableOptions, size: number, key: boolean): HeatGrid | undefined {
  const { width, columns } = options;
  const gap = 12;
  const least = leastCellWidth(options, size, key);
  const totalsWidth = leastTotalsWidth(options, size, false);
  const labelWidth = width - (totalsWidth && totalsWidth + gap);
  for (let lines = 1; lines <= columns.length; lines += 1) {
    const perLine = Math.ceil(columns.length / lines);
    const cellWidth = (width + gap) / perLine - gap;
    if (cellWidth < least || labelWidth < width / 3) continue;
    return {
      beside: false,
      labelWeight: 600,
      numberSize: size,
      labelWidth,
      start: 0,
      cellWidth,
      gap,
      perLine,
      totalsWidth,
      key,
    };
  }
  return undefined;
}

/** Finds room for the cells: beside the labels if possible, else below; smaller numbers before a key before more lines. */
export function fitGrid(options: HeatTableOptions): HeatGrid | undefined {
  const beside = options.width < besideFrom ? [] : [gridBeside];
  for (const fit of [...beside, gridBelow]) {
    for (const key of [false, true]) {
      for (const size of [fontSize.main, fontSize.small]) {
        const grid = fit(options, size, key);
        if (grid) return grid;
      }
    }
  }
  return undefined;
}
