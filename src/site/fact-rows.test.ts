import { expect, test } from 'vitest';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { factGroups, factsCsv } from './fact-rows.ts';

const book = realBook();
const site = { book, t: book.wording.t };
const rows = factGroups(site).flatMap((group) => group.rows);
const rowOf = (id: string) => rows.find(({ fact }) => fact.id === id);

test('every fact stands under its source, the sources in the order of the edition', () => {
  expect(rows.map(({ fact }) => fact.id).sort()).toEqual([...book.facts.keys()].sort());
  expect(factGroups(site).map(({ source }) => source.id)).toEqual([
    'mi-2018',
    'hlpf-2017',
    'coordination-2017',
    'annual-report-2015',
  ]);
  expect(factGroups(site).at(-1)?.imprint).toBe('International Organization for Migration, 2016, C/107/4');
});

test('a number has its qualifier and unit', () => {
  expect(rowOf('border-officials-trained-2015')?.number).toBe('more than 16,500 people');
  expect(rowOf('acp-eu-project-budget-2015')?.number).toBe('EUR\u00a010\u00a0million');
  expect(rowOf('border-offices-2015')?.number).toBe('45\u00a0per\u00a0cent');
});

test('a share has its base, or says that it is not stated', () => {
  expect(rowOf('border-offices-2015')?.base).toBe('Base: 145 offices that answered the questionnaire.');
  const without = rows.filter(({ fact }) => fact.unit === 'per cent' && fact.base === undefined);
  expect(without.length).toBeGreaterThan(0);
  for (const row of without) expect(row.base).toBe('Base not stated.');
  expect(rowOf('border-officials-trained-2015')?.base).toBeUndefined();
});

test('what other sources say is a note', () =>
  expect(rowOf('voluntary-returns-2016')?.alternatives).toEqual([
    'Paper for the Fifteenth Coordination Meeting on International Migration: more than 76,000 people (2016). Written in February 2017; a part-year figure or a minimum.',
  ]));

test('the file has a row for each statement, the preferred one first', () => {
  const [head = [], ...records] = parseCsv(factsCsv(site));
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
