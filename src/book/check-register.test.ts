import { describe, expect, test } from 'vitest';
import { flawsWith } from '../testing/chapters.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import { buildBook } from './build-book.ts';

const FILE = 'data/2018/register.json';
const registerOf = (fields: string) =>
  `{\n  "records": [\n    { "id": "zest", "kind": "event", "title": "Zest", "text": "A zest.", "source": "mi-2018", ${fields} }\n  ]\n}\n`;
const DATES = '"dates": [{ "from": "2017-04-18" }]';

test('an event with its days has no flaws', () => expect(flawsWith(FILE, registerOf(DATES))).toEqual([]));

describe('bad input', () => {
  test.each<[what: string, fields: string, flaw: string]>([
    [
      'a day that the calendar lacks',
      '"dates": [{ "from": "2017-02-30" }]',
      '3:115 There is no day 2017-02-30. → Correct the date.',
    ],
    [
      'days in the wrong order',
      '"dates": [{ "from": "2017-04-19", "to": "2017-04-18" }]',
      '3:135 "zest" ends on 2017-04-18, which is not after 2017-04-19. → Correct one of the two; for one day leave "to" out.',
    ],
    [
      'a day in words',
      '"dates": [{ "from": "18 April 2017" }]',
      '3:115 "records" → no. 1 → "dates" → no. 1 → "from" is "18 April 2017", which does not have the right form. → Write a day as 2017-04-18, or a month as 2017-04.',
    ],
    [
      'a country that is not there',
      `${DATES}, "countries": ["RWA", "RWB"]`,
      '3:153 There is no area with the code "RWB". → Did you mean "RWA"?',
    ],
    [
      'a country in words',
      `${DATES}, "countries": ["Rwanda"]`,
      '3:146 "records" → no. 1 → "countries" → no. 1 is "Rwanda", which does not have the right form. → Write the three letters, such as RWA.',
    ],
    [
      'countries and a scope',
      `${DATES}, "countries": ["RWA"], "scope": "all"`,
      '3:163 A record has countries or a scope, not both. → Remove one of the two.',
    ],
    [
      'a goal that is not there',
      `${DATES}, "sdgs": ["18"]`,
      '3:141 There is no SDG goal, target or indicator "18". → Goals are numbered 1 to 17; a target is written 8.7 or 3.c.',
    ],
    [
      'goals in one text',
      `${DATES}, "sdgs": "3, 10"`,
      '3:140 "records" → no. 1 → "sdgs" is "3, 10", which is not allowed here. → Write "all", or a list of codes: ["3", "10.7"].',
    ],
    [
      'an objective that is not there',
      `${DATES}, "gcm": [24]`,
      '3:140 "records" → no. 1 → "gcm" → no. 1 is too large: it must not be more than 23. → Check its digits.',
    ],
    [
      'an address with an ellipsis',
      `${DATES}, "websites": ["https://iom.int/a…"]`,
      '3:145 "records" → no. 1 → "websites" → no. 1 is "https://iom.int/a…", which does not have the right form. → Write the whole address; it begins with https://.',
    ],
    [
      'an address with three points',
      `${DATES}, "websites": ["https://iom.int/a..."]`,
      '3:145 "records" → no. 1 → "websites" → no. 1: Write the whole address: an ellipsis leads nowhere.',
    ],
    [
      'an unknown field',
      `${DATES}, "hosts": "IOM"`,
      '3:132 "hosts" is not a known name in "records" → no. 1. → Check its spelling or remove it.',
    ],
  ])('%s', (_what, fields, flaw) => expect(flawsWith(FILE, registerOf(fields))).toEqual([flaw]));

  test('a source that the edition does not list, a kind that is not there, two of one id', () => {
    const record = (kind: string, source: string) =>
      `{ "id": "a", "kind": "${kind}", "title": "A", "text": "A.", "source": "${source}" }`;
    expect(flawsWith(FILE, `{ "records": [\n${record('programme', 'hearsay')}] }`)).toEqual([
      '2:73 The record "a" names the source "hearsay", which the edition does not list. → Sources are listed in data/2018/edition.json.',
    ]);
    expect(flawsWith(FILE, `{ "records": [\n${record('program', 'mi-2018')}] }`)).toEqual([
      '2:22 "records" → no. 1 → "kind" is "program", which is not one of initiative, resource, partnership, event, programme. → Did you mean "programme"?',
    ]);
    const two = `${record('programme', 'mi-2018')},\n${record('initiative', 'mi-2018')}`;
    expect(flawsWith(FILE, `{ "records": [\n${two}] }`)).toEqual([
      '3:9 The record "a" is there already. → Remove one of the two.',
    ]);
  });

  test('a register that the parts name and that is not there', () => {
    expect(flawsWith(FILE, undefined)).toEqual([
      '-:- This file is missing. → Restore it, or copy it from another edition and adapt it.',
    ]);
  });
});

test('an edition that prints no register needs none', () => {
  const edition = realSources().data.get('data/2018/edition.json')?.text ?? '';
  const without = withFile(realSources(), 'data/2018/edition.json', edition.replace('    "register",\n', ''));
  const { value } = buildBook(withFile(without, FILE, undefined));
  expect(value?.register.size).toBe(0);
});
