import type { SourceFile } from '../model/flaw.ts';
import { sampleFunding } from '../model/sample-funding.ts';
import { changed } from '../model/test-files.ts';
import type { Sources } from './read-sources.ts';

const texts: Record<string, string> = {
  'data/2018/edition.json': `{
  "id": "2018",
  "title": "Sample",
  "subtitle": "A sample edition",
  "date": "2017-12-01",
  "publisher": "IOM",
  "languages": ["en"],
  "parts": ["foreword", "funding", "acronyms"],
  "sources": [
    { "id": "report-2016", "title": "Report", "publisher": "IOM", "year": 2016 },
    { "id": "paper-2017", "title": "Paper", "publisher": "IOM", "year": 2017, "symbol": "C/1/1" }
  ]
}
`,
  'data/2018/funding.json': sampleFunding.text,
  'data/2018/facts.json': `{
  "facts": [
    { "id": "offices", "statement": "Offices", "value": 6, "unit": "offices", "period": "2016", "source": "report-2016" },
    { "id": "countries", "statement": "Countries", "value": 77, "unit": "countries", "period": "2016", "source": "paper-2017", "qualifier": "more than",
      "alternatives": [{ "value": 55, "period": "2016", "source": "report-2016", "note": "Part of the year." }] }
  ]
}
`,
  'data/reference/migof.json': `{
  "source": "C/106/40",
  "categories": [
    { "code": "P1", "kind": "principle", "number": 1, "slug": "principle-1", "title": "First principle", "shortTitle": "First" },
    { "code": "P2", "kind": "principle", "number": 2, "slug": "principle-2", "title": "Second principle", "shortTitle": "Second" },
    { "code": "P3", "kind": "principle", "number": 3, "slug": "principle-3", "title": "Third principle", "shortTitle": "Third" },
    { "code": "O1", "kind": "objective", "number": 1, "slug": "objective-1", "title": "First objective", "shortTitle": "One" },
    { "code": "O2", "kind": "objective", "number": 2, "slug": "objective-2", "title": "Second objective", "shortTitle": "Two" },
    { "code": "O3", "kind": "objective", "number": 3, "slug": "objective-3", "title": "Third objective", "shortTitle": "Three" }
  ]
}
`,
  'data/reference/photographers.json': `{
  "photographers": [{ "id": "ana-lima", "name": "Ana Lima", "aliases": ["Anna Lima"] }]
}
`,
  'data/reference/naming-notes.json': `{
  "notes": [{ "id": "a-name", "text": "The name is a sample." }]
}
`,
  'data/reference/regions.json': `{
  "regions": [
    { "code": "GLOBAL", "slug": "global", "name": "Global initiatives", "shortName": "Global", "kind": "global" },
    { "code": "N", "slug": "north", "name": "The North", "shortName": "North", "kind": "region" },
    { "code": "S", "slug": "south", "name": "The South", "shortName": "South", "kind": "region" }
  ]
}
`,
  'data/reference/areas.json': `{
  "statusNotes": {
    "a-note": "The status of Oman is a sample."
  },
  "areas": [
    { "id": "iraq", "kind": "country", "iso3": "IRQ", "m49": "368", "name": "Iraq", "sortName": "Iraq", "formerNames": [{ "name": "Mesopotamia", "until": "2018-06-30" }] },
    { "id": "kenya", "kind": "country", "iso3": "KEN", "m49": "404", "name": "Kenya", "sortName": "Kenya" },
    { "id": "rwanda", "kind": "country", "iso3": "RWA", "m49": "646", "name": "Rwanda", "sortName": "Rwanda" },
    { "id": "oman", "kind": "territory", "iso3": "OMN", "m49": null, "name": "Oman", "sortName": "Oman", "note": "a-note" },
    { "id": "pair", "kind": "group", "iso3": null, "m49": null, "name": "Pair", "sortName": "Pair", "members": ["kenya", "rwanda"] }
  ]
}
`,
  'data/reference/boundaries.json': `{
  "shapes": "A sample of shapes",
  "leaveOut": [{ "code": "010", "reason": "No requirements." }],
  "merge": [],
  "lines": [{ "between": ["728", "729"], "style": "dashed", "reason": "Not yet determined." }],
  "notes": ["A note on status."],
  "positions": {
    "iraq": [43.8, 33],
    "kenya": [37.8, 0.6],
    "rwanda": [29.9, -2],
    "oman": [56.1, 20.6]
  }
}
`,
  'data/reference/acronyms.json': `{
  "acronyms": [
    { "short": "AU", "long": "African Union" },
    { "short": "EU", "long": "European Union", "aliases": ["EU28"] }
  ]
}
`,
  'data/reference/allowed-words.json': `{
  "words": ["USD"]
}
`,
  'data/reference/sdg.json': `{
  "source": "A/RES/70/1",
  "goals": [
${Array.from({ length: 17 }, (_, i) => `    { "number": ${i + 1}, "title": "Goal", "targets": ["${i + 1}.1", "${i + 1}.a"] }`).join(',\n')}
  ],
  "topics": {
    "8.1": "growth"
  },
  "indicators": [
    { "code": "8.1.1", "topic": "growth a head" }
  ]
}
`,
  'data/reference/wording/en.json': `{
  "total": "Total",
  "ref.figure": "figure {number}"
}
`,
};

/** A change of a data file: a piece of its text and what replaces it, or nothing for a file that is not there. */
export type Change = readonly [path: string, from: string, to: string] | readonly [path: string];

/** The data of a small edition without flaws, changed as asked, for tests. */
export function sampleSources(...changes: Change[]): Sources {
  const files = Object.entries(texts).map(([path, text]): SourceFile => ({ path, text }));
  const data = new Map(files.map((file) => [file.path, file]));
  for (const [path, from, to] of changes) {
    const file = data.get(path);
    if (!file) throw new Error(`No file ${path}`);
    if (from === undefined) data.delete(path);
    else data.set(path, changed(file, from, to ?? ''));
  }
  return { edition: '2018', language: 'en', chapters: [], data };
}
