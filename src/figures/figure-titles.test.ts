import { describe, expect, test } from 'vitest';
import type { AmountRow, Funding } from '../model/funding.ts';
import { realBase } from '../testing/real-book.ts';
import { makeFigures } from './make-figures.ts';

/** Title, description and notes of a figure after a change of the funding. */
function after(id: string, change: (funding: Funding) => void) {
  const base = realBase();
  const funding = structuredClone(base.funding);
  change(funding);
  const figure = makeFigures({ ...base, funding }).find((entry) => entry.id === id);
  if (!figure) throw new Error(`No figure ${id}`);
  return { ...figure, title: spaced(figure.title), description: spaced(figure.description) };
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const same = () => undefined;

function globalRow(funding: Funding, region: string): Funding['global']['rows'][number] {
  const row = funding.global.rows.find((entry) => entry.region === region);
  if (!row) throw new Error(`No row ${region}`);
  return row;
}

function setArea(area: string, cells: Partial<AmountRow>) {
  return (funding: Funding): void => {
    const row = funding.regions.flatMap((table) => table.rows).find((entry) => entry.area === area);
    if (!row) throw new Error(`No row ${area}`);
    Object.assign(row, { P1: null, P2: null, P3: null, O1: null, O2: null, O3: null, ...cells });
  };
}

describe('requirements by region', () => {
  const id = 'requirements-by-region';

  test('says which region requires most, and which least', () => {
    const { title, description } = after(id, same);
    expect(title).toBe('One region accounts for 28 per cent of all requirements: Middle East and North Africa');
    expect(description).toBe(
      'Bar chart of 10 rows. The largest requirement is USD 790.1 million (Middle East and North Africa), the second largest USD 416.2 million (Asia and the Pacific), the smallest USD 113.4 million (Southern Africa).',
    );
  });

  test('follows the data', () => {
    const { title, view } = after(id, (funding) => {
      globalRow(funding, 'south-america').total = 1_431_752_444;
    });
    expect(title).toBe('One region accounts for 50 per cent of all requirements: South America');
    expect(view.rows[0]?.cells).toEqual(['South America', 1_431_752_444, 50]);
  });

  test('writes a tiny share as a number', () => {
    const { view } = after(id, (funding) => {
      globalRow(funding, 'south-america').total = 1000;
    });
    expect(view.rows.at(-1)?.cells).toEqual(['South America', 1000, 0]);
  });

  test('has no note on what is outside the framework where there is nothing', () => {
    const { notes, view } = after(id, ({ global }) => {
      for (const row of [...global.rows, global.total]) delete row.outsideFramework;
    });
    expect(notes).toEqual(['Totals may not add up owing to rounding.']);
    expect([...view.rows, view.total].map((row) => row?.mark)).toEqual(Array(11).fill(undefined));
  });
});

describe('requirements by category', () => {
  const id = 'requirements-by-category';

  test('says which category takes most and what the principles take together', () => {
    const { title, description } = after(id, same);
    expect(title).toBe('Objective 2 takes 34 per cent of the requirements, the three principles together 18 per cent');
    expect(description).toBe(
      'Bar chart of the three principles and three objectives. The largest is Objective 2: Mobility in crises with USD 966.3 million, the smallest Principle 3: Engagement with partners with USD 159 million. The principles take 18 per cent, the objectives 82 per cent.',
    );
  });

  test('follows the data', () => {
    const { title } = after(id, ({ global }) => {
      Object.assign(global.total, { P1: 300, P2: 100, P3: 100, O1: 200, O2: 200, O3: 100 });
    });
    expect(title).toBe('Principle 1 takes 30 per cent of the requirements, the three principles together 50 per cent');
  });

  test('has no note on what is outside the framework where there is nothing', () => {
    const { notes } = after(id, ({ global }) => {
      delete global.total.outsideFramework;
    });
    expect(notes.join()).not.toContain('outside the framework');
  });
});

describe('regions by category', () => {
  const id = 'region-by-category';

  test('says where the largest amount is, and the smallest', () => {
    const { title, description } = after(id, same);
    expect(title).toBe(
      'The largest single requirement is USD 282.3 million: Objective 2, Middle East and North Africa',
    );
    expect(description).toBe(
      'Table of regions by principle and objective, with a bar under each number. The largest amount is USD 282.3 million (Objective 2, Middle East and North Africa), the second largest USD 216.8 million (Objective 1, Middle East and North Africa), the smallest USD 2.8 million (Principle 1, South America).',
    );
  });

  test('follows the data', () => {
    const { title } = after(id, (funding) => {
      globalRow(funding, 'south-america').P3 = 1_234_000_000;
    });
    expect(title).toBe('The largest single requirement is USD 1.23 billion: Principle 3, South America');
  });
});

describe('a profile', () => {
  const id = 'area-rwanda';

  test.each([
    [
      'says which category takes most, and where no amount is given',
      { P1: 500_000, O1: 1_500_000, total: 2_000_000 },
      'Rwanda: 75 per cent of USD 2 million is for Objective 1',
      'Bar chart of requirements by principle and objective, 2018: Rwanda, USD 2 million in all. The largest is Objective 1, Socioeconomic well-being, with USD 1.5 million. No amounts are given for Principle 2, Principle 3, Objective 2 and Objective 3.',
    ],
    [
      'says which categories take the same',
      { P1: 100, P2: 400, P3: 100, O1: 400, O2: 0, O3: 100, total: 1100 },
      'Rwanda: of USD 1,100, 36 per cent each is for Principle 2 and Objective 1',
      'Bar chart of requirements by principle and objective, 2018: Rwanda, USD 1,100 in all. The largest, with USD 400 each, are Principle 2 and Objective 1.',
    ],
    [
      'says if one category takes all',
      { O2: 30_000, total: 30_000 },
      'Rwanda: all of USD 30,000 is for Objective 2',
      'Bar chart of requirements by principle and objective, 2018: Rwanda, USD 30,000, all of it for Objective 2, Mobility in crises. No amounts are given for Principle 1, Principle 2, Principle 3, Objective 1 and Objective 3.',
    ],
    [
      'says if nothing is required',
      { total: 0 },
      'Rwanda: no requirements for 2018',
      'Bar chart of requirements by principle and objective, 2018: Rwanda, without any amounts.',
    ],
  ])('%s', (_name, cells, title, description) => {
    const figure = after(id, setArea('rwanda', cells));
    const [rest, place] = figure.description.split(/ (?=Its total is)/);
    expect([figure.title, rest]).toEqual([title, description]);
    expect(place).toMatch(/^Its total is \d+\w\w of 9 in the region and \d+\w\w of 156 in the world\.$/);
  });

  test('leaves a blank blank and a zero zero', () => {
    const { view } = after(id, setArea('rwanda', { P1: 0, O1: 5, total: 5 }));
    expect(view.rows.map((row) => row.cells[1])).toEqual([0, null, null, 5, null, null]);
  });

  test('of a region that is about the world has no note on the total of the world', () => {
    expect(after('region-global', same).notes).toEqual([
      '* Includes institutional initiatives that belong to no principle or objective of the Framework.',
    ]);
  });
});
