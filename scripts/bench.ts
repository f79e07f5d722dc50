import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBook } from './bench/book.ts';
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchEdition } from './bench/edition.ts';
import { benchFigures } from './bench/figures.ts';
import { root, run } from './command.ts';

type Subject = (root: string, runs: number, say: (line: string) => void) => Promise<void>;

const SUBJECTS = new Map<string, Subject>([
  ['figures', async (folder, runs, tell) => benchFigures(folder, runs).forEach(tell)],
  ['build', benchBuild],
  ['check', benchCheck],
  ['book', benchBook],
  ['edition', benchEdition],
]);

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

await run(async () => {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number of at least 1.');
  const names = positionals.length > 0 ? positionals : [...SUBJECTS.keys()];
  const unknown = names.filter((name) => !SUBJECTS.has(name));
  if (unknown.length > 0)
    throw new Error(
      `There is nothing to measure called ${unknown.join(', ')}. Choose of ${[...SUBJECTS.keys()].join(', ')}.`,
    );
  const [cpu] = cpus();
  say(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`,
  );
  say(`Medians of ${runs} runs, with the least and the most.`);
  for (const name of names) {
    say();
    await SUBJECTS.get(name)?.(root, runs, say);
  }
});
