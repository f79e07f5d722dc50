import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tellFigure } from '../../src/outputs/bench/tell-figures.ts';
import { measureCommand, type Measure } from '../../src/outputs/measure-command.ts';

/** What the build is held to on two cores. */
const LIMITS = { coldSeconds: 90, warmSeconds: 30, megabytes: 1500 };
const OUT = join('.cache', 'bench-site');

/** Builds the whole site, without caches and with them. */
export async function benchBuild(root: string, runs: number, say: (line: string) => void): Promise<void> {
  const build = (): Promise<Measure> =>
    measureCommand(
      process.execPath,
      ['--max-semi-space-size=32', '--import', './scripts/compile-cache.mjs', 'scripts/build.ts', '--out', OUT],
      root,
    );
  const cold: Measure[] = [];
  for (let i = 0; i < runs; i++) {
    await rm(join(root, '.cache'), { recursive: true, force: true });
    cold.push(await build());
  }
  tell('build, no caches', cold, LIMITS.coldSeconds, say);
  const warm: Measure[] = [];
  for (let i = 0; i < runs; i++) warm.push(await build());
  tell('build, warm', warm, LIMITS.warmSeconds, say);
  await rm(join(root, OUT), { recursive: true, force: true });
}

function tell(name: string, measures: Measure[], limit: number, say: (line: string) => void): void {
  const seconds = measures.map((measure) => measure.seconds);
  const memory = measures.map((measure) => measure.peakMegabytes);
  say(tellFigure({ name, values: seconds, unit: 's', decimals: 1, limit }));
  say(
    tellFigure({
      name: '  memory of the largest process',
      values: memory,
      unit: 'MB',
      decimals: 0,
      limit: LIMITS.megabytes,
    }),
  );
}
