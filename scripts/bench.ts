import { rm } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCommand, median, type Measure } from '../src/outputs/measure-command.ts';
import { benchFigures } from './bench/figures.ts';
import { root, run } from './command.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const OUT = join('.cache', 'bench-site');

/** What the build is held to on two cores. */
const LIMITS = { coldSeconds: 90, warmSeconds: 30, checkColdSeconds: 2, checkWarmSeconds: 0.5, megabytes: 1500 };

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, measures: Measure[], limit: number): void {
  const wall = measures.map((measure) => measure.seconds);
  const memory = measures.map((measure) => measure.peakMegabytes);
  const span = `${Math.min(...wall).toFixed(1)}–${Math.max(...wall).toFixed(1)}`;
  say(
    `${name.padEnd(28)} ${median(wall).toFixed(1).padStart(6)} s  (${span}; limit ${limit})   ` +
      `${median(memory).toFixed(0).padStart(5)} MB in the largest process (limit ${LIMITS.megabytes})`,
  );
}

await run(async () => {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number of at least 1.');
  const [cpu] = cpus();
  say(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`,
  );
  say(`Medians of ${runs} runs, with the least and the most.`);
  say();
  for (const line of benchFigures(root, runs)) say(line);
  const build = () => measureCommand(process.execPath, ['scripts/build.ts', '--out', OUT], root);
  const cold: Measure[] = [];
  for (let i = 0; i < runs; i++) {
    await rm(join(root, '.cache'), { recursive: true, force: true });
    cold.push(await build());
  }
  row('build, no caches', cold, LIMITS.coldSeconds);
  const warm: Measure[] = [];
  for (let i = 0; i < runs; i++) warm.push(await build());
  row('build, warm', warm, LIMITS.warmSeconds);
  const check = () => measureCommand(process.execPath, ['scripts/check.ts'], root);
  const firstChecks: Measure[] = [];
  for (let i = 0; i < runs; i++) {
    await rm(join(root, '.cache', 'check'), { recursive: true, force: true });
    firstChecks.push(await check());
  }
  row('check, cold', firstChecks, LIMITS.checkColdSeconds);
  const nextChecks: Measure[] = [];
  for (let i = 0; i < runs; i++) nextChecks.push(await check());
  row('check, warm', nextChecks, LIMITS.checkWarmSeconds);
  await rm(join(root, OUT), { recursive: true, force: true });
});
