import { describe, expect, test } from 'vitest';
import { inBrief } from '../model/test-files.ts';
import { loadData } from './load-data.ts';
import { sampleSources } from './sample-data.ts';

const SLUG = 'Use lower-case letters, digits and hyphens.';
type Case = [what: string, from: string, to: string, flaw: string];

/** What a change of one file leads to, each flaw without the path of that file. */
function flawsOf(path: string, from: string, to: string): string[] {
  return loadData(sampleSources([path, from, to])).flaws.map((flaw) => inBrief(flaw).replace(`${path}:`, ''));
}

describe('the edition file', () => {
  const PATH = 'data/2018/edition.json';

  test.each<Case>([
    [
      'an id that is not its folder',
      '"id": "2018"',
      '"id": "2019"',
      '2:9 data-form: This is the file of edition 2018, but its id is "2019". → Write "2018", the name of its folder.',
    ],
    [
      'an id that is not a year',
      '"id": "2018"',
      '"id": "18"',
      '2:9 data-form: "id" is "18", which does not have the right form. → Write the year of the edition: "2018".',
    ],
    [
      'a date in words',
      '"2017-12-01"',
      '"1 December 2017"',
      '5:11 data-form: "date" is "1 December 2017", which does not have the right form. → Write a day as 2017-12-01.',
    ],
    [
      'a day that does not exist',
      '"2017-12-01"',
      '"2017-02-30"',
      '5:11 data-form: "date" is "2017-02-30", which does not have the right form. → Write a day as 2017-12-01.',
    ],
    [
      'a language in words',
      '["en"]',
      '["english"]',
      '7:17 data-form: "languages" → no. 1 is "english", which does not have the right form. → Use a two-letter language code.',
    ],
    ['no language', '["en"]', '[]', '7:16 data-form: "languages" is empty. → Fill it in.'],
    [
      'a part that is no folder name',
      '"acronyms"]',
      '"Acronyms"]',
      `8:36 data-form: "parts" → no. 3 is "Acronyms", which does not have the right form. → ${SLUG}`,
    ],
    [
      'a part given twice',
      '"acronyms"]',
      '"funding"]',
      '8:36 data-double: The part "funding" is there already. → Remove one of the two.',
    ],
    [
      'a year in quotes',
      '"year": 2016',
      '"year": "2016"',
      '10:75 data-form: "sources" → no. 1 → "year" must be a number, but it is "2016". → Write the number without quotes, spaces or commas.',
    ],
    ['no title', '"title": "Sample"', '"title": ""', '3:12 data-form: "title" is empty. → Fill it in.'],
    [
      'no publisher',
      '"publisher": "IOM",\n  "languages"',
      '"languages"',
      '1:1 data-form: "publisher" is missing. → Add it: text in quotes.',
    ],
    [
      'an unknown name',
      '"title": "Sample"',
      '"title": "Sample", "titel": "Sample"',
      '3:22 data-form: "titel" is not a known name. → Check its spelling or remove it.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOf(PATH, from, to)).toEqual([flaw]);
  });

  test('has each source once', () => {
    expect(flawsOf(PATH, '"id": "paper-2017"', '"id": "report-2016"')[0]).toBe(
      '11:13 data-double: The source "report-2016" is there already. → Remove one of the two.',
    );
  });
});

describe('the file of facts', () => {
  const PATH = 'data/2018/facts.json';

  test.each<Case>([
    [
      'a fact given twice',
      '"id": "countries"',
      '"id": "offices"',
      '4:13 data-double: The fact "offices" is there already. → Remove one of the two.',
    ],
    [
      'an unknown source',
      '"source": "paper-2017"',
      '"source": "paper-2016"',
      '4:114 fact-source: The fact "countries" names the source "paper-2016", which the edition does not list. → Did you mean "paper-2017"?',
    ],
    [
      'an unknown source of an alternative',
      '"source": "report-2016", "note"',
      '"source": "book-1999", "note"',
      '5:67 fact-source: The fact "countries" names the source "book-1999", which the edition does not list. → Sources are listed in data/2018/edition.json.',
    ],
    [
      'an unknown qualifier',
      '"more than"',
      '"more then"',
      '4:141 data-form: "facts" → no. 2 → "qualifier" is "more then", which is not one of about, nearly, almost, more than, at least, over, up to, fewer than, around. → Did you mean "more than"?',
    ],
    [
      'a number in quotes',
      '"value": 55',
      '"value": "55"',
      '5:35 data-form: "facts" → no. 2 → "alternatives" → no. 1 → "value" must be a number, but it is "55". → Write the number without quotes, spaces or commas.',
    ],
    [
      'an alternative without a note',
      ', "note": "Part of the year."',
      '',
      '5:24 data-form: "facts" → no. 2 → "alternatives" → no. 1 → "note" is missing. → Add it: text in quotes.',
    ],
    [
      'a plan that is not called so',
      '"unit": "offices", "period": "2016"',
      '"unit": "offices", "period": "2018 (plan)"',
      '3:89 fact-horizon: The period of "offices" is “2018 (plan)”, but the fact is not called a plan. → Add "horizon": "plan".',
    ],
    [
      'a period that is a number',
      '"unit": "offices", "period": "2016"',
      '"unit": "offices", "period": 2016',
      '3:89 data-form: "facts" → no. 1 → "period" must be text in quotes, but it is 2016.',
    ],
  ])('has a flaw: %s', (_what, from, to, flaw) => {
    expect(flawsOf(PATH, from, to)).toEqual([flaw]);
  });

  test('is checked for doubles even if the sources of the edition are not known', () => {
    const { flaws } = loadData(
      sampleSources(['data/2018/edition.json'], [PATH, '"id": "countries"', '"id": "offices"']),
    );
    expect(flaws.map((flaw) => flaw.rule)).toEqual(['file-missing', 'data-double']);
  });
});
