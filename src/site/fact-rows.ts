import { formatStatement, otherStatements, type Fact } from '../model/facts.ts';
import type { Edition } from '../model/edition.ts';
import type { Document } from '../book/book.ts';
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
