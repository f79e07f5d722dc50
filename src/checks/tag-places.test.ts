import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { tagPlaces } from './tag-places.ts';

const find = (body: string) => findings(tagPlaces, body);
const fact = '<Fact id="orientation-trainees-2016" />';
const own = (name: string) =>
  `<${name}> is a block, but it stands in a line of text. → Put <${name}> and </${name}> on lines of their own, with blank lines between them and the text.`;
const alone = (name: string) =>
  `<${name}> stands in a sentence, but here it is alone on its line. → Put words of the sentence before or after it on the same line.`;
const quote =
  '<PullQuote> repeats a sentence of the text, so it holds no link and no note mark. → Write the words alone: readers of the text have the link there.';
const only = '<KeyFigures> holds only <KeyFigure>. → Move this out of it.';

describe('the places of tags', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    ['a block in a sentence', 'A <Box>b</Box> c', [`7:3 ${own('Box')}`]],
    ['a block on one line', '<PullQuote>A.</PullQuote>', [`7:1 ${own('PullQuote')}`]],
    [
      'a chart in a sentence',
      'A <Chart id="requirements-by-region" /> b',
      [
        '7:3 <Chart> is a block, but it stands in a line of text. → Put <Chart … /> on a line of its own, with a blank line before and after.',
      ],
    ],
    ['a fact alone on its line', `A\n\n${fact}\noffices`, [`9:1 ${alone('Fact')}`]],
    ['a fact alone in a box', `<Box>\n${fact}\n</Box>`, [`8:1 ${alone('Fact')}`]],
    [
      'a fact in a heading',
      `## A ${fact} b`,
      ['7:6 A heading can’t hold <Fact>: its words stand in the contents and make its address. → Write the words out.'],
    ],
    [
      'a reference in a link',
      '[a <Ref to="principle-1" />](https://iom.int)',
      ['7:4 A link can’t hold <Ref>, which is a link itself. → Move one of the two out of the other.'],
    ],
    [
      'a key figure without its whole',
      '<KeyFigure fact="a" label="b" />',
      ['7:1 <KeyFigure> stands only in <KeyFigures>. → Put <KeyFigures> before it and </KeyFigures> after it.'],
    ],
    [
      'a key figure in something else',
      '<Box>\n  <KeyFigure fact="a" label="b" />\n</Box>',
      ['8:3 <KeyFigure> stands only in <KeyFigures>. → Put <KeyFigures> before it and </KeyFigures> after it.'],
    ],
    [
      'text among key figures',
      '<KeyFigures>\n\nA\n\n  <KeyFigure fact="a" label="b" />\n\n- C\n\n</KeyFigures>',
      [`9:1 ${only}`, `13:1 ${only}`],
    ],
    [
      'another tag among key figures',
      '<KeyFigures>\n  <Chart id="requirements-by-region" />\n</KeyFigures>',
      [`8:3 ${only}`],
    ],
    [
      'links in a pull quote',
      '<PullQuote>\n\nA [b](https://iom.int)[^c] <Ref to="principle-1" />\n\n</PullQuote>\n\n[^c]: D',
      [`9:3 ${quote}`, `9:23 ${quote}`, `9:28 ${quote}`],
    ],
  ])('forbid %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test.each([
    ['facts in sentences, also at their start and end', `${fact} people and <Amount />`],
    ['references alone in a list', '- <Ref to="principle-1" />\n- <Ref to="principle-2" />'],
    ['facts in tables and notes', `| a |\n| --- |\n| ${fact} |\n\nB[^c]\n\n[^c]: ${fact} d`],
    ['blocks in a box', '<Box>\n\nA\n\n<Chart id="requirements-by-region" />\n\n</Box>'],
    ['facts in a pull quote', `<PullQuote>\n\nA ${fact} b.\n\n</PullQuote>`],
    ['tags that there are not, which another rule finds', '<Foo />\n\na <Bar>b</Bar>'],
  ])('allow %s', (_name, body) => {
    expect(find(body)).toEqual([]);
  });

  test('are not looked at where an opening tag could not be read', () => {
    expect(find('<KeyFigures title=a>\n\n<KeyFigure fact="a" label="b" />\n\n</KeyFigures>')).toEqual([]);
  });
});
