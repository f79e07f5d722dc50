import { NARROW, WIDE, type Figure } from '../figures/figure.ts';
import type { FundingBase } from '../figures/funding-base.ts';
import { kindComplaint } from '../figures/kind-complaint.ts';
import { seriesFigure } from '../figures/series-figure.ts';
import { tableOfCsv } from '../figures/series-from-csv.ts';
import { tableOfSeries } from '../figures/series-from-facts.ts';
import type { SeriesTable } from '../figures/series-table.ts';
import type { Fact } from '../model/facts.ts';
import type { Flaw, Place } from '../model/flaw.ts';
import { loadJson } from '../model/json-source.ts';
import { CHART_KINDS, seriesFileSchema, type ChartKind } from '../model/series.ts';
import { setLine } from '../markdown/typography.ts';
import type { Document } from './book.ts';
import { elementsOf, placeOfAttribute, type ElementUse } from './elements.ts';
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

/** The id of the figure that a `<Chart>` places: a file gives its name to its figure. */
export function chartId(attributes: Record<string, string | undefined>): string | undefined {
  return attributes['id'] ?? attributes['data']?.replace(/\.csv$/, '');
}

/**
 * Makes a figure of each series and of each file that a chapter places. The first `<Chart>` that places a figure may
 * give it another form or a title of its own; others must not contradict it.
 */
export function makeCharts(documents: readonly Document[], sources: Sources, base: Base): Charts {
  const tables = new Map<string, SeriesTable>();
  const overlapping = new Set<string>();
  const places = new Map<string, Place>();
  const flaws: Flaw[] = [];
  const folder = `data/${sources.edition}/`;
  const files = new Map(
    [...sources.data].flatMap(([path, file]) =>
      path.startsWith(folder) && path.endsWith('.csv') ? [[path.slice(folder.length), file] as const] : [],
    ),
  );
  const names = [...files.keys()];
  const path = dataPaths(sources.edition, sources.language).series;
  const seriesFile = sources.data.get(path);
  const loaded = seriesFile && loadJson(seriesFile, seriesFileSchema, 'data-form');
  flaws.push(...(loaded?.flaws ?? []));
  const { data, source } = loaded?.value ?? {};
  for (const [index, series] of (data?.series ?? []).entries()) {
    const at = (...rest: (string | number)[]): Place => source?.placeOf(['series', index, ...rest]) ?? { file: path };
    const flaw = (place: Place, message: string, hint: string) =>
      flaws.push({ rule: 'series-form', severity: 'error', ...place, message, hint });
    if (names.includes(series.id)) flaw(at('id'), `The series "${series.id}" is there already.`, 'Give it another id.');
    names.push(series.id);
    if (series.overlapping) overlapping.add(series.id);
    const { table, complaints } = tableOfSeries(series, base);
    for (const complaint of complaints) flaw(at(...complaint.path), complaint.message, complaint.hint);
    if (table) tables.set(series.id, table);
    places.set(series.id, at('id'));
  }
  const changes = new Map<string, ElementUse>();
  for (const document of documents)
    for (const use of elementsOf(document.tree, document.source.path)) {
      const id = use.name === 'Chart' ? chartId(use.attributes) : undefined;
      if (id === undefined) continue;
      const flaw = (attribute: string, message: string, hint: string): void => {
        const place = placeOfAttribute(use.node, attribute, document.source.path);
        flaws.push({ rule: 'chart-form', severity: 'error', ...place, message, hint });
      };
      const { data: name = '', kind: written, title } = use.attributes;
      const file = files.get(name);
      const kind = CHART_KINDS.find((entry) => entry === written);
      if (file && !tables.has(id)) {
        const table = fileTable(use, id, kind, (attribute, message, hint) => flaw(attribute, message, hint));
        const read = table && tableOfCsv(file, table);
        flaws.push(...(read?.flaws ?? []));
        const refused = read?.value && kindComplaint(read.value, read.value.kind);
        if (refused) flaw('kind', refused.message, refused.hint);
        else if (read?.value) tables.set(id, read.value);
        changes.set(id, use);
        continue;
      }
      const table = tables.get(id);
      if (!table || (kind === undefined && title === undefined)) continue;
      const before = changes.get(id);
      if (before && before.attributes['kind'] !== written)
        flaw(
          'kind',
          `"${id}" is placed in another form already.`,
          'A figure has one form: make a second series for the other.',
        );
      if (before && before.attributes['title'] !== title)
        flaw('title', `"${id}" is placed with another title already.`, 'A figure has one title: leave it out here.');
      if (before) continue;
      changes.set(id, use);
      const refused = kind && kindComplaint(table, kind, overlapping.has(id));
      if (refused) flaw('kind', refused.message, refused.hint);
      else
        tables.set(id, {
          ...table,
          kind: kind ?? table.kind,
          title: title === undefined ? table.title : setLine(title),
        });
    }
  const figures = new Map<string, Figure>();
  for (const [id, table] of tables) {
    const figure = seriesFigure(table, base.wording);
    const complaint = drawingComplaint(figure);
    const place = changes.get(id)?.place ?? places.get(id) ?? { file: path };
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
  return { figures, names, flaws };
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

/** What the tag says of a file; undefined with a flaw for each attribute that is missing. */
function fileTable(
  { attributes }: ElementUse,
  id: string,
  kind: ChartKind | undefined,
  flaw: (attribute: string, message: string, hint: string) => void,
) {
  const { title, unit, source, subtitle, note } = attributes;
  const needed = { title, unit, source };
  const missing = Object.entries(needed).filter(([, value]) => !value?.trim());
  for (const [name] of missing)
    flaw('data', `A chart of a file needs ${name}="…".`, 'The file has the numbers only: the tag says what they mean.');
  if (missing.length || !title || !unit || !source) return undefined;
  return {
    id,
    kind: kind ?? ('bar' as const),
    title: setLine(title),
    unit,
    subtitle: subtitle ?? `${unit[0]?.toUpperCase()}${unit.slice(1)}`,
    source: source.replace(/\.$/, ''),
    notes: note ? [note] : [],
  };
}
