import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from './flaw.ts';
import { loadFunding } from './load-funding.ts';
import { sampleCodes, sampleFunding } from './sample-funding.ts';
import { changed, inBrief, projectFile } from './test-files.ts';

const FILE = 'data/2018/funding.json';
const IRAQ = '"regions" → no. 1 → "rows" → no. 2 →';

const flawsOf = (file: SourceFile) => {
  const { flaws } = loadFunding(file, { ...sampleCodes, edition: '2018' });
  expect(flaws.map((flaw) => flaw.severity)).not.toContain('warning');
  return flaws.map(inBrief);
};
const flawsAfter = (from: string, to: string) => flawsOf(changed(sampleFunding, from, to));

const areas: { areas: { id: string }[] } = JSON.parse(projectFile('data/reference/areas.json').text);
const regions: { regions: { slug: string }[] } = JSON.parse(projectFile('data/reference/regions.json').text);
const realCodes = {
  areas: new Set(areas.areas.map((area) => area.id)),
  regions: regions.regions.map((region) => region.slug),
  edition: '2018',
};

describe('a funding file without flaws', () => {
  test('the tables of 2018 load', () => {
    const { value, flaws } = loadFunding(projectFile(FILE), realCodes);
    expect(flaws).toEqual([]);
    expect(value?.regions.map((table) => table.rows.length)).toEqual([10, 16, 21, 14, 11, 31, 30, 19, 13]);
  });

  test('the sample loads', () => {
    expect(flawsOf(sampleFunding)).toEqual([]);
  });

  test('codes whose own file is flawed are not checked, sums are', () => {
    const file = changed(
      sampleFunding,
      '"area": "rwanda", "printedName": "Rwanda", "P1": 7',
      '"area": "x", "printedName": "Rwanda", "P1": 7',
    );
    const { flaws } = loadFunding(file, { areas: undefined, regions: undefined });
    expect(flaws.map((flaw) => flaw.rule)).toEqual(['funding-sum', 'funding-slip-gone']);
  });
});

describe('a single amount of the 2018 tables', () => {
  const file = projectFile(FILE);
  const amounts = [...file.text.matchAll(/"(?:[PO][123]|outsideFramework|total)": (\d+)/g)].map((match) => {
    const value = match[1] ?? '';
    return { start: match.index + match[0].length - value.length, value };
  });

  test('has 817 cells and 165 totals in the rows, 77 and 63 amounts in the others, two outside the framework', () => {
    expect(amounts.length).toBe(817 + 165 + 77 + 63 + 2);
  });

  test('cannot be changed by any whole amount without a flaw', () => {
    const anyChange = fc.record({
      amount: fc.constantFrom(...amounts),
      delta: fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
    });
    fc.assert(
      fc.property(anyChange, ({ amount: { start, value }, delta }) => {
        fc.pre(delta !== 0 && Number(value) + delta >= 0);
        const text = file.text.slice(0, start) + String(Number(value) + delta) + file.text.slice(start + value.length);
        const { flaws } = loadFunding({ path: FILE, text }, realCodes);
        expect(flaws.length).toBeGreaterThan(0);
        for (const flaw of flaws) expect(flaw.rule).toMatch(/^funding-(sum|slip-gone)$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an amount that is not a whole number of dollars', () => {
  test.each([
    ['"10"', 'must be a number, but it is "10". → Write the number without quotes, spaces or commas.'],
    ['"1,000"', 'must be a number, but it is "1,000". → Write the number without quotes, spaces or commas.'],
    ['-10', 'is -10; it must not be less than 0.'],
    ['10.5', 'must be a whole number, but it is 10.5.'],
    ['-10.5', 'is -10.5; it must not be less than 0.'],
    ['9007199254740993', 'is too large: it must not be more than 999999999999. → Check its digits.'],
    ['1000000000000', 'is too large: it must not be more than 999999999999. → Check its digits.'],
    ['1e999', 'is too large a number. → Check its digits.'],
    ['-1e999', 'is too large a number. → Check its digits.'],
    ['true', 'must be a number, but it is true.'],
    ['[10]', 'must be a number, but it is a list.'],
    ['{}', 'must be a number, but it is a record.'],
  ])('%s is refused at its place', (value, complaint) => {
    expect(flawsAfter('"Iraq", "P1": 10,', `"Iraq", "P1": ${value},`)).toEqual([
      `${FILE}:20:56 funding-form: ${IRAQ} "P1" ${complaint}`,
    ]);
  });

  test('a total cannot be blank', () => {
    expect(flawsAfter('"O3": null, "total": 60', '"O3": null, "total": null')).toEqual([
      `${FILE}:20:124 funding-form: ${IRAQ} "total" must be a number, but it is null (blank).`,
    ]);
  });

  test('a cell that is left out is not taken for a blank', () => {
    expect(flawsAfter('"Iraq", "P1": 10,', '"Iraq",')).toEqual([
      `${FILE}:20:9 funding-form: ${IRAQ} "P1" is missing. → Write the amount, or null where the print leaves the cell blank.`,
    ]);
  });
});
