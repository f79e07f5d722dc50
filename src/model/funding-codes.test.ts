import { describe, expect, test } from 'vitest';
import { loadFunding } from './load-funding.ts';
import { sampleCodes, sampleFunding } from './sample-funding.ts';
import { changed, inBrief } from './test-files.ts';

const codeFlaws = (text: string) =>
  loadFunding({ path: 'funding.json', text }, sampleCodes)
    .flaws.filter((flaw) => flaw.rule === 'funding-codes')
    .map(inBrief);
const after = (from: string, to: string) => codeFlaws(changed(sampleFunding, from, to).text);

describe('areas', () => {
  test('an unknown area is a flaw, with the nearest known one', () => {
    expect(after('"area": "rwanda"', '"area": "rwnda"')).toEqual([
      'funding.json:28:19 funding-codes: "rwnda" is not a known area. → Did you mean "rwanda"?',
    ]);
    expect(after('"area": "rwanda"', '"area": "Rwanda"')).toEqual([
      'funding.json:28:19 funding-codes: "Rwanda" is not a known area. → Did you mean "rwanda"?',
    ]);
  });

  test('an area like no other is a flaw, with the file where areas are', () => {
    expect(after('"area": "rwanda"', '"area": "atlantis"')).toEqual([
      'funding.json:28:19 funding-codes: "atlantis" is not a known area. → Known ones are in data/reference/areas.json.',
    ]);
  });

  test('an area has one row in all tables together', () => {
    expect(after('"area": "rwanda"', '"area": "kenya"')).toEqual([
      'funding.json:28:19 funding-codes: The area "kenya" has a row already. → Each has one row: remove one of the two.',
    ]);
  });

  test('a table has one row of regional initiatives, and each table may have one', () => {
    const file = changed(sampleFunding, '"rows": ["iraq", "kenya"]', '"rows": ["iraq"]');
    expect(codeFlaws(changed(file, '"area": "kenya"', '"area": "regional-initiatives"').text)).toEqual([
      'funding.json:21:19 funding-codes: The table "north" has a row of regional initiatives already. → Each has one: remove one of the two.',
    ]);
    expect(after('"area": "rwanda"', '"area": "regional-initiatives"')).toEqual([]);
  });
});

describe('regions', () => {
  test('an unknown region is a flaw, and so is the one that it leaves without a row', () => {
    expect(after('{ "region": "south", "P1"', '{ "region": "suoth", "P1"')).toEqual([
      'funding.json:10:19 funding-codes: "suoth" is not a known region. → Did you mean "south"?',
      'funding.json:7:13 funding-codes: The global table has no row for "south". → Add the row as printed.',
    ]);
  });

  test('a region has one table', () => {
    expect(after('"region": "south",\n', '"region": "north",\n')).toEqual([
      'funding.json:26:17 funding-codes: The region "north" has a table already. → Each has one table: remove one of the two.',
      'funding.json:15:14 funding-codes: There is no table for the region "south". → Add its table as printed.',
    ]);
  });

  test('a region without a table is a flaw', () => {
    const southern = /,\n {4}\{\n {6}"region": "south"[^]*?\n {4}\}/;
    expect(sampleFunding.text).toMatch(southern);
    expect(codeFlaws(sampleFunding.text.replace(southern, ''))).toEqual([
      'funding.json:15:14 funding-codes: There is no table for the region "south". → Add its table as printed.',
    ]);
  });

  test('a region without a row in the global table is a flaw', () => {
    const southern = /,\n {6}\{ "region": "south".*/;
    expect(sampleFunding.text).toMatch(southern);
    expect(codeFlaws(sampleFunding.text.replace(southern, ''))).toEqual([
      'funding.json:7:13 funding-codes: The global table has no row for "south". → Add the row as printed.',
    ]);
  });

  test('the global table does not stand among the regions', () => {
    expect(after('"region": "south",\n', '"region": "global",\n')[0]).toBe(
      'funding.json:26:17 funding-codes: "global" is not a known region. → Known ones are in data/reference/regions.json.',
    );
  });
});

describe('doubts', () => {
  test('a doubt about a row that its table does not have is a flaw', () => {
    expect(after('["iraq", "kenya"]', '["iraq", "keny"]')).toEqual([
      'funding.json:49:24 funding-codes: The doubt "north-columns" names the row "keny", which the table "north" does not have. → Did you mean "kenya"?',
    ]);
    expect(after('["iraq", "kenya"]', '["rwanda", "kenya"]')).toEqual([
      'funding.json:49:16 funding-codes: The doubt "north-columns" names the row "rwanda", which the table "north" does not have.',
    ]);
  });

  test('a doubt about an unknown table is a flaw', () => {
    expect(after('"table": "north",\n', '"table": "nroth",\n')).toEqual([
      'funding.json:48:16 funding-codes: The doubt "north-columns" names the table "nroth", which is not there. → Did you mean "north"?',
    ]);
  });
});
