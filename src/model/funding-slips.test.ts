import { describe, expect, test } from 'vitest';
import { loadFunding } from './load-funding.ts';
import { sampleCodes, sampleFunding } from './sample-funding.ts';
import { changed, inBrief } from './test-files.ts';

const COMPARE =
  '→ Compare with the print. If the print itself is wrong, declare the difference under "slips" with its reason.';
const RESTORE = '→ Remove the declaration, or restore the amounts it was made for.';

const after = (from: string, to: string) =>
  loadFunding(changed({ ...sampleFunding, path: 'funding.json' }, from, to), sampleCodes).flaws.map(inBrief);

describe('a difference that is not declared', () => {
  test('of one dollar in a cell is found in its row and its column', () => {
    expect(after('"Iraq", "P1": 10,', '"Iraq", "P1": 11,')).toEqual([
      `funding.json:20:124 funding-sum: Table "north", row "iraq", column "total": USD\u00a060 is printed, but the cells of the row add up to USD\u00a061, USD\u00a01 more. ${COMPARE}`,
      `funding.json:23:24 funding-sum: Table "north", row "total", column P1: USD\u00a030 is printed, but the cells of the column add up to USD\u00a031, USD\u00a01 more. ${COMPARE}`,
    ]);
  });

  test('of one dollar in a row total is found in its row and the column of totals', () => {
    expect(after('"O3": null, "total": 60', '"O3": null, "total": 61')).toEqual([
      `funding.json:20:124 funding-sum: Table "north", row "iraq", column "total": USD\u00a061 is printed, but the cells of the row add up to USD\u00a060, USD\u00a01 less. ${COMPARE}`,
      `funding.json:23:92 funding-sum: Table "north", row "total", column "total": USD\u00a084 is printed, but the cells of the column add up to USD\u00a085, USD\u00a01 more. ${COMPARE}`,
    ]);
  });

  test('of a blank is found, and is not called a zero', () => {
    expect(after('"total": { "P1": 30,', '"total": { "P1": null,')).toEqual([
      `funding.json:23:94 funding-sum: Table "north", row "total", column "total": USD\u00a084 is printed, but the cells of the row add up to USD\u00a054, USD\u00a030 less. ${COMPARE}`,
      `funding.json:23:24 funding-sum: Table "north", row "total", column P1: nothing is printed, but the cells of the column add up to USD\u00a030, USD\u00a030 more. ${COMPARE}`,
      `funding.json:9:34 funding-sum: Table "global", row "north", column P1: USD\u00a030 is printed, but the table of "north" has USD\u00a00, USD\u00a030 less. ${COMPARE}`,
    ]);
    expect(after('"total": { "P1": 30,', '"total": { "P1": 0,')[1]).toContain(': USD\u00a00 is printed, but');
  });

  test('of the amount outside the framework is found where its name is missing', () => {
    expect(after('"O3": 10, "outsideFramework": 2, "total": 116', '"O3": 10, "total": 116').slice(0, 2)).toEqual([
      `funding.json:12:85 funding-sum: Table "global", row "total", column "total": USD\u00a0116 is printed, but the cells of the row add up to USD\u00a0115, USD\u00a01 less. ${COMPARE}`,
      `funding.json:12:14 funding-sum: Table "global", row "total", column "outside the framework": nothing is printed, but the cells of the column add up to USD\u00a02, USD\u00a02 more. ${COMPARE}`,
    ]);
  });

  test('between the global table and a regional one is found', () => {
    const flaws = after('{ "region": "north", "P1": 30, "P2": 4', '{ "region": "north", "P1": 29, "P2": 5');
    expect(flaws.slice(-2)).toEqual([
      `funding.json:9:34 funding-sum: Table "global", row "north", column P1: USD\u00a029 is printed, but the table of "north" has USD\u00a030, USD\u00a01 more. ${COMPARE}`,
      `funding.json:9:44 funding-sum: Table "global", row "north", column P2: USD\u00a05 is printed, but the table of "north" has USD\u00a04, USD\u00a01 less. ${COMPARE}`,
    ]);
  });

  test('has amounts with commas for the eye', () => {
    expect(after('"Iraq", "P1": 10,', '"Iraq", "P1": 12345678,')[0]).toContain(
      'USD\u00a060 is printed, but the cells of the row add up to USD\u00a012,345,728, USD\u00a012,345,668 more.',
    );
  });
});

describe('a declared difference', () => {
  const RWANDA = 'table "south", row "rwanda", column "total", sum "across"';

  test('that is no longer there is a flaw', () => {
    expect(
      after(
        '"O1": 9, "O2": null, "O3": null, "total": 15 }\n      ],',
        '"O1": 9, "O2": null, "O3": null, "total": 16 }\n      ],',
      ),
    ).toEqual([
      `funding.json:30:93 funding-sum: Table "south", row "total", column "total": USD\u00a015 is printed, but the cells of the column add up to USD\u00a016, USD\u00a01 more. ${COMPARE}`,
      `funding.json:38:9 funding-slip-gone: The slip "rwanda-one-dollar" declares a difference that is not there: ${RWANDA}, printed USD\u00a015, computed USD\u00a016. ${RESTORE}`,
    ]);
  });

  test('with another amount covers nothing', () => {
    expect(
      after(
        '"row": "rwanda", "column": "total", "sum": "across", "printed": 15',
        '"row": "rwanda", "column": "total", "sum": "across", "printed": 14',
      ),
    ).toEqual([
      `funding.json:28:129 funding-sum: Table "south", row "rwanda", column "total": USD\u00a015 is printed, but the cells of the row add up to USD\u00a016, USD\u00a01 more. ${COMPARE}`,
      `funding.json:38:9 funding-slip-gone: The slip "rwanda-one-dollar" declares a difference that is not there: ${RWANDA}, printed USD\u00a014, computed USD\u00a016. ${RESTORE}`,
    ]);
  });

  test('that is declared twice is a flaw', () => {
    const line =
      '{ "table": "south", "row": "rwanda", "column": "total", "sum": "across", "printed": 15, "computed": 16 },';
    expect(after(line, `${line}\n        ${line}`)).toEqual([
      'funding.json:39:9 funding-slip-twice: The slip "rwanda-one-dollar" declares a difference that is declared already. → Keep one of the two.',
    ]);
  });
});
