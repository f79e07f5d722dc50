import { describe, expect, test } from 'vitest';
import type { Fact } from '../model/facts.ts';
import type { Series } from '../model/series.ts';
import { realBase } from '../testing/real-book.ts';
import { tableOfSeries } from './series-from-facts.ts';

const fact = (id: string, value: number, parts: Partial<Fact> = {}): Fact => ({
  id,
  statement: 'People helped',
  value,
  unit: 'people',
  period: id.slice(-4),
  source: 'hlpf-2017',
  ...parts,
});

const FACTS = [
  fact('helped-2015', 126_000, { qualifier: 'about' }),
  fact('helped-2016', 204_900, { qualifier: 'more than' }),
  fact('part-2016', 90, { period: 'January–September 2016', span: { from: '2016-01', to: '2016-09' } }),
  fact('vague-2016', 90, { period: 'of late' }),
  fact('planned-2017', 90, { horizon: 'plan' }),
  fact('firms-2016', 9, { unit: 'firms' }),
  fact('men-2016', 56, { unit: 'per cent', base: '500 people' }),
  fact('women-2016', 44, { unit: 'per cent', base: '500 people' }),
  fact('girls-2016', 20, { unit: 'per cent', base: '90 people' }),
  fact('water-2016', 60),
  fact('soap-2016', 70),
  fact('all-2016', 100),
];

const base = { ...realBase(), facts: new Map(FACTS.map((entry) => [entry.id, entry])) };

const series = (parts: Partial<Series> & { facts?: Record<string, (string | null)[]> }): Series => {
  const { facts = { helped: ['helped-2015', 'helped-2016'] }, ...rest } = parts;
  const rows = Object.entries(facts).map(([key, ids]) => ({ key, label: key, facts: ids }));
  return { id: 'sample', title: 'A title', kind: 'bar', rows, ...rest };
};

const flaws = (parts: Parameters<typeof series>[0]) =>
  tableOfSeries(series(parts), base).complaints.map(
    ({ path, message, hint }) => `${path.join('.')}: ${message} → ${hint}`,
  );

const tableOf = (parts: Parameters<typeof series>[0]) => {
  const { table, complaints } = tableOfSeries(series(parts), base);
  expect(complaints).toEqual([]);
  if (!table) throw new Error('No table');
  return table;
};

describe('a series of facts', () => {
  test('takes numbers, qualifiers, unit, periods and source from its facts', () => {
    const table = tableOf({});
    expect(table).toMatchObject({ unit: 'people', columns: ['2015', '2016'], subtitle: 'People, 2015 and 2016' });
    expect(table.source).toContain('Input to the 2017 High-level Political Forum');
    expect(table.rows[0]?.values).toEqual([
      { value: 126_000, qualifier: 'about', text: '126,000', inWords: 'about 126,000' },
      { value: 204_900, qualifier: 'more than', text: '204,900', inWords: 'more than 204,900' },
    ]);
  });

  test.each([
    ['change', 'Help {grew|fell helped} by {change helped}', 'Help grew by about 63_per_cent'],
    ['times', '{times helped} as many', 'About 1.6 times as many'],
    ['value', '{value helped} after {value helped 2015}', 'More than 204,900 after about 126,000'],
    ['largest', '{largest}: {largest-value} ({rising} of {count})', 'Helped: more than 204,900 (1 of 1)'],
  ])('computes its title: %s', (_name, title, text) => {
    expect(tableOf({ title }).title.replaceAll('\u00a0', '_')).toBe(text);
  });

  test('computes what its parts leave of the whole', () => {
    const table = tableOf({ kind: 'share', remainder: 'Others', facts: { women: ['women-2016'] } });
    expect(table.rows[1]).toMatchObject({ label: 'Others', isRemainder: true, values: [{ value: 56, text: '56%' }] });
    expect(table.notes.join(' ')).toContain('“Others” is computed');
  });

  test('may hold different periods in a table, which names them', () => {
    const table = tableOf({ kind: 'table', facts: { year: ['helped-2016'], part: ['part-2016'] } });
    expect(table.rows.map(({ label }) => label)).toEqual(['year, 2016', 'part, January–September 2016']);
  });
});

describe('a series is refused', () => {
  test.each<[string, Parameters<typeof series>[0], string]>([
    [
      'for a fact that is not there',
      { facts: { helped: ['helped-2015', 'helped-2017'] } },
      'rows.0.facts.1: There is no fact "helped-2017". → Facts are listed in facts.json of the edition.',
    ],
    [
      'for a whole year beside a part of one',
      { kind: 'dot', facts: { helped: ['helped-2015', 'part-2016'] } },
      'rows.0.facts.1: "part-2016" (January–September 2016) covers 9 months, "helped-2015" (2015) a whole year: a chart does not mix them. → Take one of them out, or choose kind "table", which prints the periods.',
    ],
    [
      'for a plan beside a result',
      { kind: 'dot', facts: { helped: ['helped-2016', 'planned-2017'] } },
      'rows.0.facts.1: "planned-2017" is a plan, "helped-2016" is not: a chart does not mix them. → Take one of them out, or choose kind "table".',
    ],
    [
      'for a period that may be anything',
      { kind: 'dot', facts: { helped: ['helped-2015', 'vague-2016'] } },
      'rows.0.facts.1: The period of "vague-2016", "of late", does not say how much time it covers. → Give the fact a "span" in facts.json: "part-year", "moment" or { "from": "2016-01", "to": "2016-09" }.',
    ],
    [
      'for different units',
      { facts: { helped: ['helped-2016'], firms: ['firms-2016'] } },
      'rows.1.facts.0: "firms-2016" is in firms, but "helped-2016" is in people: a chart has one unit. → Take one of them out, or choose kind "table".',
    ],
    [
      'for shares of different things',
      { facts: { men: ['men-2016'], girls: ['girls-2016'] } },
      'rows.1.facts.0: "girls-2016" is a share of 90 people, "men-2016" of 500 people: they cannot be compared. → Take one of them out, choose kind "table" or, where each is a rate of growth, write "ownBases": true.',
    ],
    [
      'for different years in one column',
      { facts: { a: ['helped-2015'], b: ['helped-2016'] } },
      'rows.1.facts.0: "helped-2016" is of 2016, but "helped-2015" in the same column of 2015. → A column holds one period.',
    ],
    [
      'for parts that are more than the whole',
      { kind: 'share', whole: 'all-2016', facts: { water: ['water-2016'], soap: ['soap-2016'] } },
      'kind: The parts of "sample" add up to 130, more than the whole, 100: they overlap. → Choose kind "bar", and say in a note that the parts overlap.',
    ],
    [
      'for parts that are said to overlap',
      { kind: 'share', overlapping: true, facts: { men: ['men-2016'], women: ['women-2016'] } },
      'kind: The rows of "sample" overlap, so that they are no parts of a whole. → Choose kind "bar", and say in a note that the parts overlap.',
    ],
    [
      'for parts of which some are missing',
      { kind: 'unit', facts: { women: ['women-2016'] } },
      'kind: The parts of "sample" add up to 44 of 100. → Name what is left with "remainder", or add the missing parts.',
    ],
    [
      'without values',
      { facts: { helped: [null] } },
      'kind: "sample" has no values to draw. → Give it at least one number.',
    ],
    [
      'for rows of different lengths',
      { kind: 'dot', facts: { helped: ['helped-2015', 'helped-2016'], water: ['water-2016'] } },
      'rows.1.facts: The row "water" has 1 of 2 columns. → Write null where nothing is known.',
    ],
    [
      'for a form that cannot show it',
      { kind: 'slope', facts: { water: ['water-2016'] } },
      'kind: A chart of kind "slope" shows 2 columns, but "sample" has 1. → Choose another kind, or take some out.',
    ],
    [
      'for a title about a row that is not there',
      { title: '{value helpt}' },
      'title: The title speaks of a row "helpt", which is not there. → Did you mean "helped"?',
    ],
  ])('%s', (_name, parts, message) => {
    expect(flaws(parts)).toEqual([message]);
  });
});
