import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { typedAmounts } from './typed-amounts.ts';
import { typedFacts } from './typed-facts.ts';

const HOME =
  'Put it into facts.json and write <Fact id="…" />; a funding requirement is <Amount area="…" />, with a region, or alone.';

describe('amounts that are typed', () => {
  test.each([
    ['USD 12 million', 'USD 12 million', HOME],
    ['USD\n12', 'USD 12', HOME],
    ['EUR 1,234,567.50', 'EUR 1,234,567.50', HOME],
    ['12 million US dollars', '12 million US dollars', HOME],
    ['5 thousand euros', '5 thousand euros', HOME],
    ['12.5 CHF', '12.5 CHF', HOME],
    ['USD 8.9 million', 'USD 8.9 million', 'Write <Fact id="fund-budget-2017" />.'],
    ['USD 8,900,000', 'USD 8,900,000', 'Write <Fact id="fund-budget-2017" />.'],
    ['10 million euros', '10 million euros', 'Write <Fact id="acp-eu-project-budget-2015" />.'],
    ['USD 2.86 billion', 'USD 2.86 billion', 'Write <Amount />.'],
    ['USD 966.3 million', 'USD 966.3 million', 'Write <Amount category="O2" />.'],
    ['USD 416.2 million', 'USD 416.2 million', 'Write <Amount region="asia-pacific" />.'],
    ['USD 37,350,000', 'USD 37,350,000', 'Write <Amount area="rwanda" exact="true" />.'],
  ])('%s', (body, amount, hint) => {
    expect(findings(typedAmounts, `It was ${body}.`)).toEqual([
      `7:8 The amount "${amount}" is typed by hand. → ${hint}`,
    ]);
  });

  test('are found in cells and notes', () => {
    expect(findings(typedAmounts, '| A |\n| - |\n| USD 5 |\n\nB.[^c]\n\n[^c]: EUR 6')).toHaveLength(2);
  });

  test.each([
    'The USD is a currency; amounts in USD; 12 million people',
    '## USD 12 million',
    '<Amount area="rwanda" /> and `USD 5`',
  ])('are not in %s', (body) => {
    expect(findings(typedAmounts, body)).toEqual([]);
  });
});

describe('facts that are typed', () => {
  test.each([
    ['71,325 people', '71,325', 'orientation-trainees-2016'],
    ['16500 officials', '16500', 'border-officials-trained-2015'],
    ['22.7 million people', '22.7 million', 'crisis-people-reached-2015'],
    ['166 Member States', '166', 'member-states-2017'],
    ['109 delegations', '109', 'nansen-delegations-2015'],
    ['In 2015, 1,406 students came', '1,406', 'geneva-students-2015'],
  ])('%s', (body, number, id) => {
    expect(findings(typedFacts, body)).toEqual([
      `7:${body.indexOf(number) + 1} "${number}" is the fact "${id}". → Write <Fact id="${id}" />, or silence the rule if it is another number.`,
    ]);
  });

  test.each([
    ['a small number', 'It had 14 processes and 52 offices.'],
    ['another number', 'It trained 71,326 people.'],
    ['a part of a larger number', '171,325 or 71,325,000 or 71,325.5 people'],
    ['a round number of something else', 'A hall for 300 guests.'],
    ['a number of an earlier sentence', 'The hall has 166 chairs. Member States met.'],
    ['a year', 'In 2000 and 2003, people were trained.'],
    ['a code of a goal', 'Targets 10.7 and 4.7.'],
    ['a symbol or a resolution', 'A/RES/71/279, resolution 1310, paragraph 166 of the Member States.'],
    ['a share of another kind', 'It reached 166 per cent of Member States.'],
    ['a range', 'From 161–166 Member States.'],
    ['an amount', 'USD 2,000 projects'],
    ['a heading', '## 166 Member States'],
  ])('are not %s', (_name, body) => {
    expect(findings(typedFacts, body)).toEqual([]);
  });
});
