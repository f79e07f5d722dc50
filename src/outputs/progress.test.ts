import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function record(isTTY: boolean): { written: string[]; clock: { ms: number }; progress: ReturnType<typeof progressOn> } {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, columns: 30, write: (text: string) => written.push(text) };
  return { written, clock, progress: progressOn(stream, undefined, () => clock.ms) };
}

test('in a log, each step and each result is a line with its time', () => {
  const { written, clock, progress } = record(false);
  progress.step('laying out');
  clock.ms = 2340;
  progress.done('printed 192 pages');
  progress.end();
  expect(written.join('')).toBe('  0.0 s  laying out …\n  2.3 s  printed 192 pages\n');
});

test('on a terminal, steps replace one another in one line and results stay above it', () => {
  const { written, clock, progress } = record(true);
  progress.step('laying out');
  clock.ms = 1500;
  progress.step('printing a book of very many pages');
  progress.done('printed 192 pages');
  progress.end();
  const line = '\r\u001b[2K';
  expect(written).toEqual([
    `${line}  0.0 s  laying out …`,
    `${line}  1.5 s  printing a book of v`,
    `${line}  1.5 s  printed 192 pages\n`,
    `${line}  1.5 s  printing a book of v`,
    line,
  ]);
});
