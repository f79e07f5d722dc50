import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { collectIndex, documentsOf } from './book-index.ts';
import { collectFactUses, unusedFacts } from './fact-uses.ts';

const book = realBook();
const indexOf = (body: string) => {
  const { area, sdg, acronym } = collectIndex(book, [documentOf(body)]);
  return { area: [...area.keys()], sdg: [...sdg.keys()], acronym: [...acronym.keys()] };
};

describe('the index of areas', () => {
  test.each([
    ['Kenya and Rwanda', ['kenya', 'rwanda']],
    ['Nigeria, not its neighbour', ['nigeria']],
    ['Papua New Guinea, Guinea-Bissau', ['papua-new-guinea', 'guinea-bissau']],
    ['South Sudan', ['south-sudan']],
    ['the Democratic Republic of the Congo', ['democratic-republic-of-the-congo']],
    ['the Republic of the Congo', ['congo']],
    ['Lake Chad, the Niger River, the Gulf of Oman', []],
    ['Swaziland and Turkey', ['eswatini', 'turkiye']],
    ["Côte d'Ivoire", ['cote-divoire']],
    ['[Kenya](https://example.org/)', ['kenya']],
    ['<Country code="KEN" />', ['kenya']],
    ['<Box country="KEN">\n\nText.\n\n</Box>', ['kenya']],
    ['<Amount area="kenya" />', ['kenya']],
  ])('has what is named: %s', (text, ids) => expect(indexOf(text).area).toEqual(ids));

  test.each([
    ['names of today and others that are not in force', 'Eswatini, Türkiye, Russia, Syria'],
    ['headings', '## Kenya'],
    ['code', '`Kenya`'],
    ['what a pull quote repeats', '<PullQuote>\n\nKenya.\n\n</PullQuote>'],
  ])('has no %s', (_what, text) => expect(indexOf(text).area).toEqual([]));
});

describe('the index of goals', () => {
  test('has what the text and tags name, and nothing that does not exist', () => {
    expect(indexOf('Targets 8.7 and 8.99, goal 10, <SDG target="10.7" />').sdg).toEqual(
      ['10.7', '8.7', '10'].sort(order),
    );
    expect(indexOf('<SDGList>\n\n- 8.7: work\n- target 3.c: health\n\n</SDGList>').sdg).toEqual(['8.7', '3.c']);
  });
  const reading = ['8.7', '10', '10.7'];
  const order = (a: string, b: string) => reading.indexOf(a) - reading.indexOf(b);
});

test('the index has each section of a text once, in reading order, its notes last', () => {
  const { area } = collectIndex(book, [documentOf('Kenya, Kenya.[^a]\n\n[^a]: Kenya.\n\n## One\n\nKenya.')]);
  const places = area.get('kenya');
  expect(places?.map(({ anchor }) => anchor)).toEqual(['area.kenya', 'area.kenya.one', 'area.kenya.notes.']);
  expect(documentsOf(places)).toEqual(['principle-1/test']);
  expect(documentsOf(undefined)).toEqual([]);
});

test('the areas that chapters mention are those of the index', () => {
  expect(book.mentions.get('rwanda')).toEqual(documentsOf(book.index.area.get('rwanda')));
  expect(book.mentions.get('rwanda')).toContain('principle-1/workers-and-migrants-at-risk');
});

describe('uses of facts', () => {
  test('are the documents that print them', () => {
    const body = '<Fact id="voluntary-returns-2016" /> <Fact id="no-such-fact" />';
    expect([...collectFactUses(book.facts, [documentOf(body)])]).toEqual([
      ['voluntary-returns-2016', ['principle-1/test']],
    ]);
  });

  test('of key figures count', () => {
    const body = '<KeyFigures>\n  <KeyFigure fact="voluntary-returns-2016" label="people" />\n</KeyFigures>';
    expect(collectFactUses(book.facts, [documentOf(body)]).has('voluntary-returns-2016')).toBe(true);
  });

  test('leave the unused ones', () => {
    const [first, second] = [...book.facts.values()];
    if (!first || !second) throw new Error('No facts');
    const facts = new Map([first, second].map((fact) => [fact.id, fact]));
    expect(unusedFacts({ facts, factUses: new Map([[second.id, ['foreword']]]) })).toEqual([first]);
  });
});
