import type { RuleInfo } from './rule.ts';

const FUNDING = 'data/2018/funding.json';
const SLIP =
  '{ "table": "asia-pacific", "row": "cambodia", "column": "total", "sum": "across", "printed": 5919583, "computed": 8270340 },';

/** The rules that the funding tables are held to while they are read. */
export const fundingRules: readonly RuleInfo[] = [
  {
    id: 'funding-form',
    sentence: 'The funding tables have a row for each region and area, with whole amounts or blanks.',
    severity: 'error',
    hint: 'docs/data-formats.md has the form of the file.',
    example: { file: FUNDING, from: '"USD"', to: '"EUR"', finds: '3:11 "unit" must be "USD", but it is "EUR".' },
  },
  {
    id: 'funding-codes',
    sentence: 'Regions and areas of the funding tables are known, and each stands once.',
    severity: 'error',
    hint: 'Areas are listed in data/reference/areas.json.',
    example: {
      file: FUNDING,
      from: '"area": "rwanda"',
      to: '"area": "rwandah"',
      finds: '31:19 "rwandah" is not a known area.',
    },
  },
  {
    id: 'funding-sum',
    sentence: 'Rows and columns of the funding tables add up to the dollar, or the difference is declared.',
    severity: 'error',
    hint: 'Compare with the print; a slip of the print is declared under "slips".',
    example: {
      file: FUNDING,
      from: '"total": 2863504889',
      to: '"total": 2863504890',
      finds:
        '19:156 Table "global", row "total", column "total": USD\u00a02,863,504,890 is printed, but the cells of the column add up to USD\u00a02,863,504,888, USD\u00a02 less.',
    },
  },
  {
    id: 'funding-slip-gone',
    sentence: 'A declared difference between sums is there.',
    severity: 'error',
    hint: 'Remove the declaration.',
    example: {
      file: FUNDING,
      from: '"computed": 8270340',
      to: '"computed": 18270340',
      finds:
        '248:9 The slip "cambodia-principle-1" declares a difference that is not there: table "asia-pacific", row "cambodia", column "total", sum "across", printed USD\u00a05,919,583, computed USD\u00a018,270,340.',
    },
  },
  {
    id: 'funding-slip-twice',
    sentence: 'A difference between sums is declared once.',
    severity: 'error',
    hint: 'Keep one of the two.',
    example: {
      file: FUNDING,
      from: `[\n        ${SLIP}`,
      to: `[\n        ${SLIP}\n        ${SLIP}`,
      finds: '249:9 The slip "cambodia-principle-1" declares a difference that is declared already.',
    },
  },
];
