import { describe, expect, test } from 'vitest';
import { flawsOfChange } from './flaws-of-change.ts';

type Case = [what: string, from: string, to: string, flaw: string];

describe('the file of areas', () => {
  const PATH = 'data/reference/areas.json';

  test.each<Case>([
    [
      'an unknown note',
      '"note": "a-note"',
      '"note": "b-note"',
      '9:114 data-form: "oman" asks for the status note "b-note", which is not there. → Add it under "statusNotes".',
    ],
    [
      'a note named like a built-in',
      '"note": "a-note"',
      '"note": "toString"',
      '9:114 data-form: "oman" asks for the status note "toString", which is not there. → Add it under "statusNotes".',
    ],
    [
      'an unknown member',
      '["kenya", "rwanda"]',
      '["kenya", "rwnda"]',
      '10:122 data-form: The member "rwnda" of "pair" is not a known area. → Did you mean "rwanda"?',
    ],
    [
      'a member like no other area',
      '["kenya", "rwanda"]',
      '["atlantis", "rwanda"]',
      '10:113 data-form: The member "atlantis" of "pair" is not a known area. → Add the area.',
    ],
    [
      'a code with small letters',
      '"iso3": "RWA"',
      '"iso3": "Rwa"',
      '8:50 data-form: "areas" → no. 3 → "iso3" is "Rwa", which does not have the right form. → Use the three capital letters of ISO 3166-1.',
    ],
    [
      'a code as a number',
      '"m49": "646"',
      '"m49": 646',
      '8:64 data-form: "areas" → no. 3 → "m49" must be text in quotes, but it is 646.',
    ],
    [
      'a code left out',
      '"iso3": "OMN", ',
      '',
      '9:5 data-form: "areas" → no. 4 → "iso3" is missing. → Write the code, or null if there is none.',
    ],
    [
      'a day in another order',
      '"2018-06-30"',
      '"30.6.2018"',
      '6:155 data-form: "areas" → no. 1 → "formerNames" → no. 1 → "until" is "30.6.2018", which does not have the right form. → Write a day as 2018-04-18.',
    ],
    [
      'an unknown kind',
      '"kind": "territory"',
      '"kind": "teritory"',
      '9:29 data-form: "areas" → no. 4 → "kind" is "teritory", which is not one of country, territory, group. → Did you mean "territory"?',
    ],
    [
      'an empty name',
      '"name": "Kenya"',
      '"name": ""',
      '7:78 data-form: "areas" → no. 2 → "name" is empty. → Fill it in.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOfChange(PATH, from, to)).toEqual([flaw]);
  });

  test('has each area once', () => {
    expect(flawsOfChange(PATH, '"id": "oman"', '"id": "iraq"')).toContain(
      '9:13 data-double: The area "iraq" is there already. → Remove one of the two.',
    );
  });
});

describe('the file of acronyms', () => {
  const PATH = 'data/reference/acronyms.json';

  test.each<Case>([
    [
      'an acronym given twice',
      '"short": "EU"',
      '"short": "AU"',
      '4:16 data-double: The acronym "AU" is there already. → Remove one of the two.',
    ],
    [
      'an acronym of one letter',
      '"short": "EU"',
      '"short": "E"',
      '4:16 data-form: "acronyms" → no. 2 → "short" is too short: "E". → Write at least 2 characters; these are 1.',
    ],
    [
      'no long form',
      '"long": "European Union", ',
      '',
      '4:5 data-form: "acronyms" → no. 2 → "long" is missing. → Add it: text in quotes.',
    ],
    [
      'an alias outside a list',
      '["EU28"]',
      '"EU28"',
      '4:59 data-form: "acronyms" → no. 2 → "aliases" must be a list, but it is "EU28".',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOfChange(PATH, from, to)).toEqual([flaw]);
  });
});

describe('the file of the Sustainable Development Goals', () => {
  const PATH = 'data/reference/sdg.json';

  test.each<Case>([
    [
      'a goal in the wrong place',
      '"number": 2,',
      '"number": 12,',
      '5:17 data-form: Goal 12 stands in place 2. → Order the goals by number.',
    ],
    [
      'a target under another goal',
      '"3.a"',
      '"4.b"',
      '6:56 data-form: Target 4.b stands under goal 3. → Move it to its goal.',
    ],
    [
      'a target given twice',
      '"3.a"',
      '"3.1"',
      '6:56 data-double: The target "3.1" is there already. → Remove one of the two.',
    ],
    [
      'a code that is none',
      '"3.a"',
      '"3a"',
      '6:56 data-form: "goals" → no. 3 → "targets" → no. 2 is "3a", which does not have the right form. → Write the code of a target, such as 8.7 or 3.c.',
    ],
    [
      'a topic of no target',
      '"8.1": "growth"',
      '"8.2": "growth"',
      '23:5 data-form: There is no target "8.2". → Correct its code or remove it.',
    ],
    [
      'an indicator of no target',
      '"8.1.1"',
      '"8.2.1"',
      '26:15 data-form: There is no target "8.2" for the indicator "8.2.1". → Correct its code.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOfChange(PATH, from, to)).toContain(flaw);
  });
});
