import { expect, test } from 'vitest';
import { progressOn } from '../progress.ts';
import { phaseTimes } from './phase-times.ts';

function progressOf(steps: readonly [second: number, what: string][]): string {
  let written = '';
  let now = 0;
  const stream = { write: (text: string) => (written += text) };
  const progress = progressOn(stream, undefined, () => now * 1000);
  for (const [second, what] of steps) {
    now = second;
    progress.step(what);
  }
  return written;
}

test('a phase lasts from its line to that of the one after it', () => {
  const times = phaseTimes(
    progressOf([
      [1, 'rendering'],
      [3.5, 'loading the page'],
      [7, 'preflight of a.pdf'],
      [112.3, 'converting'],
      [119.5, 'preflight of b.pdf'],
    ]),
  );
  expect(times.between('loading', 'preflight of')).toBeCloseTo(3.5);
  expect(times.between('converting', 'preflight of')).toBeCloseTo(7.2);
});

test('a phase that was not told is an error, not a time', () => {
  const times = phaseTimes(progressOf([[1, 'preflight of a.pdf']]));
  expect(() => times.between('preflight of', 'loading')).toThrow('“preflight of” was followed by “loading”');
  expect(() => times.between('loading', 'preflight of')).toThrow();
});
