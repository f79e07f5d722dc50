import { expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { factGroups } from './fact-rows.ts';

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

test('a fact lists the texts that print it, also where a chart does', () => {
  const usedIn = (id: string) => rowOf(id)?.documents.map((document) => document.id);
  expect(usedIn('research-syndicate-experts-2017')).toEqual(['principle-2/research-for-policy']);
  const charted = [...book.figures.values()].find((figure) => figure.id === 'resettlement')?.facts ?? [];
  expect(charted.length).toBeGreaterThan(0);
  for (const id of charted) expect(usedIn(id)).toContain('objective-3/resettlement');
});
