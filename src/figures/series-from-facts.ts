import type { Series } from '../model/series.ts';
import { assemble, type SeriesBase } from './assemble-series.ts';
import { comparisonFlaws } from './comparable-facts.ts';
import { kindComplaint } from './kind-complaint.ts';
import { unknownFacts, wrongColumns } from './series-complaints.ts';
import type { SeriesComplaint, SeriesTable } from './series-table.ts';
import { fillTitle, TitleError } from './series-title.ts';

/** The table of a series of facts, or everything that keeps it from being made. */
export function tableOfSeries(
  series: Series,
  base: SeriesBase,
): { table: SeriesTable | undefined; complaints: SeriesComplaint[] } {
  const complaints = [...unknownFacts(series, base.facts), ...wrongColumns(series)];
  if (complaints.length) return { table: undefined, complaints };
  complaints.push(...comparisonFlaws(series, base.facts));
  if (complaints.length) return { table: undefined, complaints };
  const table = assemble(series, base);
  const refused = kindComplaint(table, series.kind, series.overlapping === true);
  if (refused) return { table: undefined, complaints: [{ path: ['kind'], ...refused }] };
  try {
    return { table: { ...table, title: fillTitle(series.title, table) }, complaints };
  } catch (error) {
    if (!(error instanceof TitleError)) throw error;
    return { table: undefined, complaints: [{ path: ['title'], message: error.message, hint: error.hint }] };
  }
}
