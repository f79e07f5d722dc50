import type { SourceFile } from './flaw.ts';
import type { KnownCodes } from './funding-codes.ts';

export const sampleCodes: KnownCodes = {
  areas: new Set(['chad', 'iraq', 'kenya', 'rwanda', 'oman']),
  regions: ['global', 'north', 'south'],
};

/** A small funding file without flaws, for tests: its one slip, a dollar in the row of Rwanda, is declared. */
export const sampleFunding: SourceFile = {
  path: 'data/2018/funding.json',
  text: `{
  "edition": "2018",
  "unit": "USD",
  "source": { "title": "Migration Initiatives 2018", "publisher": "IOM", "year": 2017 },
  "categories": ["P1", "P2", "P3", "O1", "O2", "O3"],
  "global": {
    "rows": [
      { "region": "global", "P1": 5, "P2": null, "P3": null, "O1": null, "O2": null, "O3": 10, "outsideFramework": 2, "total": 17 },
      { "region": "north", "P1": 30, "P2": 4, "P3": null, "O1": null, "O2": 50, "O3": null, "total": 84 },
      { "region": "south", "P1": 7, "P2": null, "P3": null, "O1": 9, "O2": null, "O3": null, "total": 15 }
    ],
    "total": { "P1": 42, "P2": 4, "P3": null, "O1": 9, "O2": 50, "O3": 10, "outsideFramework": 2, "total": 116 },
    "note": "Includes two dollars outside the framework."
  },
  "regions": [
    {
      "region": "north",
      "rows": [
        { "area": "regional-initiatives", "printedName": "Regional initiatives", "P1": 20, "P2": null, "P3": null, "O1": null, "O2": null, "O3": null, "total": 20 },
        { "area": "iraq", "printedName": "Iraq", "P1": 10, "P2": 4, "P3": null, "O1": null, "O2": 46, "O3": null, "total": 60 },
        { "area": "kenya", "printedName": "Kenya", "P1": null, "P2": null, "P3": null, "O1": null, "O2": 4, "O3": null, "total": 4 }
      ],
      "total": { "P1": 30, "P2": 4, "P3": null, "O1": null, "O2": 50, "O3": null, "total": 84 }
    },
    {
      "region": "south",
      "rows": [
        { "area": "rwanda", "printedName": "Rwanda", "P1": 7, "P2": null, "P3": null, "O1": 9, "O2": null, "O3": null, "total": 15 }
      ],
      "total": { "P1": 7, "P2": null, "P3": null, "O1": 9, "O2": null, "O3": null, "total": 15 }
    }
  ],
  "slips": [
    {
      "id": "rwanda-one-dollar",
      "reason": "The printed total of Rwanda is one dollar less than its cells add up to.",
      "differences": [
        { "table": "south", "row": "rwanda", "column": "total", "sum": "across", "printed": 15, "computed": 16 },
        { "table": "south", "row": "total", "column": "total", "sum": "across", "printed": 15, "computed": 16 },
        { "table": "global", "row": "south", "column": "total", "sum": "across", "printed": 15, "computed": 16 },
        { "table": "global", "row": "total", "column": "total", "sum": "across", "printed": 116, "computed": 117 }
      ]
    }
  ],
  "doubts": [
    {
      "id": "north-columns",
      "table": "north",
      "rows": ["iraq", "kenya"],
      "reason": "The copy leaves some doubt about the columns."
    }
  ]
}
`,
};
