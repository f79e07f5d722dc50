import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { setLine, setTypography } from './typography.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const set = (text: string): string => toString(setTypography(parser.parse(text) as Root));

describe('a range of numbers has an en dash', () => {
  test.each([
    ['2015-2016', '2015–2016'],
    ['2015-16', '2015–16'],
    ['2011-12', '2011–12'],
    ['2015 - 2016', '2015–2016'],
    ['2015--2016', '2015–2016'],
    ['pages 34-36', 'pages\u00a034–36'],
    ['1,000-2,000 people', '1,000–2,000 people'],
    ['2.5-3.5', '2.5–3.5'],
    ['10-15 offices, 2016-2017.', '10–15 offices, 2016–2017.'],
    ['3\u20125', '3–5'],
    ['3\u22125', '3–5'],
    ['3\u20105', '3–5'],
    ['January-September 2016', 'January–September 2016'],
  ])('%s', (typed, printed) => expect(setLine(typed)).toBe(printed));
});

describe('a hyphen between spaces is a pause', () => {
  test.each([
    ['word - word', 'word – word'],
    ['in 2015 - a year - it', 'in 2015 – a year – it'],
    ['a\u00a0b \u2010 c', 'a\u00a0b – c'],
    ['a -- b', 'a – b'],
  ])('%s', (typed, printed) => expect(setLine(typed)).toBe(printed));
});

describe('everything else keeps its hyphen', () => {
  test.each([
    '2017-12-01',
    '2017-12',
    '2015-12',
    'C/107/4',
    'C/107-4',
    'A/RES/70-71',
    '70/1-2',
    '+41-22-717',
    '022-717 91',
    '555-1234',
    '978-92-9068',
    'COVID-19',
    'G-77',
    '3-5-year',
    '5 - 3',
    '5 − 3',
    '5−3',
    '-5 degrees',
    'gender-based',
  ])('%s', (text) => expect(setLine(text)).toBe(text));

  test('a Unicode hyphen in a word is a plain one', () => expect(setLine('e\u2010mail')).toBe('e-mail'));

  test('addresses stay as they are, as links and as plain text', () => {
    expect(set('See https://example.org/2015-2016/a--b...c now.')).toBe(
      'See https://example.org/2015-2016/a--b...c now.',
    );
    expect(setLine('See ftp://example.org/2015-2016 of 2015-2016')).toBe(
      'See ftp://example.org/2015-2016 of 2015–2016',
    );
    expect(set('Write to a-b-2015-2016@example.org.')).toBe('Write to a-b-2015-2016@example.org.');
  });

  test('code stays as it is', () => expect(set('`2015-2016 - "a"`')).toBe('2015-2016 - "a"'));

  test('the words of other links are text', () => expect(set('[2015-2016](https://example.org/)')).toBe('2015–2016'));
});
