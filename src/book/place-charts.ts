import { kindComplaint } from '../figures/kind-complaint.ts';
import { tableOfCsv } from '../figures/series-from-csv.ts';
import type { SeriesTable } from '../figures/series-table.ts';
import { setLine } from '../markdown/typography.ts';
import type { Flaw, SourceFile } from '../model/flaw.ts';
import { CHART_KINDS, type ChartKind } from '../model/series.ts';
import type { Document } from './book.ts';
import { chartId } from './chart-id.ts';
import { elementsOf, placeOfAttribute, type ElementUse } from './elements.ts';

/** Tables as the chapters place them. */
export interface PlacedCharts {
  tables: Map<string, SeriesTable>;
  /** The tag that gave a table its form or title, or made it of a file, by id. */
  changes: ReadonlyMap<string, ElementUse>;
  flaws: Flaw[];
}

/**
 * Gives tables the form and title that the first `<Chart>` has for them, which others must not contradict, and makes
 * tables of the files that chapters place.
 * @param files CSV files of the edition, by name
 */
export function placeCharts(
  documents: readonly Document[],
  files: ReadonlyMap<string, SourceFile>,
  { tables: series, overlapping }: { tables: ReadonlyMap<string, SeriesTable>; overlapping: ReadonlySet<string> },
): PlacedCharts {
  const tables = new Map(series);
  const changes = new Map<string, ElementUse>();
  const flaws: Flaw[] = [];
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
  return { tables, changes, flaws };
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
