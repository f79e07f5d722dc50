import { describe, expect, test } from 'vitest';
import { findSdgCodes } from './find-sdg-codes.ts';

const found = (text: string) => findSdgCodes(text).map(({ key, start, end }) => [key, text.slice(start, end)]);

describe('codes of the Sustainable Development Goals', () => {
  test.each([
    ['of target 8.7.', [['8.7', 'target 8.7']]],
    ['target\u00a08.7', [['8.7', 'target\u00a08.7']]],
    ['SDG target 10.c', [['10.c', 'SDG target 10.c']]],
    ['goal 8, which', [['8', 'goal 8']]],
    ['Sustainable Development Goal 10', [['10', 'Sustainable Development Goal 10']]],
    [
      'SDG 8.7 and indicator 10.7.2',
      [
        ['8.7', 'SDG 8.7'],
        ['10.7.2', 'indicator 10.7.2'],
      ],
    ],
    ['target 8.99', [['8.99', 'target 8.99']]],
    ['SDG 18', [['18', 'SDG 18']]],
  ])('are found with the word before them: %s', (text, hits) => expect(found(text)).toEqual(hits));

  test.each([
    ['targets 8.7, 8.8 and 10.7 of', ['8.7', '8.8', '10.7']],
    ['Targets 8.7,\n8.8, and 10.7', ['8.7', '8.8', '10.7']],
    ['Sustainable Development Goals 3, 8 and 10', ['3', '8', '10']],
    ['SDGs: 5, 8.8, 10', ['5', '8.8', '10']],
    ['goals 3–5', ['3', '5']],
  ])('are found each in a list: %s', (text, codes) => expect(found(text)).toEqual(codes.map((code) => [code, code])));

  test.each([
    'objective 8',
    'principle 3',
    'Goals 2018',
    'the goal of 8 offices',
    'a goal 50 per cent higher',
    'goal 2 million',
    'target 8.7.1',
    'target 2018',
    'targets 3',
    'article 8.7',
    '8.7',
  ])('are not what only looks like them: %s', (text) => expect(found(text)).toEqual([]));
});
