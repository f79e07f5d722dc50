import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fitGrid } from './heat-grid.ts';
import { placeHeads } from './heat-heads.ts';
import { placeRow, rowStates, shapeBelow, shapeBeside } from './heat-rows.ts';
import { refuse } from './refusals.ts';
import type { PlacedHeads } from './heat-heads.ts';
import type { PlacedHeatRow } from './heat-rows.ts';
import type { HeatTableOptions } from './heat-options.ts';
import type { PlacedRule } from './svg.ts';

/** Geometry of a heat table, in px. */
export interface PlacedHeat {
  height: number;
  heads: PlacedHeads;
  /** Hairlines between rows, and the strong ones that set totals apart. */
  rules: PlacedRule[];
  rows: PlacedHeatRow[];
}

/** White space under the rule above the column totals, where labels stand above the cells. */
const belowStrongRule = 6;

/** Places heads and rows from top to bottom in the order given. */
export function placeHeat(options: HeatTableOptions): PlacedHeat {
  const { id, width, columns } = options;
  const grid = fitGrid(options) ?? refuse(id, `a value or a column head does not fit into ${width} px`);
  const heads = placeHeads(options, grid);
  const states = rowStates(options, grid);
  const mostLines = Math.max(...states.map(({ lines }) => lines.length));
  const top = max(options.rows, ({ values }) => max(values, (value) => value ?? 0)) ?? 0;
  const scale = scaleLinear([0, top], [0, grid.cellWidth]);
  const rule = (at: number, strong: boolean): PlacedRule => ({ x1: 0, y1: at - 0.5, x2: width, y2: at - 0.5, strong });

  const placed: PlacedHeat = { height: 0, heads, rules: [], rows: [] };
  let y = heads.bottom + (grid.beside ? 0 : 8);
  if (grid.beside) placed.rules.push(rule(y, false));
  for (const state of states) {
    const { length } = state.lines;
    const shape = grid.beside
      ? shapeBeside(length, state.bars ? mostLines : 1)
      : shapeBelow(length, Math.ceil(columns.length / grid.perLine));
    if (!state.bars) {
      placed.rules.push(rule(y, true));
      if (!grid.beside) y += belowStrongRule;
    }
    placed.rows.push(placeRow(options, grid, state, { shape, top: y, scale }));
    y += shape.height;
    if (grid.beside && state.bars) placed.rules.push(rule(y, false));
  }
  if (grid.totalsWidth > 0 && grid.beside) {
    const x = Math.round(width - grid.totalsWidth - grid.gap / 2) + 0.5;
    placed.rules.push({ x1: x, y1: heads.top, x2: x, y2: y, strong: false });
  }
  return { ...placed, height: y };
}
