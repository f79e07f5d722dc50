import { expect, test } from 'vitest';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { tableCsv } from './data-table.ts';
import { factsData } from './facts-data.ts';

const book = realBook();

test('the file has a row for each statement, the preferred one first', () => {
  const [head = [], ...records] = parseCsv(tableCsv(factsData(book)));
  const statements = [...book.facts.values()].reduce((sum, fact) => sum + 1 + (fact.alternatives?.length ?? 0), 0);
  expect(records).toHaveLength(statements);
  const returns = records.filter(([id]) => id === 'voluntary-returns-2016');
  const column = (name: string) => returns.map((record) => record[head.indexOf(name)]);
  expect(column('preferred')).toEqual(['yes', 'no']);
  expect(column('value')).toEqual(['98000', '76000']);
  expect(column('qualifier')).toEqual(['about', 'more than']);
  expect(column('source_id')).toEqual(['hlpf-2017', 'coordination-2017']);
  expect(column('used_in')[0]).toContain('objective-3/voluntary-return');
});
