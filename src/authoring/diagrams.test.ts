import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { byClass, byTag, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { checkExample } from '../testing/rules.ts';
import { renderDocument } from './render-document.ts';

const inside = (tag: string, body: string): string => `<${tag}>\n\n${body}\n\n</${tag.split(' ')[0]}>`;
const wordsOf = (element: Parameters<typeof textOf>[0]) => textOf(element).replaceAll('\u00a0', ' ');
const render = (body: string, medium: 'web' | 'print' = 'web') =>
  renderDocument(renderContext(documentOf(body), medium));

const DATE = 'Write a list, each item beginning with its date: "- **2000** – the fund was founded".';
const SETS = 'Write a list, each item with its set in bold: "- **Global:** meetings of all States".';
const GROUPS = 'Write a list of groups, each with a list of its indicators two spaces further in.';
const TABLE = 'Write a Markdown table: the first column names the indicators, one more for each year.';
const MATRIX =
  'Write a Markdown table: the first column names the rows, every other cell has a whole number or is empty.';
const CODES = 'Write a list, each item beginning with a code: "- 8.7: forced labour".';
const FIGURES = 'Write a list, each item with its number in bold: "- **244 million** people lived abroad (1)".';
const TAGS = 'End each item with its tags in brackets: "(SDGs: 1, 8, 10; GCM objectives: 2)".';

describe('bad input', () => {
  test.each<[what: string, body: string, flaws: string[]]>([
    [
      'a timeline of words',
      inside('Timeline title="A"', 'In 2005.'),
      [`9:1 <Timeline> holds a list and nothing else. → ${DATE}`],
    ],
    [
      'a timeline without dates',
      inside('Timeline title="A"', '- in May: a meeting\n- **2005** – a'),
      [`9:1 This item does not begin with a date. → ${DATE}`],
    ],
    [
      'a date without words',
      inside('Timeline title="A"', '- **2005**'),
      ['9:1 Nothing is said about 2005. → Say in a sentence what happened.'],
    ],
    [
      'dates out of order',
      inside('Timeline title="A"', '- 2006: a\n- 2005: b'),
      ['10:1 2005 stands after 2006. → Order the entries by date.'],
    ],
    [
      'an entry of two paragraphs',
      inside('Timeline title="A"', '- 2006: a\n\n  more'),
      ['11:3 An item of this list is one paragraph. → Join the paragraphs, or make two items.'],
    ],
    [
      'two lists',
      inside('Timeline title="A"', '- 2006: a\n\n1. 2007: b'),
      [`11:1 <Timeline> has a list too many. → ${DATE}`],
    ],
    [
      'a Venn diagram of one set',
      inside('Venn title="A"', '- **One:** a'),
      [
        '7:1 A Venn diagram has two or three sets, but this list has 1. → An item that begins with **All:** says what they share.',
      ],
    ],
    [
      'a set without a name',
      inside('Venn title="A"', '- **One:** a\n- Two: b'),
      [`10:1 This item does not begin with bold words. → ${SETS}`],
    ],
    [
      'a set without words',
      inside('Venn title="A"', '- **One:** a\n- **Two**'),
      [`10:1 Nothing stands after "Two". → ${SETS}`],
    ],
    [
      'a group without indicators',
      inside('Indicators title="A"', '- One\n  - a\n- Two'),
      [`11:1 "Two" has no indicators. → ${GROUPS}`],
    ],
    ['progress without a table', inside('Progress title="A"', 'Words.'), [`7:1 <Progress> has no table. → ${TABLE}`]],
    [
      'a status that is none',
      inside('Progress title="A"', '| I | 2015 |\n| --- | --- |\n| Plan | approches |'),
      ['11:10 "approches" is no status. → Did you mean "approaches"?'],
    ],
    [
      'a status far from any',
      inside('Progress title="A"', '| I | 2015 |\n| --- | --- |\n| Plan | green |'),
      ['11:10 "green" is no status. → It can be exceeds, meets, approaches, missing, not available.'],
    ],
    [
      'a cell left empty',
      inside('Progress title="A"', '| I | 2015 |\n| --- | --- |\n| Plan | |'),
      ['11:8 This cell is empty. → Write "not available" where nothing is known.'],
    ],
    [
      'a matrix of words',
      inside('Matrix title="A"', '| I | Africa |\n| --- | --- |\n| Plan | many |'),
      [
        '11:10 "many" is no whole number. → Write digits, with or without commas; leave the cell empty where nothing is known.',
      ],
    ],
    [
      'a matrix with a broken number and an unnamed row',
      inside('Matrix title="A"', '| I | Africa |\n| --- | --- |\n| | 12,34 |'),
      [
        `11:1 This head of a row or column is empty. → ${MATRIX}`,
        '11:5 "12,34" is no whole number. → Write digits, with or without commas; leave the cell empty where nothing is known.',
      ],
    ],
    ['a matrix without a table', inside('Matrix title="A"', 'Words.'), [`7:1 <Matrix> has no table. → ${MATRIX}`]],
    [
      'an unnamed indicator',
      inside('Progress title="A"', '| I | 2015 |\n| --- | --- |\n| | meets |'),
      [`11:1 This head of a row or column is empty. → ${TABLE}`],
    ],
    [
      'a wheel of two targets',
      inside('Wheel title="A"', '- 1.1 a\n- 1.2 b'),
      ['7:1 A wheel has 3 to 30 targets, but this list has 2. → Use <SDGList> for a list without a drawing.'],
    ],
    [
      'a target that is not there',
      inside('SDGList', '- 8.13: a'),
      [
        '9:1 There is no SDG goal, target or indicator "8.13". → The targets of goal 8: 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7, 8.8, 8.9, 8.10, 8.a, 8.b.',
      ],
    ],
    [
      'an item without code',
      inside('SDGList', '- forced labour'),
      [`9:1 This item does not begin with the code of a goal or target. → ${CODES}`],
    ],
    [
      'a code without words',
      inside('SDGList', '- 8.7'),
      ['9:1 "8.7" has no words after it. → Say in a few words what it is about.'],
    ],
    [
      'a code given twice',
      inside('SDGList', '- 8.7: a\n- 8.7: b'),
      ['10:1 "8.7" is in this list already. → Remove one of the two.'],
    ],
    [
      'figures without numbers',
      inside('Infographic title="A"', '- many people'),
      [`9:1 This item does not begin with bold words. → ${FIGURES}`],
    ],
    [
      'a mark without note',
      inside('Infographic title="A"', '- **5** people (1)'),
      ['9:1 The mark (1) has no note. → Add it to a numbered list after the figures, or remove the mark.'],
    ],
    [
      'a note without mark',
      inside('Infographic title="A"', '- **5** people\n\n1. A note.'),
      ['7:1 Note 1 has no mark. → Write (1) at the end of the item that it belongs to.'],
    ],
    ['an action without tags', inside('Actions', '- Do it.'), [`9:1 This item does not end with its tags. → ${TAGS}`]],
    [
      'tags that are none',
      inside('Actions', '- Do it. (SDGs: 18; GCM objectives: 24; Pillars: 3)'),
      [
        `9:1 "Pillars: 3" is no tag. → ${TAGS}`,
        '9:1 There is no SDG goal, target or indicator "18". → Goals are numbered 1 to 17; a target is written 8.7 or 3.c.',
        '9:1 There is no objective "24" of the Global Compact for Migration. → Its objectives are numbered 1 to 23.',
      ],
    ],
    [
      'an objective that is not there',
      'A <GCM objectives="2, 24" /> b.',
      ['7:8 "objectives" of <GCM> can’t be "2, 24". → Write numbers from 1 to 23 with commas, such as "2, 16".'],
    ],
    [
      'a goal that is not there',
      'A <SDG target="10.11" /> b.',
      [
        '7:8 There is no SDG goal, target or indicator "10.11". → The targets of goal 10: 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 10.7, 10.a, 10.b, 10.c.',
      ],
    ],
  ])('is a flaw: %s', (_what, body, flaws) => {
    expect(checkExample(body)).toEqual(flaws);
  });
});

describe('rendered diagrams', () => {
  test('<Timeline> reads dates with and without bold, and keeps the words of tags', () => {
    const body = inside(
      'Timeline title="A"',
      '- 18–19 April 2017: talks\n- **2018:** <SDG target="8.7" /> -- and *more*',
    );
    const entries = byClass(render(body), 'timeline-entry').map((entry) => byTag(entry, 'p').map(wordsOf));
    expect(entries).toEqual([
      ['18–19 April 2017', 'talks'],
      ['2018', 'target 8.7 – and more'],
    ]);
  });

  test('<FrameworkMap> links six tiles, in print with their pages', () => {
    const links = (medium: 'web' | 'print') => byTag(render('<FrameworkMap />', medium), 'a');
    expect(links('web').map((link) => link.properties['href'])).toContain('/mi/2018/en/objective-3/');
    expect(links('print').flatMap((link) => byTag(link, 'span').map((span) => span.properties['dataPageOf']))).toEqual(
      expect.arrayContaining(['principle-1', 'objective-3']),
    );
    expect(links('print')).toHaveLength(6);
  });

  test('<Progress> says each status in words beside its symbol', () => {
    const body = inside(
      'Progress title="A"',
      '| I | 2015 |\n| --- | --- |\n| Plan | Not available |\n| Money | missing |',
    );
    expect(byTag(render(body), 'td').map((cell) => [textOf(cell).trim(), byTag(cell, 'svg').length])).toEqual([
      ['not available', 1],
      ['missing', 1],
    ]);
  });

  test('<Matrix> gives each number a bar on one scale, and a dash where nothing is known', () => {
    const body = inside(
      'Matrix title="A"',
      '| I | Africa | Asia |\n| --- | --- | --- |\n| Plan | 1,000 | 250 |\n| Money | | 0 |',
    );
    expect(
      byTag(render(body), 'td').map((cell) => [textOf(cell), byTag(cell, 'rect')[0]?.properties['width']]),
    ).toEqual([
      ['1,000', 100],
      ['250', 25],
      ['–', undefined],
      ['0', 0],
    ]);
  });

  test('<Infographic> links marks to their notes both on the web and in the book', () => {
    const body = inside('Infographic title="A"', '- **2015** people (1)\n\n1. A note.');
    for (const medium of ['web', 'print'] as const) {
      const tree = render(body, medium);
      const [mark] = byTag(tree, 'a');
      expect(textOf(byClass(tree, 'infographic-figure')[0])).toBe('2015 people (1)');
      expect(byTag(tree, 'li').map((item) => `#${String(item.properties['id'])}`)).toContain(mark?.properties['href']);
    }
  });
});
