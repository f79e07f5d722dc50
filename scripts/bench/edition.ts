import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { phaseTimes } from '../../src/outputs/bench/phase-times.ts';
import { tellFigure } from '../../src/outputs/bench/tell-figures.ts';
import { measureCommand } from '../../src/outputs/measure-command.ts';

/** What the newest edition is held to on two cores, in seconds: laid out, printed and finished; and then for the press. */
const LIMITS = { screen: 10, press: 20 };
const OUT = join('.cache', 'bench-edition');

/** As `npm run pdf` starts Node.js. */
const COMMAND = ['--max-semi-space-size=32', '--import', './scripts/compile-cache.mjs', 'scripts/pdf.ts'];

/** Makes the book of the newest edition for screens and for the press, and tells how long each took after its pages were rendered. */
export async function benchEdition(root: string, runs: number, say: (line: string) => void): Promise<void> {
  const screen: number[] = [];
  const press: number[] = [];
  for (let i = 0; i < runs; i++) {
    const { output } = await measureCommand(
      process.execPath,
      [...COMMAND, '--profile', 'screen,press', '--out', OUT],
      root,
    );
    const times = phaseTimes(output);
    screen.push(times.between('loading the print page', 'preflight of'));
    press.push(times.between('converting colours', 'preflight of'));
  }
  await rm(join(root, OUT), { recursive: true, force: true });
  say(tellFigure({ name: 'edition as screen PDF', values: screen, unit: 's', decimals: 1, limit: LIMITS.screen }));
  say(tellFigure({ name: 'then for the press', values: press, unit: 's', decimals: 1, limit: LIMITS.press }));
}
