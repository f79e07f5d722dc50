import { expect, test } from 'vitest';
import { holdsInPrint } from './as-print.ts';

test.each([
  ['screen and (min-width: 70rem)', false],
  ['(prefers-color-scheme: dark)', false],
  ['print, (min-width: 42rem)', true],
  ['print', true],
  ['(min-width: 70rem)', true],
  ['(max-width: 30rem)', false],
  ['all', true],
])('“%s” holds in print: %s', (query, holds) => {
  expect(holdsInPrint(query)).toBe(holds);
});
