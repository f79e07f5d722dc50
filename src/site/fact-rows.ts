import { formatStatement, otherStatements, type Fact } from '../model/facts.ts';
import type { Edition } from '../model/edition.ts';
import type { Document } from '../book/book.ts';
import { csv } from '../figures/view-csv.ts';
import type { CellValue } from '../figures/figure.ts';
import type { Site } from './site.ts';

type Source = Edition['sources'][number];

/** A fact as a row of the annex. */
export interface FactRow {
  fact: Fact;
  number: string;
  /** What a share is a share of, or that this is not stated; undefined for what is no share. */
  base: string | undefined;
  /** What other sources say. */
  alternatives: string[];
  documents: Document[];
}

/** A source with its facts, in the order of its statements. */
export interface FactGroup {
  source: Source;
  /** "International Organization for Migration, 2016, C/107/4" */
  imprint: string;
  rows: FactRow[];
}

/** The facts of an edition by source, the sources in the edition's order, those without facts left out. */
export function factGroups({ book, t }: Pick<Site, 'book' | 't'>): FactGroup[] {
  const titles = new Map(book.edition.sources.map(({ id, title }) => [id, title]));
  const toRow = (fact: Fact): FactRow => ({
    fact,
    number: formatStatement(fact),
    base:
      fact.base !== undefined ? t('facts.base', { base: fact.base }) : isShare(fact) ? t('facts.noBase') : undefined,
    alternatives: otherStatements(fact).map((other, index) =>
      t('facts.alternative', {
        source: titles.get(other.source) ?? other.source,
        number: formatStatement(other),
        period: other.period,
        note: fact.alternatives?.[index]?.note ?? '',
      }),
    ),
    documents: (book.factUses.get(fact.id) ?? []).flatMap((id) => book.documents.get(id) ?? []),
  });
  return book.edition.sources
    .map((source) => ({
      source,
      imprint: [source.publisher, source.year, source.symbol].filter((part) => part !== undefined).join(', '),
      rows: [...book.facts.values()]
        .filter((fact) => fact.source === source.id)
        .sort((a, b) => a.statement.localeCompare(b.statement, book.language) || (a.period < b.period ? -1 : 1))
        .map(toRow),
    }))
    .filter((group) => group.rows.length > 0);
}

function isShare(fact: Fact): boolean {
  return fact.unit === 'per cent';
}

/**
 * The facts as open data: one row a statement, the preferred one of each fact first. `used_in` holds addresses of
 * chapters, parted by spaces.
 */
export function factsCsv({ book }: Pick<Site, 'book'>): string {
  const head = [
    'id',
    'statement',
    'preferred',
    'qualifier',
    'value',
    'unit',
    'period',
    'base',
    'source_id',
    'source_title',
    'note',
    'used_in',
  ];
  const title = (id: string) => book.edition.sources.find((source) => source.id === id)?.title ?? '';
  const row = (fact: Fact, isPreferred: boolean, note: string | null): CellValue[] => [
    fact.id,
    fact.statement,
    isPreferred ? 'yes' : 'no',
    fact.qualifier ?? null,
    fact.value,
    fact.unit,
    fact.period,
    fact.base ?? null,
    fact.source,
    title(fact.source),
    note,
    isPreferred ? (book.factUses.get(fact.id) ?? []).join(' ') : null,
  ];
  const rows = [...book.facts.values()].flatMap((fact) => [
    row(fact, true, null),
    ...otherStatements(fact).map((other, index) => row(other, false, fact.alternatives?.[index]?.note ?? null)),
  ]);
  return csv([head, ...rows]);
}
