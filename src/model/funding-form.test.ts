import { describe, expect, test } from 'vitest';
import type { SourceFile } from './flaw.ts';
import { loadFunding } from './load-funding.ts';
import { sampleCodes, sampleFunding } from './sample-funding.ts';
import { changed, inBrief } from './test-files.ts';

const FILE = 'data/2018/funding.json';
const IRAQ = '"regions" → no. 1 → "rows" → no. 2 →';

const flawsOf = (file: SourceFile) => loadFunding(file, { ...sampleCodes, edition: '2018' }).flaws.map(inBrief);
const flawsAfter = (from: string, to: string) => flawsOf(changed(sampleFunding, from, to));

describe('the form of the file', () => {
  test.each<[string, string, string, string[]]>([
    [
      'an unknown name',
      '"Iraq",',
      '"Iraq", "note": "x",',
      [
        `20:50 funding-form: "note" is not a known name in "regions" → no. 1 → "rows" → no. 2. → Check its spelling or remove it.`,
      ],
    ],
    [
      'a misspelt name',
      '"Iraq", "P1": 10,',
      '"Iraq", "p1": 10,',
      [
        `20:9 funding-form: ${IRAQ} "P1" is missing. → Write the amount, or null where the print leaves the cell blank.`,
        `20:50 funding-form: "p1" is not a known name in "regions" → no. 1 → "rows" → no. 2. → Check its spelling or remove it.`,
      ],
    ],
    ['another unit', '"USD"', '"EUR"', ['3:11 funding-form: "unit" must be "USD", but it is "EUR".']],
    ['no unit', '  "unit": "USD",\n', '', ['1:1 funding-form: "unit" is missing. → Add it: USD.']],
    [
      'a year of two digits',
      '"edition": "2018"',
      '"edition": "18"',
      [
        '2:14 funding-form: "edition" is "18", which does not have the right form. → Write the year of the edition: "2018".',
      ],
    ],
    [
      'the file of another edition',
      '"edition": "2018"',
      '"edition": "2017"',
      [
        '2:14 funding-codes: This is the funding file of edition 2018, but it says "2017". → Write "2018" if the figures are those of 2018.',
      ],
    ],
    [
      'categories out of order',
      '["P1", "P2"',
      '["P2", "P1"',
      [
        '5:18 funding-form: "categories" → no. 1 must be "P1", but it is "P2".',
        '5:24 funding-form: "categories" → no. 2 must be "P2", but it is "P1".',
      ],
    ],
    ['too few categories', ', "O3"]', ']', ['5:17 funding-form: "categories" has 5 entries; it must have at least 6.']],
    [
      'too many categories',
      ', "O3"]',
      ', "O3", "O4"]',
      ['5:17 funding-form: "categories" has 7 entries; it must have at most 6.'],
    ],
    [
      'a slip with too short a reason',
      '"The printed total of Rwanda is one dollar less than its cells add up to."',
      '"Typo."',
      [
        '36:17 funding-form: "slips" → no. 1 → "reason" is too short: "Typo.". → Write at least 10 characters; these are 5.',
      ],
    ],
    [
      'a slip without a reason',
      '"The printed total of Rwanda is one dollar less than its cells add up to."',
      '""',
      ['36:17 funding-form: "slips" → no. 1 → "reason" is empty. → Fill it in.'],
    ],
    [
      'an unknown column of a slip',
      '"row": "rwanda", "column": "total"',
      '"row": "rwanda", "column": "Total"',
      [
        '38:56 funding-form: "slips" → no. 1 → "differences" → no. 1 → "column" is "Total", which is not one of P1, P2, P3, O1, O2, O3, outsideFramework, total. → Did you mean "total"?',
      ],
    ],
    [
      'a slip without its sum',
      '"row": "rwanda", "column": "total", "sum": "across"',
      '"row": "rwanda", "column": "total"',
      [
        '38:9 funding-form: "slips" → no. 1 → "differences" → no. 1 → "sum" is missing. → Add it: one of across, down, between.',
      ],
    ],
    [
      'a doubt about no row',
      '"rows": ["iraq", "kenya"]',
      '"rows": []',
      ['49:15 funding-form: "doubts" → no. 1 → "rows" is empty. → Fill it in.'],
    ],
    [
      'a name given twice',
      '"unit": "USD",',
      '"unit": "USD",\n  "unit": "USD",',
      [
        '4:3 json-double-name: "unit" is given twice in the same record. → Keep one of the two; only the last would count.',
      ],
    ],
    [
      'a missing comma',
      '"unit": "USD",',
      '"unit": "USD"',
      [
        '4:3 json-syntax: This file cannot be read: a comma is missing before this. → Each value but the last of a list or record is followed by a comma.',
      ],
    ],
    [
      'a number with commas',
      '"Iraq", "P1": 10,',
      '"Iraq", "P1": 1,000,',
      [
        '20:58 json-syntax: This file cannot be read: a number is written with digits alone. → Write 7000000, without commas, spaces, points or signs.',
      ],
    ],
  ])('%s is a flaw', (_name, from, to, flaws) => {
    expect(flawsAfter(from, to)).toEqual(flaws.map((flaw) => `${FILE}:${flaw}`));
  });

  test('an empty file is a flaw', () => {
    for (const text of ['', ' \n\t\n'])
      expect(flawsOf({ path: FILE, text })).toEqual([
        `${FILE}:1:1 json-syntax: This file is empty. → Restore it from an earlier version.`,
      ]);
  });

  test('a file with something else in it is a flaw', () => {
    expect(flawsOf({ path: FILE, text: '[]' })).toEqual([
      `${FILE}:1:1 funding-form: The file must be a record in braces, but it is a list.`,
    ]);
    expect(flawsOf({ path: FILE, text: 'null' })).toEqual([
      `${FILE}:1:1 funding-form: The file must be a record in braces, but it is null (blank).`,
    ]);
    expect(flawsOf({ path: FILE, text: '{}' }).map((flaw) => flaw.replace(/^\S+ /, ''))).toEqual([
      'funding-form: "edition" is missing. → Add it: text in quotes.',
      'funding-form: "unit" is missing. → Add it: USD.',
      'funding-form: "source" is missing. → Add it: a record in braces.',
      'funding-form: "categories" is missing. → Add it: a list.',
      'funding-form: "global" is missing. → Add it: a record in braces.',
      'funding-form: "regions" is missing. → Add it: a list.',
      'funding-form: "slips" is missing. → Add it: a list.',
      'funding-form: "doubts" is missing. → Add it: a list.',
    ]);
  });
});
