import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tellFigure } from '../../src/outputs/bench/tell-figures.ts';

/** What checking the sources is held to on two cores, in seconds. */
const LIMITS = { cold: 2, warm: 0.5 };

/** As `npm run check:content` starts Node.js. */
const COMMAND = ['--import', './scripts/compile-cache.mjs', 'scripts/check.ts'];

/** Checks the sources, without what earlier checks remember and with it. What Node.js compiled is there in both cases. */
export async function benchCheck(root: string, runs: number, say: (line: string) => void): Promise<void> {
  // Only timed: to watch its memory as well costs a tenth of so short a command.
  const check = async (): Promise<number> => {
    const begin = performance.now();
    await promisify(execFile)(process.execPath, COMMAND, { cwd: root });
    return (performance.now() - begin) / 1000;
  };
  await check();
  const cold: number[] = [];
  for (let i = 0; i < runs; i++) {
    await rm(join(root, '.cache', 'check'), { recursive: true, force: true });
    cold.push(await check());
  }
  say(tellFigure({ name: 'check, cold', values: cold, unit: 's', decimals: 1, limit: LIMITS.cold }));
  const warm: number[] = [];
  for (let i = 0; i < runs; i++) warm.push(await check());
  say(tellFigure({ name: 'check, warm', values: warm, unit: 's', decimals: 1, limit: LIMITS.warm }));
}
