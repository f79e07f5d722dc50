import { formatFact, formatInChart, type Fact } from '../model/facts.ts';
import { NBSP } from '../model/format.ts';
import type { Series } from '../model/series.ts';
import type { FundingBase } from './funding-base.ts';
import { listInWords } from './funding-base.ts';
import type { SeriesTable, SeriesTableRow, SeriesValue } from './series-table.ts';

export type SeriesBase = Pick<FundingBase, 'edition' | 'wording'> & { facts: ReadonlyMap<string, Fact> };

/** The table of a series whose facts are known: columns, rows, notes and sources. Its title is still a template. */
export function assemble(series: Series, { facts, edition, wording }: SeriesBase): SeriesTable {
  const { t } = wording;
  const factOf = (id: string | null): Fact | undefined => (id === null ? undefined : facts.get(id));
  const columnFacts = (column: number) => series.rows.flatMap((row) => factOf(row.facts[column] ?? null) ?? []);
  const count = series.rows[0]?.facts.length ?? 0;
  const all = Array.from({ length: count }, (_, column) => columnFacts(column));
  const [sample] = all.flat();
  const unit = sample?.unit ?? '';
  // A table may hold periods that a chart must not mix: then each row says its own.
  const isMixed = all.some((column) => new Set(column.map((fact) => fact.period)).size > 1);
  const columns = series.columns ?? all.map((column) => (isMixed ? t('facts.number') : (column[0]?.period ?? '')));
  const rows = series.rows.map((row): SeriesTableRow => {
    const own = row.facts.flatMap((id) => factOf(id)?.period ?? []);
    const label = isMixed ? `${row.label}, ${listInWords([...new Set(own)], wording)}` : row.label;
    return { key: row.key, label, values: row.facts.map((id) => stated(factOf(id))) };
  });
  if (series.sorted) rows.sort((a, b) => (b.values.at(-1)?.value ?? -1) - (a.values.at(-1)?.value ?? -1));
  const wholeFact = factOf(series.whole ?? null);
  const whole = wholeFact?.value ?? (unit === 'per cent' ? 100 : undefined);
  if (series.remainder !== undefined && whole !== undefined)
    rows.push(remainderOf(series.remainder, rows, count, whole, wholeFact ?? sample));
  const bases = (series.ownBases ? [] : all).flatMap((column, index) => {
    const base = column.find((fact) => fact.base && fact.unit === 'per cent')?.base;
    return base ? [t('chart.note.base', { column: columns[index] ?? '', base: base.replace(/\.$/, '') })] : [];
  });
  const titles = edition.sources.filter((source) => all.flat().some((fact) => fact.source === source.id));
  return {
    id: series.id,
    kind: series.kind,
    title: series.title,
    subtitle:
      series.subtitle ??
      t('chart.subtitle', { unit: unit[0]?.toUpperCase() + unit.slice(1), periods: listInWords(columns, wording) }),
    unit,
    nameHead: t('chart.name'),
    columns,
    rows,
    notes: [
      ...new Set([
        ...(series.notes ?? []),
        ...bases,
        ...(series.remainder === undefined ? [] : [t('chart.note.remainder', { label: series.remainder })]),
        ...all.flat().flatMap((fact) => otherSources(fact, edition, t)),
      ]),
    ],
    source: listInWords(
      titles.map(({ publisher, title }, index) =>
        index === 0 ? t('figure.source.funding', { publisher, title }) : title,
      ),
      wording,
    ),
    whole,
    facts: [...new Set([...series.rows.flatMap((row) => row.facts), series.whole ?? null].filter((id) => id !== null))],
  };
}

/** The preferred value is drawn; what another source says is a note. */
function otherSources(fact: Fact, edition: SeriesBase['edition'], t: SeriesBase['wording']['t']): string[] {
  return (fact.alternatives ?? []).map((other) => {
    const { note, ...statement } = other;
    const source = edition.sources.find(({ id }) => id === other.source)?.title ?? other.source;
    const number = formatFact({
      ...fact,
      ...statement,
      qualifier: other.qualifier,
      display: fact.display ?? 'figures',
    });
    return t('chart.note.other', { statement: fact.statement, period: fact.period, source, number, note });
  });
}

function stated(fact: Fact | undefined): SeriesValue | null {
  if (!fact) return null;
  const inWords = formatFact({ ...fact, display: fact.display ?? 'figures' });
  return { value: fact.value, qualifier: fact.qualifier, text: formatInChart(fact), inWords };
}

function remainderOf(
  label: string,
  rows: readonly SeriesTableRow[],
  count: number,
  whole: number,
  model: Fact | undefined,
): SeriesTableRow {
  const values = Array.from({ length: count }, (_, column): SeriesValue => {
    const stated = rows.flatMap((row) => row.values[column] ?? []);
    const value = Number((whole - stated.reduce((sum, entry) => sum + entry.value, 0)).toFixed(6));
    const qualifier = stated.some((entry) => entry.qualifier) || model?.qualifier ? 'about' : undefined;
    const text = model ? formatInChart({ ...model, value }) : String(value);
    const unit = model?.unit === 'per cent' ? text.replace('%', `${NBSP}per${NBSP}cent`) : text;
    return { value, qualifier, text, inWords: qualifier ? `${qualifier} ${unit}` : unit };
  });
  return { key: 'remainder', label, values, isRemainder: true };
}
