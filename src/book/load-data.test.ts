import { describe, expect, test } from 'vitest';
import { inBrief } from '../model/test-files.ts';
import { loadData } from './load-data.ts';
import { readSources } from './read-sources.ts';
import { sampleSources, type Change } from './sample-data.ts';

const EDITION = 'data/2018/edition.json';
const FACTS = 'data/2018/facts.json';
const FUNDING = 'data/2018/funding.json';
const MIGOF = 'data/reference/migof.json';
const REGIONS = 'data/reference/regions.json';
const AREAS = 'data/reference/areas.json';
const ACRONYMS = 'data/reference/acronyms.json';
const WORDING = 'data/reference/wording/en.json';
const FILES = [EDITION, FACTS, FUNDING, MIGOF, REGIONS, AREAS, ACRONYMS, WORDING];
const MISSING = 'This file is missing. → Restore it, or copy it from another edition and adapt it.';

const flawsAfter = (...changes: Change[]) => loadData(sampleSources(...changes)).flaws.map(inBrief);

describe('the data of an edition', () => {
  test('of 2018 loads without flaws', () => {
    const { value, flaws } = loadData(readSources(process.cwd(), '2018', 'en'));
    expect(flaws).toEqual([]);
    expect(value?.categories.map((category) => category.code)).toEqual(['P1', 'P2', 'P3', 'O1', 'O2', 'O3']);
    expect(value?.regions).toHaveLength(10);
    expect(value?.areas.get('eswatini')?.nameThen).toBe('Swaziland');
    expect(value?.wording.t('figure.label', { number: 1 })).toBe('Figure 1');
  });

  test('of a small edition loads, with its areas named at its date', () => {
    const { value, flaws } = loadData(sampleSources());
    expect(flaws).toEqual([]);
    expect(value?.areas.get('iraq')?.nameThen).toBe('Mesopotamia');
    expect(value?.areas.get('oman')?.statusNote).toBe('The status of Oman is a sample.');
    expect([...(value?.facts.keys() ?? [])]).toEqual(['offices', 'countries']);
    expect(value?.acronyms).toHaveLength(2);
    expect(loadData(sampleSources([EDITION, '2017-12-01', '2018-07-01'])).value?.areas.get('iraq')?.nameThen).toBe(
      'Iraq',
    );
  });
});

describe('a file that is missing', () => {
  test.each(FILES)('is a flaw: %s', (path) => {
    expect(flawsAfter([path])).toEqual([`${path} file-missing: ${MISSING}`]);
    expect(loadData(sampleSources([path])).value).toBeUndefined();
  });

  test('is reported with all others', () => {
    const flaws = loadData(sampleSources(...FILES.map((path) => [path] as const))).flaws;
    expect(new Set(flaws.map((flaw) => flaw.file))).toEqual(new Set(FILES));
  });

  test('is a flaw if it is the English wording that another is compared with', () => {
    const { data, ...sources } = sampleSources();
    const french = {
      path: 'data/reference/wording/fr.json',
      text: '{ "total": "Total", "ref.figure": "figure {number}" }',
    };
    const with_ = new Map([...data, [french.path, french]]);
    expect(loadData({ ...sources, language: 'fr', data: with_ }).flaws).toEqual([]);
    with_.delete(WORDING);
    expect(loadData({ ...sources, language: 'fr', data: with_ }).flaws.map(inBrief)).toEqual([
      `${WORDING} file-missing: ${MISSING}`,
    ]);
  });
});

describe('flaws of all files', () => {
  test('come together', () => {
    const flaws = flawsAfter(
      [EDITION, '"publisher": "IOM",\n  "languages"', '"languages"'],
      [FACTS, '"id": "countries"', '"id": "offices"'],
      [FUNDING, '"Iraq", "P1": 10,', '"Iraq", "P1": 11,'],
      [MIGOF, '"code": "O3"', '"code": "O2"'],
      [REGIONS, '"code": "S"', '"code": "s"'],
      [AREAS, '"id": "oman",', '"id": "oman"'],
      [ACRONYMS, '"short": "EU"', '"short": "AU"'],
      [WORDING, '{number}', '{number'],
    );
    expect(flaws.map((flaw) => flaw.replace(/: .*/, ''))).toEqual([
      `${EDITION}:1:1 data-form`,
      `${REGIONS}:5:15 data-form`,
      `${AREAS}:9:20 json-syntax`,
      `${WORDING}:3:17 wording-form`,
      `${MIGOF}:9:15 data-double`,
      `${ACRONYMS}:4:16 data-double`,
      `${FACTS}:4:13 data-double`,
      `${FUNDING}:20:124 funding-sum`,
      `${FUNDING}:23:24 funding-sum`,
    ]);
  });

  test('come together within a file', () => {
    const flaws = flawsAfter(
      [AREAS, '"iso3": "RWA"', '"iso3": "Rwa"'],
      [AREAS, '"m49": "404"', '"m49": 404'],
      [AREAS, '"name": "Pair", ', ''],
    );
    expect(flaws.map((flaw) => flaw.split(' ')[0])).toEqual([`${AREAS}:7:63`, `${AREAS}:8:50`, `${AREAS}:10:5`]);
  });

  test('leave no value', () => {
    expect(loadData(sampleSources([MIGOF, '"code": "O3"', '"code": "O4"'])).value).toBeUndefined();
  });
});
