import { NARROW, WIDE, type Figure } from '../figures/figure.ts';
import type { FundingBase } from '../figures/funding-base.ts';
import { seriesFigure } from '../figures/series-figure.ts';
import type { Fact } from '../model/facts.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Document } from './book.ts';
import { placeCharts } from './place-charts.ts';
import { readSeries } from './read-series.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** The figures that editors make of series and files, before they are numbered. */
export interface Charts {
  /** By id, in the order of series.json, then of the chapters that place a file. */
  figures: Map<string, Figure>;
  /** Everything that `<Chart data>` may name: ids of series and names of CSV files. */
  names: string[];
  flaws: Flaw[];
}

type Base = FundingBase & { facts: ReadonlyMap<string, Fact> };

/**
 * Makes a figure of each series and of each file that a chapter places. One that can't be drawn is a flaw where it is
 * placed, or else where it is defined.
 */
export function makeCharts(documents: readonly Document[], sources: Sources, base: Base): Charts {
  const folder = `data/${sources.edition}/`;
  const files = new Map(
    [...sources.data].flatMap(([path, file]) =>
      path.startsWith(folder) && path.endsWith('.csv') ? [[path.slice(folder.length), file] as const] : [],
    ),
  );
  const series = readSeries(sources, base, [...files.keys()]);
  const { tables, changes, flaws: placing } = placeCharts(documents, files, series);
  const flaws = [...series.flaws, ...placing];
  const figures = new Map<string, Figure>();
  for (const [id, table] of tables) {
    const figure = seriesFigure(table, base.wording);
    const complaint = drawingComplaint(figure);
    const place = changes.get(id)?.place ??
      series.places.get(id) ?? { file: dataPaths(sources.edition, sources.language).series };
    if (complaint === undefined) figures.set(id, figure);
    else
      flaws.push({
        rule: 'chart-form',
        severity: 'error',
        ...place,
        message: complaint,
        hint: 'Shorten names, or choose another kind.',
      });
  }
  return { figures, names: [...files.keys(), ...series.ids], flaws };
}

/** What keeps a figure from being drawn in one of its widths, in plain words. */
function drawingComplaint(figure: Figure): string | undefined {
  try {
    for (const width of [WIDE, NARROW]) figure.draw(width, '');
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `The chart can't be drawn: ${error.message.replace(/^chart "[^"]*": /, '')}.`;
  }
}
