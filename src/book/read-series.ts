import type { SeriesBase } from '../figures/assemble-series.ts';
import { tableOfSeries } from '../figures/series-from-facts.ts';
import type { SeriesTable } from '../figures/series-table.ts';
import type { Flaw, Place } from '../model/flaw.ts';
import { loadJson } from '../model/json-source.ts';
import { seriesFileSchema } from '../model/series.ts';
import { dataPaths, type Sources } from './read-sources.ts';

/** The series of an edition, each as a table, before a chapter places them. */
export interface ReadSeries {
  /** By id, in the order of series.json. */
  tables: Map<string, SeriesTable>;
  /** Ids of all, of those too that no table could be made of. */
  ids: string[];
  /** Ids of those whose parts overlap. */
  overlapping: ReadonlySet<string>;
  places: ReadonlyMap<string, Place>;
  flaws: Flaw[];
}

/** Reads series.json. `taken` are names that a series must not have. */
export function readSeries(sources: Sources, base: SeriesBase, taken: readonly string[]): ReadSeries {
  const tables = new Map<string, SeriesTable>();
  const overlapping = new Set<string>();
  const places = new Map<string, Place>();
  const ids: string[] = [];
  const path = dataPaths(sources.edition, sources.language).series;
  const file = sources.data.get(path);
  const loaded = file && loadJson(file, seriesFileSchema, 'data-form');
  const flaws: Flaw[] = [...(loaded?.flaws ?? [])];
  const { data, source } = loaded?.value ?? {};
  for (const [index, series] of (data?.series ?? []).entries()) {
    const at = (...rest: (string | number)[]): Place => source?.placeOf(['series', index, ...rest]) ?? { file: path };
    const flaw = (place: Place, message: string, hint: string) =>
      flaws.push({ rule: 'series-form', severity: 'error', ...place, message, hint });
    if (taken.includes(series.id) || ids.includes(series.id))
      flaw(at('id'), `The series "${series.id}" is there already.`, 'Give it another id.');
    ids.push(series.id);
    if (series.overlapping) overlapping.add(series.id);
    const { table, complaints } = tableOfSeries(series, base);
    for (const complaint of complaints) flaw(at(...complaint.path), complaint.message, complaint.hint);
    if (table) tables.set(series.id, table);
    places.set(series.id, at('id'));
  }
  return { tables, ids, overlapping, places, flaws };
}
