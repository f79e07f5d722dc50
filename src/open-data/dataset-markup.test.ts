import { expect, test } from 'vitest';
import { ADDRESSES, realBook } from '../testing/real-book.ts';
import { datasetMarkup, scriptText } from './dataset-markup.ts';

const markup = datasetMarkup(
  realBook(),
  ADDRESSES.openData,
  (file) => ADDRESSES.data(file),
  (path) => `https://example.org/mi${path}`,
);

test('an edition is a Dataset with what search engines ask of one, and absolute addresses', () => {
  expect(markup['@type']).toBe('Dataset');
  expect(markup.name).toBe('Migration Initiatives 2018: data');
  // Google's guide for Dataset: between 50 and 5,000 characters.
  expect(markup.description.length).toBeGreaterThan(50);
  expect(markup.license).toBe('https://creativecommons.org/licenses/by/4.0/');
  expect(markup.url).toBe('https://example.org/mi/2018/en/data/');
  expect(markup.distribution.map((entry) => entry.contentUrl)).toEqual([
    'https://example.org/mi/2018/data/funding.csv',
    'https://example.org/mi/2018/data/facts.csv',
    'https://example.org/mi/2018/data/areas.csv',
    'https://example.org/mi/2018/data/regions.csv',
    'https://example.org/mi/2018/data/categories.csv',
    'https://example.org/mi/2018/data/sources.csv',
    'https://example.org/mi/2018/data/funding.json',
    'https://example.org/mi/2018/data/funding.xlsx',
  ]);
});

test('no text in the markup can close its script element', () => {
  const text = scriptText({ name: '</script><b>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><b>' });
});
