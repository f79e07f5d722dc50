import { describe, expect, test } from 'vitest';
import { flawsOfChange } from './flaws-of-change.ts';

const SLUG = 'Use lower-case letters, digits and hyphens.';
type Case = [what: string, from: string, to: string, flaw: string];

describe('the file of the Migration Governance Framework', () => {
  const PATH = 'data/reference/migof.json';

  test.each<Case>([
    [
      'a category given twice',
      '"code": "O3"',
      '"code": "O2"',
      '9:15 data-double: The category "O2" is there already. → Remove one of the two.',
    ],
    [
      'an unknown category',
      '"code": "O3"',
      '"code": "O4"',
      '9:15 data-form: "categories" → no. 6 → "code" is "O4", which is not one of P1, P2, P3, O1, O2, O3.',
    ],
    [
      'an unknown kind',
      '"kind": "objective", "number": 3',
      '"kind": "objectiv", "number": 3',
      '9:29 data-form: "categories" → no. 6 → "kind" is "objectiv", which is not one of principle, objective. → Did you mean "objective"?',
    ],
    [
      'a number below one',
      '"kind": "objective", "number": 3',
      '"kind": "objective", "number": 0',
      '9:52 data-form: "categories" → no. 6 → "number" is 0; it must not be less than 1.',
    ],
    [
      'a slug that is no folder name',
      '"slug": "objective-3"',
      '"slug": "Objective 3"',
      `9:63 data-form: "categories" → no. 6 → "slug" is "Objective 3", which does not have the right form. → ${SLUG}`,
    ],
    [
      'five categories',
      ',\n    { "code": "O3", "kind": "objective", "number": 3, "slug": "objective-3", "title": "Third objective", "shortTitle": "Three" }',
      '',
      '3:17 data-form: "categories" has 5 entries; it must have 6.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOfChange(PATH, from, to)).toEqual([flaw]);
  });
});

describe('the file of regions', () => {
  const PATH = 'data/reference/regions.json';

  test.each<Case>([
    [
      'a code given twice',
      '"code": "S"',
      '"code": "N"',
      '5:15 data-double: The region code "N" is there already. → Remove one of the two.',
    ],
    [
      'a code with small letters',
      '"code": "S"',
      '"code": "So"',
      '5:15 data-form: "regions" → no. 3 → "code" is "So", which does not have the right form. → Use capital letters only.',
    ],
    [
      'too long a short name',
      '"shortName": "South"',
      '"shortName": "The southern half of the world"',
      '5:71 data-form: "regions" → no. 3 → "shortName" is too long: "The southern half of the world". → Write at most 28 characters; these are 30.',
    ],
    [
      'no name',
      '"name": "The South", ',
      '',
      '5:5 data-form: "regions" → no. 3 → "name" is missing. → Add it: text in quotes.',
    ],
    [
      'an unknown kind',
      '"shortName": "South", "kind": "region"',
      '"shortName": "South", "kind": "continent"',
      '5:88 data-form: "regions" → no. 3 → "kind" is "continent", which is not one of global, region.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOfChange(PATH, from, to)).toEqual([flaw]);
  });

  test('has each region once, and its funding is not taken for it', () => {
    expect(flawsOfChange(PATH, '"slug": "south"', '"slug": "north"')).toEqual([
      '5:28 data-double: The region "north" is there already. → Remove one of the two.',
      'data/2018/funding.json:26:17 funding-codes: "south" is not a known region. → Known ones are in data/reference/regions.json.',
      'data/2018/funding.json:10:19 funding-codes: "south" is not a known region. → Known ones are in data/reference/regions.json.',
    ]);
  });
});
