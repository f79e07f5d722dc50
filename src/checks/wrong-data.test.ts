import { describe, expect, test } from 'vitest';
import { dataPaths, type Sources } from '../book/read-sources.ts';
import { sampleSources } from '../book/sample-data.ts';
import type { Flaw } from '../model/flaw.ts';
import { changed, inBrief } from '../model/test-files.ts';
import { chapter } from '../testing/chapters.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import { checkSources } from './open-edition.ts';

const PATHS = dataPaths('2018', 'en');
const CSV = 'data/2018/visits.csv';
const FOREWORD = 'content/2018/en/foreword.mdx';

/** What an edition may have beside what the sample has, so that every file is there. */
const MORE: Record<string, string> = {
  [PATHS.wording]: realSources().data.get(PATHS.wording)?.text ?? '',
  [PATHS.register]:
    '{\n  "records": [\n    { "id": "zest", "kind": "event", "title": "Zest", "text": "A zest.", "source": "paper-2017", "dates": [{ "from": "2017-04-18", "to": "2017-04-19" }], "countries": ["RWA"], "sdgs": ["8.1"], "gcm": [2] }\n  ]\n}\n',
  [PATHS.bibliography]:
    '{\n  "works": [\n    { "id": "lima-2015", "authors": ["Lima, A."], "title": "Zests", "year": 2015 },\n    { "id": "lima-2016", "authors": ["Lima, A."], "title": "More zests", "year": 2016 }\n  ]\n}\n',
  [PATHS.series]:
    '{\n  "series": [\n    { "id": "counts", "title": "Offices: {value offices}", "kind": "bar", "rows": [{ "key": "offices", "label": "Offices", "facts": ["offices"] }] }\n  ]\n}\n',
  [PATHS.shares]:
    '{\n  "region": { "global": 15, "north": 72, "south": 13 },\n  "category": { "P1": 37, "P2": 3, "P3": 0, "O1": 8, "O2": 43, "O3": 9 }\n}\n',
  [CSV]: 'Place,2014,2016\nGeneva,10,15\nBerne,5,8\n',
  [FOREWORD]: chapter(
    'See <Ref to="visits" />.\n\n<Chart data="visits.csv" kind="line" title="Visits grew" unit="visits" source="A count" />',
    'Foreword',
  ).replace('order: 9', 'kind: foreword'),
};
const small = Object.entries(MORE).reduce((sources, [path, text]) => withFile(sources, path, text), sampleSources());

/** What goes wrong in a file, by its path: a piece of its text, and what stands there instead. */
const WRONG: Record<string, [from: string, to: string][]> = {
  [PATHS.edition]: [
    ['"date": "2017-12-01"', '"date": "1 December"'],
    [
      '"publisher": "IOM",\n  "languages"',
      '"publisher": "IOM",\n  "meeting": { "title": "A", "place": "" },\n  "languages"',
    ],
    ['"acronyms"]', '"funding"]'],
  ],
  [PATHS.funding]: [
    ['"P1": 10, "P2": 4', '"P1": "10", "P2": 4'],
    ['"P1": 10, "P2": 4', '"P1": 11, "P2": 4'],
  ],
  [PATHS.facts]: [
    ['"value": 6,', '"value": "six",'],
    ['"qualifier": "more than"', '"qualifier": "more then"'],
    ['"source": "report-2016" }', '"source": "hearsay" }'],
  ],
  [PATHS.series]: [
    ['"facts": ["offices"]', '"facts": ["ofices"]'],
    ['"kind": "bar"', '"kind": "pie"'],
    ['{value offices}', '{value office}'],
  ],
  [PATHS.register]: [
    ['"countries": ["RWA"]', '"countries": ["RWD"]'],
    ['"to": "2017-04-19"', '"to": "2017-04-17"'],
    ['"text": "A zest."', '"text": "A zest"'],
  ],
  [PATHS.bibliography]: [
    ['"year": 2015', '"year": "2015"'],
    ['"year": 2016', '"year": 2015'],
    ['"id": "lima-2016"', '"id": "lima-2015"'],
  ],
  [PATHS.shares]: [
    ['"north": 72', '"north": 0.72'],
    ['"north": 72', '"nort": 72'],
  ],
  [PATHS.migof]: [['"kind": "objective", "number": 3', '"kind": "objectiv", "number": 3']],
  [PATHS.regions]: [['"code": "S"', '"code": "N"']],
  [PATHS.areas]: [
    ['"iso3": "RWA"', '"iso3": "Rwa"'],
    ['"note": "a-note"', '"note": "b-note"'],
  ],
  [PATHS.boundaries]: [
    ['"rwanda": [29.9, -2]', '"rwanda": [299, -2]'],
    ['"rwanda": [29.9, -2]', '"rwnda": [29.9, -2]'],
    ['"style": "dashed"', '"style": "wavy"'],
  ],
  [PATHS.acronyms]: [['"short": "EU"', '"short": "AU"']],
  [PATHS.allowedWords]: [['["USD"]', '"USD"']],
  [PATHS.photographers]: [
    ['["Anna Lima"]', '"Anna Lima"'],
    ['"id": "ana-lima"', '"id": "Ana Lima"'],
  ],
  [PATHS.namingNotes]: [['a sample."', 'a sample"']],
  [PATHS.sdg]: [['"8.1": "growth"', '"8.2": "growth"']],
  [PATHS.wording]: [
    ['"notes": "Notes"', '"notes": 5'],
    ['"Works cited"', '"Works {cited"'],
  ],
  [CSV]: [
    ['Geneva,10', 'Geneva,ten'],
    ['Berne,5,8', 'Berne,5'],
  ],
};

/** A file of the small edition with another text. */
function withChange(path: string, from: string, to: string): Sources {
  const text = small.data.get(path)?.text ?? '';
  return withFile(small, path, changed({ path, text }, from, to).text);
}

const lineOf = (path: string, piece: string): number =>
  (small.data.get(path)?.text.split(piece)[0] ?? '').split('\n').length;

/** The wording is the real one, in which lines are added every day: the golden file does not name them. */
const inBriefAnyLine = (flaw: Flaw): string => inBrief(flaw).replace(/(\/wording\/en\.json):\d+:/, '$1:…:');

test('the small edition has no flaws of its own', () => expect(checkSources(small).flaws.map(inBrief)).toEqual([]));

test('every data file has wrong values here', () => {
  expect(Object.keys(WRONG).sort()).toEqual([...new Set([...Object.values(PATHS), CSV])].sort());
});

describe('what is said of wrong data', () => {
  const told = Object.entries(WRONG).flatMap(([path, changes]) =>
    changes.map(([from, to]) => {
      const flaws = checkSources(withChange(path, from, to)).flaws;
      return { path, from, to, flaws };
    }),
  );

  test.each(told.map(({ path, from, to, flaws }) => [path, to, from, flaws] as const))(
    '%s: %s',
    (path, _to, from, flaws) => {
      expect(flaws.length).toBeGreaterThan(0);
      for (const { line, column, hint, message } of flaws.filter(({ file }) => file === path)) {
        expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
        expect(`${message} ${hint ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
      }
      if (path === PATHS.wording) expect(flaws.map(({ line }) => line)).toEqual([lineOf(path, from)]);
      expect(flaws.some(({ file }) => file === path || file === FOREWORD)).toBe(true);
    },
  );

  test('is what the golden file has, word for word', async () => {
    const text = told.map(({ to, flaws }) => [to, '', ...flaws.map((flaw) => `  ${inBriefAnyLine(flaw)}`)].join('\n'));
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('golden/wrong-data.txt');
  });
});
