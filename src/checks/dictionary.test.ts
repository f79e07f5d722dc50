import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the dictionary of the spell check has each word once, in the order of the alphabet', () => {
  const file = join(import.meta.dirname, '../../data/reference/dictionary.txt');
  const words = readFileSync(file, 'utf8').trimEnd().split('\n');
  const keys = words.map((word) => word.toLowerCase());
  expect(keys).toEqual([...new Set(keys)].sort());
});
