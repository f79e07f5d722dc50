import { describe, expect, test } from 'vitest';
import { vocabulary } from '../authoring/vocabulary.ts';
import { documentOf, findings } from '../testing/chapters.ts';
import { closedVocabulary } from './closed-vocabulary.ts';

const find = (body: string) => findings(closedVocabulary, body);
const known = `Known tags: ${[...vocabulary.keys()].map((name) => `<${name}>`).join(', ')}.`;

/** The attributes that a tag takes, as its hint lists them. */
const takes = (name: string) => {
  const { shape } = vocabulary.get(name)?.attributes as unknown as { shape: object };
  return `It takes: ${Object.keys(shape).join(', ')}.`;
};

describe('closed vocabulary', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    ['an unknown tag, nearly right', 'A <Fakt id="b" /> c', ['7:3 There is no tag <Fakt>. → Did you mean "Fact"?']],
    ['a tag in small letters', '<box>\n\nA.\n\n</box>', ['7:1 There is no tag <box>. → Did you mean "Box"?']],
    ['HTML', 'A <strong onclick="b()">c</strong>', [`7:3 There is no tag <strong>. → Chapters hold no HTML. ${known}`]],
    ['a script', '<script>alert(1)</script>', [`7:1 There is no tag <script>. → Chapters hold no HTML. ${known}`]],
    ['a tag of parts', 'A <Box.Title /> b', [`7:3 There is no tag <Box.Title>. → ${known}`]],
    [
      'a tag that is called like a part of an object',
      'A <constructor /> b',
      [`7:3 There is no tag <constructor>. → Chapters hold no HTML. ${known}`],
    ],
    ['a tag without a name', '<>A</>', [`7:1 A tag has no name: <>. → ${known}`]],
  ])('forbids %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test.each<[name: string, body: string, flaws: string[]]>([
    [
      '<Amount> an unknown category',
      'A <Amount category="P4" /> b',
      ['7:11 "category" of <Amount> can’t be "P4". → It can be P1, P2, P3, O1, O2, O3.'],
    ],
    [
      '<Amount> an unknown attribute',
      'A <Amount aera="rwanda" /> b',
      ['7:11 <Amount> has no attribute "aera". → Did you mean "area"?'],
    ],
    [
      '<Amount> "exact" but true',
      'A <Amount exact="false" /> b',
      ['7:11 "exact" of <Amount> can’t be "false". → Write exact="true", or remove it.'],
    ],
    ['<Amount> an empty area', 'A <Amount area="" /> b', ['7:11 "area" of <Amount> is empty. → Fill it in.']],
    ['<Amount> text', 'A <Amount>b</Amount> c', ['7:3 <Amount> holds no text. → Write it alone: <Amount … />.']],
    [
      '<Amount> area and region at once',
      'A <Amount area="rwanda" region="asia-pacific" /> b',
      ['7:3 An amount has an area or a region, not both. → Remove one of the two attributes.'],
    ],
    [
      '<Amount> a category that the print leaves blank',
      'A <Amount area="kuwait" category="P1" /> b',
      [
        '7:3 The print gives no amount for P1 of "kuwait". → Say in words that nothing is required, or choose another category.',
      ],
    ],
    ['<Box> a blank title', '<Box title=" ">\n\nA.\n\n</Box>', ['7:6 "title" of <Box> is empty. → Fill it in.']],
    [
      '<Box> a title without value',
      '<Box title>\n\nA.\n\n</Box>',
      ['7:6 "title" of <Box> has no value. → Write title="…".'],
    ],
    ['<Box> nothing inside', '<Box>\n\n</Box>', ['7:1 <Box> is empty. → Write its text between <Box> and </Box>.']],
    [
      '<Box> an unknown attribute',
      '<Box colour="red">\n\nA.\n\n</Box>',
      [`7:6 <Box> has no attribute "colour". → ${takes('Box')}`],
    ],
    [
      '<Chart> no id',
      '<Chart />',
      [
        '7:1 <Chart> has neither id nor data. → Write id="…" for a figure of the edition, or data="…" for a series or a CSV file.',
      ],
    ],
    [
      '<Chart> a form of its own for a figure of the edition',
      '<Chart id="region-by-category" kind="bar" />',
      ['7:32 <Chart id> has no kind. → Its form and words are those of the figure.'],
    ],
    [
      '<Chart> a unit for a series',
      '<Chart data="resettlement" unit="people" />',
      ['7:28 A chart of a series has no unit. → It comes from the facts; change series.json.'],
    ],
    [
      '<Chart> text',
      '<Chart id="requirements-by-region">\n\nA.\n\n</Chart>',
      ['7:1 <Chart> holds no text. → Write it alone: <Chart … />.'],
    ],
    ['<Fact> no id', 'A <Fact /> b', ['7:3 <Fact> needs the attribute "id". → Add id="…" to the tag.']],
    [
      '<Fact> a wrong name for its id',
      'A <Fact ids="b" /> c',
      [
        '7:3 <Fact> needs the attribute "id". → Add id="…" to the tag.',
        '7:9 <Fact> has no attribute "ids". → Did you mean "id"?',
      ],
    ],
    [
      '<Fact> "bare" without value',
      'A <Fact id="hubs" bare /> c',
      ['7:19 "bare" of <Fact> has no value. → Write bare="true".'],
    ],
    [
      '<Fact> two ids',
      'A <Fact id="b" id="c" /> d',
      ['7:16 <Fact> has the attribute "id" twice. → Keep one of the two.'],
    ],
    [
      '<Fact> an attribute called like a part of an object',
      'A <Fact id="b" __proto__="c" /> d',
      [`7:16 <Fact> has no attribute "__proto__". → ${takes('Fact')}`],
    ],
    [
      '<KeyFigure> neither fact nor label',
      '<KeyFigures>\n  <KeyFigure />\n</KeyFigures>',
      [
        '8:3 <KeyFigure> needs the attribute "fact". → Add fact="…" to the tag.',
        '8:3 <KeyFigure> needs the attribute "label". → Add label="…" to the tag.',
      ],
    ],
    [
      '<KeyFigure> an empty label',
      '<KeyFigures>\n  <KeyFigure fact="a" label="" />\n</KeyFigures>',
      ['8:23 "label" of <KeyFigure> is empty. → Fill it in.'],
    ],
    [
      '<KeyFigures> nothing inside',
      '<KeyFigures></KeyFigures>',
      ['7:1 <KeyFigures> is empty. → Write <KeyFigure> between <KeyFigures> and </KeyFigures>.'],
    ],
    [
      '<KeyFigures> an attribute',
      '<KeyFigures title="A">\n  <KeyFigure fact="a" label="b" />\n</KeyFigures>',
      ['7:13 <KeyFigures> has no attribute "title". → It takes none.'],
    ],
    [
      '<MarginNote> nothing inside',
      '<MarginNote />',
      ['7:1 <MarginNote> is empty. → Write its text between <MarginNote> and </MarginNote>.'],
    ],
    [
      '<PullQuote> nothing inside',
      '<PullQuote />',
      ['7:1 <PullQuote> is empty. → Write its text between <PullQuote> and </PullQuote>.'],
    ],
    [
      '<PullQuote> an attribute',
      '<PullQuote by="A">\n\nB.\n\n</PullQuote>',
      ['7:12 <PullQuote> has no attribute "by". → It takes none.'],
    ],
    ['<Ref> nowhere to go', 'A <Ref /> b', ['7:3 <Ref> needs the attribute "to". → Add to="…" to the tag.']],
    [
      '<Ref> an address of its own',
      'A <Ref href="/" /> b',
      [
        '7:3 <Ref> needs the attribute "to". → Add to="…" to the tag.',
        `7:8 <Ref> has no attribute "href". → ${takes('Ref')}`,
      ],
    ],
    ['<Ref> text', 'A <Ref to="principle-1">b</Ref> c', ['7:3 <Ref> holds no text. → Write it alone: <Ref … />.']],
  ])('forbids to give %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('finds every flaw of every tag, also of those inside others', () => {
    const body = '<Box colour="a">\n\n- A <Fact />\n\n<Bax />\n\n</Box>\n\n[^a]: <Ref />\n\nA[^a]';
    expect(find(body).map((flaw) => flaw.split(' ')[0])).toEqual(['7:6', '9:5', '11:1', '15:7']);
  });

  test('leaves values in braces to the rule that forbids them', () => {
    expect(find('A <Fact id={b} /> <Ref {...c} /> d')).toEqual([]);
  });

  test('allows what the examples of the vocabulary show', () => {
    for (const { example } of vocabulary.values()) expect(find(example)).toEqual([]);
  });

  test('does without the data of the edition, as far as that goes', () => {
    const document = documentOf('A <Amount area="kuwait" category="P1" /> <Fact />.');
    expect(closedVocabulary.check(document, undefined).map(({ message }) => message)).toEqual([
      '<Fact> needs the attribute "id".',
    ]);
  });
});
