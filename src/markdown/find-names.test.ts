import { describe, expect, test } from 'vitest';
import { nameFinder } from './find-names.ts';

const find = nameFinder('area', [
  { text: 'Guinea', key: 'guinea' },
  { text: 'Guinea-Bissau', key: 'guinea-bissau' },
  { text: 'Niger', key: 'niger' },
  { text: 'Sudan', key: 'sudan' },
  { text: 'South Sudan', key: 'south-sudan' },
  { text: 'Congo', key: 'congo' },
  { text: 'Democratic Republic of the Congo', key: 'drc' },
  { text: 'Côte d’Ivoire', key: 'ci' },
  { text: 'Iran (Islamic Republic of)', key: 'iran' },
  { text: 'Papua New Guinea', key: undefined },
]);
const keys = (text: string) => find(text).map(({ key }) => key);
const acronyms = nameFinder('acronym', [
  { text: 'SDG', key: 'SDG', hasPlural: true },
  { text: 'UN', key: 'UN', hasPlural: true },
  { text: 'UN DESA', key: 'DESA', hasPlural: true },
]);

describe('names', () => {
  test.each([
    ['Guinea and Guinea-Bissau', ['guinea', 'guinea-bissau']],
    ['Sudan, South Sudan', ['sudan', 'south-sudan']],
    ['the Democratic Republic of the Congo, the Congo', ['drc', 'congo']],
    ['in Iran (Islamic Republic of).', ['iran']],
    ["Côte d'Ivoire, Côte d’Ivoire", ['ci', 'ci']],
    ['the Democratic\nRepublic of the\u00a0Congo', ['drc']],
    ['Guinea’s ports; Niger–Sudan', ['guinea', 'niger', 'sudan']],
    ['Guinea-based staff', ['guinea']],
  ])('are found, the longest first: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  test.each(['Nigeria', 'Guineans', 'Papua New Guinea', 'sudan', 'Niger-Congo languages', 'NigerX', 'XNiger'])(
    'are not found in other words and names: %s',
    (text) => expect(keys(text)).toEqual([]),
  );

  test('are given with their places', () =>
    expect(find('In Sudan.')).toEqual([{ kind: 'area', key: 'sudan', start: 3, end: 8 }]));

  test('that have a plural are found in it', () =>
    expect(acronyms('the SDGs, an SDG, UN DESA, UN, UNs').map(({ key }) => key)).toEqual([
      'SDG',
      'SDG',
      'DESA',
      'UN',
      'UN',
    ]));

  test('may be none', () => expect(nameFinder('area', [])('Sudan')).toEqual([]));
});
