import { expect, test } from 'vitest';
import { readingAge } from './reading-age.ts';

test('short words in short sentences are read at an early age, long words in long sentences at a late one', () => {
  expect(readingAge(['The cat sat on the mat.'], 'en')).toBeCloseTo(4.71 * (17 / 6) + 0.5 * 6 - 16.43, 9);
  const long = 'International organizations implement comprehensive recommendations concerning displacement.';
  expect(readingAge([long], 'en')).toBeGreaterThan(30);
});

test('two sentences are easier than the one that holds the words of both', () => {
  const [first, second] = ['States agree on rules for work abroad', 'and they write them down in a treaty'];
  expect(readingAge([`${first}.`, `${second}.`], 'en')).toBeLessThan(readingAge([`${first} ${second}.`], 'en'));
});
