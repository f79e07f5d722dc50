import { expect, test } from 'vitest';
import { measureCommand, median } from './measure-command.ts';

test('a command is measured with the processes that it starts', async () => {
  const inner = 'const b = Buffer.alloc(150e6, 1); setTimeout(() => process.exit(b[0] - 1), 400)';
  const outer = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}])`;
  const { seconds, peakMegabytes, peakTreeMegabytes } = await measureCommand(
    process.execPath,
    ['-e', outer],
    process.cwd(),
  );
  expect(seconds).toBeGreaterThan(0.4);
  expect(peakMegabytes).toBeGreaterThan(150);
  expect(peakMegabytes).toBeLessThan(600);
  expect(peakTreeMegabytes).toBeGreaterThan(peakMegabytes);
});

test('processor time counts what works, also in the processes that it starts, and not what waits', async () => {
  const work = 'const end = process.cpuUsage().user + 6e5; while (process.cpuUsage().user < end);';
  const outer = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(work)}])`;
  const { cpuSeconds } = await measureCommand(process.execPath, ['-e', outer], process.cwd());
  expect(cpuSeconds).toBeGreaterThan(0.5);
  const waiting = await measureCommand(
    process.execPath,
    ['-e', 'console.log("ready"); setTimeout(() => {}, 900)'],
    process.cwd(),
  );
  expect(waiting.cpuSeconds).toBeLessThan(0.5);
  expect(waiting.output).toBe('ready\n');
});

test('a command that fails is an error with what it printed', async () => {
  const failing = measureCommand(process.execPath, ['-e', 'console.error("no paper"); process.exit(3)'], process.cwd());
  await expect(failing).rejects.toThrow('no paper');
});

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
