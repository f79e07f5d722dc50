import { otherStatements, type Fact } from '../model/facts.ts';
import type { Book } from '../book/book.ts';
import type { CellValue } from '../figures/figure.ts';
import type { DataTable } from './data-table.ts';

/** The facts behind the text: one row a statement, the preferred one of each fact first. */
export function factsData(book: Pick<Book, 'facts' | 'factUses' | 'edition'>): DataTable {
  const title = (id: string) => book.edition.sources.find((source) => source.id === id)?.title ?? '';
  const row = (fact: Fact, number: number, note: string | null): CellValue[] => [
    fact.id,
    fact.statement,
    number === 1 ? 'yes' : 'no',
    fact.qualifier ?? null,
    fact.value,
    fact.unit,
    fact.period,
    fact.base ?? null,
    fact.source,
    title(fact.source),
    note,
    number === 1 ? (book.factUses.get(fact.id) ?? []).join(' ') || null : null,
    number,
    number === 1 ? (fact.horizon ?? null) : null,
  ];
  return {
    name: 'facts',
    title: 'Facts',
    description:
      'Every other figure of the text with its source. Where sources disagree, the text uses the preferred statement and the others follow it.',
    fields: [
      { name: 'id', type: 'string', title: 'Id of the fact', constraints: { required: true } },
      { name: 'statement', type: 'string', title: 'What is counted', constraints: { required: true } },
      {
        name: 'preferred',
        type: 'string',
        title: 'Whether the text uses this statement',
        constraints: { required: true, enum: ['yes', 'no'] },
      },
      { name: 'qualifier', type: 'string', title: 'Qualifier of the number, such as “more than”' },
      { name: 'value', type: 'number', title: 'Value', constraints: { required: true } },
      { name: 'unit', type: 'string', title: 'Unit', constraints: { required: true } },
      { name: 'period', type: 'string', title: 'Period that the number covers', constraints: { required: true } },
      { name: 'base', type: 'string', title: 'What a share is a share of' },
      { name: 'source_id', type: 'string', title: 'Id of the source', constraints: { required: true } },
      { name: 'source_title', type: 'string', title: 'Title of the source', constraints: { required: true } },
      { name: 'note', type: 'string', title: 'Note on a statement that is not the preferred one' },
      { name: 'used_in', type: 'string', title: 'Chapters that use the fact, parted by spaces' },
      {
        name: 'statement_number',
        type: 'integer',
        title: 'Number of the statement among those of the fact; 1 is the preferred one',
        constraints: { required: true, minimum: 1 },
      },
      {
        name: 'horizon',
        type: 'string',
        title: 'Whether the source intends the number or reports it, where it could be taken for the other',
        constraints: { enum: ['plan', 'result'] },
      },
    ],
    rows: [...book.facts.values()].flatMap((fact) => [
      row(fact, 1, null),
      ...otherStatements(fact).map((other, index) => row(other, index + 2, fact.alternatives?.[index]?.note ?? null)),
    ]),
    primaryKey: ['id', 'statement_number'],
    foreignKeys: [{ fields: ['source_id'], reference: { resource: 'sources', fields: ['source_id'] } }],
  };
}
