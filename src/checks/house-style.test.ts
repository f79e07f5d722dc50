import { describe, expect, test } from 'vitest';
import { documentOf, findings, inShort } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { checkDocuments } from './check-book.ts';
import { currencySigns } from './currency-signs.ts';
import { figuresReferred } from './figures-referred.ts';
import { fullStops } from './full-stops.ts';
import { headingStops } from './heading-stops.ts';
import { linkWords } from './link-words.ts';
import { perCent } from './per-cent.ts';
import { repeatedWords } from './repeated-words.ts';
import type { Rule } from './rule.ts';
import { strayBrackets } from './stray-brackets.ts';
import { unknownGoals } from './unknown-goals.ts';

type Case = [rule: Rule, body: string, flaws: string[]];
const table = '| Share |\n| --- |\n| 5% |';

describe('house style', () => {
  test.each<Case>([
    [perCent, '5 %, and\n6 percent', ['7:3 "%" stands in running text.', '8:3 "percent" stands in running text.']],
    [perCent, '## The 5% goal', ['7:9 "%" stands in running text.']],
    [perCent, '<Box title="5%">\n\nA.\n\n</Box>', ['7:14 "%" stands in running text.']],
    [currencySigns, 'US$ 5 and €6', ['7:1 "US$" is a sign of a currency.', '7:11 "€" is a sign of a currency.']],
    [repeatedWords, 'It is is. The the end', ['7:7 "is" stands twice in a row.', '7:15 "the" stands twice in a row.']],
    [repeatedWords, 'and and and', ['7:5 "and" stands twice in a row.', '7:9 "and" stands twice in a row.']],
    [headingStops, '## *What* changes:', ['7:18 The heading ends with ":".']],
    [headingStops, '<Box title="A.">\n\nB.\n\n</Box>', ['7:14 The title ends with ".".']],
    [linkWords, '[Click here.](https://iom.int/)', ['7:1 The words "Click here." don’t say where the link leads.']],
    [linkWords, 'A [*here*][b].\n\n[b]: https://iom.int/', ['7:3 The words "here" don’t say where the link leads.']],
    [fullStops, '<MarginNote>\n\nA\n\n</MarginNote>', ['9:2 <MarginNote> ends without a full stop.']],
    [
      fullStops,
      '<Photo file="specimen-1.jpg" alt="B." agency="IOM" year="2017">\n\nA, *b*\n\n</Photo>',
      ['9:7 <Photo> ends without a full stop.'],
    ],
    [strayBrackets, 'A (see *that) and other) d', ['7:24 The bracket ")" has no other half.']],
    [
      strayBrackets,
      'A (b.\n\nThat).',
      ['7:3 The bracket "(" has no other half.', '9:5 The bracket ")" has no other half.'],
    ],
    [figuresReferred, '<Chart id="region-by-category" />', ['7:1 No text points to the figure "region-by-category".']],
  ])('$id forbids %s', (rule, body, flaws) => {
    expect(findings(rule, body).map((flaw) => flaw.split(' → ')[0])).toEqual(flaws);
  });

  test.each<[rule: Rule, body: string]>([
    [perCent, `5 per cent; the percentage; \`5%\`; [A](https://iom.int/a%20b)\n\n${table}`],
    [perCent, 'The <Language code="fr">5 %</Language>.'],
    [currencySigns, 'USD 5 million'],
    [repeatedWords, 'They had had it that that group; Bora Bora; the-the; no, no; the *the*'],
    [headingStops, '## Who pays?\n\nA.\n\n## And so on ...\n\nB.\n\n## 1.5 degrees'],
    [linkWords, '[The report](https://iom.int/) is here.'],
    [fullStops, '<MarginNote>\n\nA (b).\n\n</MarginNote>\n\n<MarginNote>\n\nC “d?”\n\n</MarginNote>'],
    [fullStops, '<MarginNote>\n\nThree tasks:\n\n- one\n- two\n\n</MarginNote>'],
    [fullStops, '<Photo file="specimen-1.jpg" alt="B." agency="IOM" year="2017" />\n\n<Box>\n\nC\n\n</Box>'],
    [
      strayBrackets,
      'Either a) this, b) that or 3) both; (a) one; (*two*) <Box title="(a)">b</Box> (see <Fact id="hubs" />)',
    ],
    [figuresReferred, 'As <Ref to="region-by-category" /> shows.\n\n<Chart id="region-by-category" />'],
    [unknownGoals, '<Actions>\n\n- Do it. (SDGs: 18)\n\n</Actions>'],
  ])('$id allows %s', (rule, body) => {
    expect(findings(rule, body)).toEqual([]);
  });

  test('says what code a currency has', () => {
    expect(findings(currencySigns, '£5')[0]).toContain('→ Write the code, a space and the amount: GBP 6 million.');
  });

  test('is that of the language of the edition', () => {
    const document = documentOf('Il y a 5 % de plus. Nous nous réunissons.');
    const french = { ...realBook(), language: 'fr' };
    expect(checkDocuments([document], french)).toEqual([]);
    expect(checkDocuments([document], realBook()).map(inShort)).toHaveLength(2);
  });

  test('finds a figure that another chapter points to', () => {
    const placing = documentOf('<Chart id="region-by-category" />');
    const pointing = { ...documentOf('See <Ref to="region-by-category" />.'), id: 'principle-1/other' };
    const book = { ...realBook(), documents: new Map([placing, pointing].map((document) => [document.id, document])) };
    expect(figuresReferred.check(placing, book)).toEqual([]);
  });
});
