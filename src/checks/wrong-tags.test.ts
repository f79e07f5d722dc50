import { describe, expect, test } from 'vitest';
import { vocabulary } from '../authoring/vocabulary.ts';
import { CHAPTER } from '../testing/chapters.ts';
import { checkExample } from '../testing/rules.ts';

/** What editors get wrong, by tag. What is then said stands in golden/wrong-tags.txt, word for word. */
const WRONG: Record<string, string[]> = {
  A: ['<A>\n\nAn answer alone.\n\n</A>'],
  Actions: [
    '<Actions>\n\n- Open more ways.\n\n</Actions>',
    '<Actions>\n\n- Open more ways. (SDGs: 19; GCM objectives: 24)\n\n</Actions>',
  ],
  Allow: ['<Allow rule="per-cents" reason="A title." />\n\nText.', '<Allow rule="per-cent" reason="" />\n\nText.'],
  Amount: [
    'It is <Amount area="rwnda" />.',
    'It is <Amount category="P4" />.',
    'It is <Amount area="rwanda" region="asia-pacific" />.',
  ],
  Box: [
    '<Box title="">\n\nText.\n\n</Box>',
    '<Box country="RWD">\n\nText.\n\n</Box>',
    '<Box colour="red">\n\nText.\n\n</Box>',
  ],
  Card: ['<Card id="midos" />', '<Card />'],
  Chart: ['<Chart id="requirement-by-region" />', '<Chart />', '<Chart data="resettlement" kind="pie" />'],
  Cite: ['So it is <Cite id="haas-2012" />.', 'So it is <Cite id="de-haas-2012" pages="viii" />.'],
  Country: ['In <Country code="rwa" />.', 'In <Country code="RWD" />.'],
  Define: ['<Define term="">Migrants</Define> are people.', '<Define></Define> is nothing.'],
  Fact: [
    'It is <Fact id="offices-standard-2016" /> offices.',
    'It is <Fact id="offices-standards-2016" bare="yes" /> offices.',
    'It is <Fact id="offices-standards-2016" note="true" /> offices.',
  ],
  FigureGroup: [
    '<FigureGroup>\n\n<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" />\n\n</FigureGroup>',
  ],
  FrameworkMap: ['<FrameworkMap depth="2" />', '<FrameworkMap>text</FrameworkMap>'],
  FullPage: [
    '<FullPage file="specimen-9.jpg" alt="Hills." agency="IOM" year="2017" />',
    '<FullPage file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" side="right" />',
  ],
  GCM: ['It serves <GCM objectives="0" />.', 'It serves <GCM />.'],
  Indicators: [
    '<Indicators title="A">\n\n- Economic\n\n</Indicators>',
    '<Indicators title="A">\n\nWords.\n\n</Indicators>',
  ],
  Infographic: ['<Infographic title="A">\n\n- people abroad\n\n</Infographic>'],
  Interview: [
    '<Interview person="A worker" composed="true">\n\n<A>\n\nYes.\n\n</A>\n\n</Interview>',
    '<Interview person="A worker">\n\n<Q>\n\nWhat?\n\n</Q>\n\n<A>\n\nThat.\n\n</A>\n\n</Interview>',
  ],
  KeyFigure: [
    '<KeyFigures>\n  <KeyFigure fact="fund-budgets-2017" label="budget" />\n</KeyFigures>',
    '<KeyFigures>\n  <KeyFigure fact="fund-budget-2017" />\n</KeyFigures>',
  ],
  KeyFigures: ['<KeyFigures>\n\nText.\n\n</KeyFigures>', '<KeyFigures></KeyFigures>'],
  Language: ['The <Language code="xyz1">word</Language>.', 'The <Language>word</Language>.'],
  MarginNote: [
    '<MarginNote country="Netherlands">\n\nText.\n\n</MarginNote>',
    '<MarginNote href="iom.int">\n\nText.\n\n</MarginNote>',
  ],
  Matrix: [
    '<Matrix title="A">\n\n| S | Africa |\n| --- | --- |\n| Shelter | ten |\n\n</Matrix>',
    '<Matrix title="A" page="wide">\n\n| S | Africa |\n| --- | --- |\n| Shelter | 10 |\n\n</Matrix>',
  ],
  NamingNote: ['<NamingNote id="names-of-people" />'],
  Paragraph: ['<Paragraph name="Units" />Text.', '<Paragraph name="units" />Text.'],
  Photo: [
    '<Photo file="specimen-1.jpg" agency="IOM" year="2017" />',
    '<Photo file="specimen-1.jpg" alt="Hills." year="2017" />',
    '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="17" />',
    '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" photographer="N. Body" />',
  ],
  Portrait: [
    '<Portrait file="specimen-2.jpg" alt="A person." />',
    '<Portrait file="specimen-2.jpg" alt="A person." name="A. B." focus="left" />',
  ],
  PrintOnly: ['<PrintOnly page="3">\n\nText.\n\n</PrintOnly>', '<PrintOnly></PrintOnly>'],
  Progress: ['<Progress title="A">\n\n| I | 2015 |\n| --- | --- |\n| Plan | met |\n\n</Progress>'],
  PullQuote: [
    '<PullQuote>\n\nData come first\n\n</PullQuote>',
    '<PullQuote source="A">\n\nData come first.\n\n</PullQuote>',
  ],
  Q: ['<Q>\n\nA question alone?\n\n</Q>'],
  Question: ['<Question number="five">\n\nIs it?\n\n</Question>', '<Question answer="maybe">\n\nIs it?\n\n</Question>'],
  Quote: [
    '<Quote>\n\nWords.\n\n</Quote>',
    '<Quote source="A paper" para="3.">\n\nWords.\n\n</Quote>',
    '<Quote source="A paper" url="www.iom.int">\n\nWords.\n\n</Quote>',
  ],
  Record: [
    '<Record kind="meeting" title="A">\n\nText.\n\n</Record>',
    '<Record kind="event" title="A" website="https://iom.int/…">\n\nText.\n\n</Record>',
    '<Record kind="event" title="A" sdgs="3, 18" countries="RWA, RWD">\n\nText.\n\n</Record>',
  ],
  Ref: [
    'See <Ref to="principel-1" />.',
    'See <Ref to="principle-1/rights-in-law-and-practice#nothing" />.',
    'See <Ref />.',
  ],
  RunIn: ['<RunIn></RunIn> text.', '<RunIn level="2">Words.</RunIn> text.'],
  SDG: ['It is <SDG target="8.99" />.', 'It is <SDG target="18" />.'],
  SDGList: ['<SDGList>\n\n- forced labour\n\n</SDGList>', '<SDGList>\n\n- 8.77: forced labour\n\n</SDGList>'],
  Signature: ['<Signature role="Editor" />', '<Signature name="" />'],
  Status: ['<Status kind="old" />\n\nText.', '<Status kind="draft" moved="https://iom.int/a" />\n\nText.'],
  Story: [
    '<Story name="A farmer">\n\nShe came back.\n\n</Story>',
    '<Story name="A farmer" composed="true" layout="beside">\n\nShe came back.\n\n</Story>',
    '<Story name="A farmer" composed="true" layout="overlay">\n\nShe came back.\n\n</Story>',
  ],
  Table: [
    '<Table title="A">\n\nWords.\n\n</Table>',
    '<Table>\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n</Table>',
    '<Table title="A" page="portrait">\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n</Table>',
  ],
  Testimony: [
    '<Testimony name="A">\n\nWe came.\n\n</Testimony>',
    '<Testimony composed="yes">\n\nWe came.\n\n</Testimony>',
  ],
  Timeline: [
    '<Timeline title="A">\n\n- in spring: a meeting\n\n</Timeline>',
    '<Timeline title="A">\n\n- 2006: a\n- 2005: b\n\n</Timeline>',
  ],
  Venn: ['<Venn title="A">\n\n- **One:** a\n\n</Venn>'],
  WebOnly: ['<WebOnly size="small">\n\nText.\n\n</WebOnly>', '<WebOnly></WebOnly>'],
  Wheel: [
    '<Wheel title="A">\n\n- 1.1: a\n- 1.2: b\n\n</Wheel>',
    '<Wheel title="A">\n\n- 1.1: a\n- 1.2: b\n- 99: c\n\n</Wheel>',
  ],
};

test('every tag has wrong values here', () => {
  expect(Object.keys(WRONG).sort()).toEqual([...vocabulary.keys()].sort());
});

describe('what is said of wrong values', () => {
  const told = new Map(
    Object.entries(WRONG).map(([name, bodies]) => [name, bodies.map((body) => ({ body, flaws: checkExample(body) }))]),
  );

  test.each([...told])('<%s>: at a line and column, and what to do', (_name, cases) => {
    for (const { body, flaws } of cases) {
      expect(flaws, body).not.toEqual([]);
      for (const flaw of flaws) expect(flaw).toMatch(/^\d+:\d+ .+[.>”?] → .+[.>?]$/s);
    }
  });

  test('is what the golden file has, word for word', async () => {
    const text = [...told.values()]
      .flat()
      .map(({ body, flaws }) => [body, '', ...flaws.map((flaw) => `  ${CHAPTER}:${flaw}`)].join('\n'))
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/wrong-tags.txt');
  });
});
