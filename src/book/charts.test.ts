import { describe, expect, test } from 'vitest';
import { CHAPTER, chapter, inShort } from '../testing/chapters.ts';
import { realSources, withData, withFile } from '../testing/real-book.ts';
import { buildBook } from './build-book.ts';

const CSV = 'data/2018/visits.csv';
const TAG = '<Chart data="visits.csv" kind="line" title="Visits grew" unit="visits" source="A count." />';

/** The Book of 2018 with a chapter of this body and a CSV file. */
function bookWith(body: string, csv = 'Place,2014,2016,2017\nGeneva,10,15,\n"Berne, old",5,-3,8.5\n') {
  return buildBook(withFile(withFile(realSources(), CSV, csv), CHAPTER, chapter(body)));
}

const flawsWith = (...args: Parameters<typeof bookWith>) =>
  bookWith(...args)
    .flaws.filter(({ rule }) => ['chart-form', 'csv-form', 'series-form', 'unknown-name'].includes(rule))
    .map(inShort);

describe('a chart of a CSV file', () => {
  test('is a figure of the Book, named after the file, with its numbers and words', () => {
    const { value, flaws } = bookWith(`${TAG}\n`);
    expect(flaws.filter(({ severity }) => severity === 'error')).toEqual([]);
    const figure = value?.figures.get('visits');
    expect(figure).toMatchObject({ scope: 'series', title: 'Visits grew', subtitle: 'Visits', source: 'A count' });
    expect(figure?.label).toMatch(/^Figure \d+$/);
    expect(figure?.home).toMatch(/principle-1\/test\/#visits$/);
    expect(figure?.view.rows.map(({ cells }) => cells)).toEqual([
      ['Geneva', 10, 15, null],
      ['Berne, old', 5, -3, 8.5],
    ]);
  });

  test.each<[string, string, string, string]>([
    ['for text in a number', TAG, 'P,2014,2016\nA,12,"1,200"\n', '2:6 "1,200" is no number.'],
    ['for a row too short', TAG, 'P,2014,2016\nA,12\n', '2:1 This row has 2 fields, the first row 3.'],
    ['for an open quote', TAG, 'P,2014,2016\nA,"12,3\n', '2:3 This quote is not closed.'],
    ['for an empty file', TAG, '\n', '1:1 This file has no rows of numbers.'],
    ['for a name used twice', TAG, 'P,2014,2016\nA,1,2\nA,1,2\n', '3:1 The row "A" is there already.'],
    [
      'without a unit',
      '<Chart data="visits.csv" title="T" source="S" />',
      'P,2014\nA,1\n',
      '7:8 A chart of a file needs unit="…".',
    ],
    [
      'in a form that cannot show it',
      TAG.replace('line', 'slope'),
      'P,1,2,3\nA,1,2,3\n',
      '7:26 A chart of kind "slope" shows 2 columns, but "visits" has 3.',
    ],
    [
      'that is not there',
      TAG.replace('visits.csv', 'vists.csv'),
      'P,1\nA,1\n',
      '7:8 There is no series or CSV file "vists.csv". → Did you mean "visits.csv"?',
    ],
    [
      'that does not fit on a phone',
      TAG.replace('line', 'slope'),
      'P,1,2\nA,100000000000000000,200000000000000000\n',
      "7:1 The chart can't be drawn: names and values do not fit into 288 px.",
    ],
  ])('is refused %s', (_name, body, csv, message) => {
    expect(
      flawsWith(body, csv).some((flaw) => flaw.startsWith(message)),
      flawsWith(body, csv).join('\n'),
    ).toBe(true);
  });
});

describe('a chart of a series', () => {
  test('takes form and title from the tag that places it first', () => {
    const { value } = bookWith('<Chart data="resettlement" kind="slope" title="People moved" />\n');
    expect(value?.figures.get('resettlement')).toMatchObject({ title: 'People moved' });
  });

  test('is refused in a form that would add up what overlaps', () => {
    expect(flawsWith('<Chart data="wash-2016" kind="share" />\n')).toEqual([
      '7:25 The rows of "wash-2016" overlap, so that they are no parts of a whole. → Choose kind "bar", and say in a note that the parts overlap.',
    ]);
  });

  test('is refused at its fact in series.json', () => {
    type File = { series: { id: string; rows: { facts: string[] }[] }[] };
    const broken = withData<File>(realSources(), 'data/2018/series.json', ({ series }) => {
      const rows = series.find(({ id }) => id === 'resettlement')?.rows;
      rows?.[0]?.facts.splice(1, 1, 'health-assessments-2016');
    });
    const [flaw] = buildBook(broken).flaws.filter(({ rule }) => rule === 'series-form');
    expect(flaw?.file).toBe('data/2018/series.json');
    expect(flaw?.line).toBeGreaterThan(1);
    expect(flaw?.message).toBe(
      '"health-assessments-2016" is in assessments, but "resettled-2015" is in people: a chart has one unit.',
    );
  });
});
