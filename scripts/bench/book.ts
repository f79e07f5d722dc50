import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFlowBook, flawsOf, type MadeBook } from '../../src/outputs/bench/check-flow-book.ts';
import { LARGE, MIDDLE, SMALL, type BookSize } from '../../src/outputs/bench/flow-book-sizes.ts';
import { ratios, tellFigure } from '../../src/outputs/bench/tell-figures.ts';
import { measureCommand, median, type Measure } from '../../src/outputs/measure-command.ts';

/** What the printed book is held to: the share of Paged.js's processor time and memory, and growth from the small to the large book. */
const LIMITS = { cpuOfPaged: new Map([[SMALL, 0.4] as const, [MIDDLE, 0.2] as const]), memoryOfPaged: 0.9, growth: 15 };

/**
 * Prints a made-up book of three sizes, reads each PDF and checks what it promises, and prints the two smaller ones through Paged.js
 * in turn with our own.
 * @throws an Error that says which promises a book does not keep
 */
export async function benchBook(root: string, runs: number, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-book-'));
  try {
    const cpu = new Map<BookSize, number[]>();
    for (const size of [SMALL, MIDDLE, LARGE]) {
      const own: Measure[] = [];
      const paged: Measure[] = [];
      const file = join(folder, `${size.about}.pdf`);
      for (let run = 0; run < runs; run++) {
        own.push(await measureProgram(root, 'print-flow-book', size, file));
        if (LIMITS.cpuOfPaged.has(size)) {
          paged.push(await measureProgram(root, 'print-paged-book', size, join(folder, 'paged.pdf')));
        }
      }
      tellSize(size, own, paged, say);
      const flaws = flawsOf(await checkFlowBook(file), JSON.parse(own.at(-1)?.output ?? '{}') as MadeBook);
      if (flaws.length > 0) throw new Error(`The book of about ${size.about} pages: ${flaws.join('. ')}.`);
      say('✓ notes, contents, links, tags, fonts and the number of pages are right');
      cpu.set(
        size,
        own.map(({ cpuSeconds }) => cpuSeconds),
      );
    }
    const growth = median(cpu.get(LARGE) ?? []) / median(cpu.get(SMALL) ?? []);
    say(
      tellFigure({
        name: `processor time, ${LARGE.about} pages to ${SMALL.about}`,
        values: [growth],
        unit: 'times',
        decimals: 1,
        limit: LIMITS.growth,
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measureProgram(root: string, program: string, { chapters }: BookSize, file: string): Promise<Measure> {
  return measureCommand(process.execPath, [`scripts/bench/${program}.ts`, String(chapters), file], root);
}

function tellSize(size: BookSize, own: Measure[], paged: Measure[], say: (line: string) => void): void {
  const cpuOf = (measures: Measure[]): number[] => measures.map(({ cpuSeconds }) => cpuSeconds);
  const memoryOf = (measures: Measure[]): number[] => measures.map(({ peakTreeMegabytes }) => peakTreeMegabytes);
  const pagesOf = ([first]: Measure[]): string =>
    String((JSON.parse(first?.output ?? '{}') as { pages?: number }).pages);
  const told = (name: string, measures: Measure[]): void => {
    const wall = measures.map(({ seconds }) => seconds);
    say(
      tellFigure({
        name: `${name}, ${pagesOf(measures)} pages: processor`,
        values: cpuOf(measures),
        unit: 's',
        decimals: 1,
      }),
    );
    say(tellFigure({ name: '  wall', values: wall, unit: 's', decimals: 1 }));
    say(tellFigure({ name: '  memory of all processes', values: memoryOf(measures), unit: 'MB', decimals: 0 }));
  };
  told('book', own);
  if (paged.length === 0) return;
  told('the same through Paged.js', paged);
  const limit = LIMITS.cpuOfPaged.get(size);
  const unit = 'of Paged.js';
  say(
    tellFigure({
      name: 'processor time',
      values: ratios(cpuOf(own), cpuOf(paged)),
      unit,
      decimals: 2,
      ...(limit !== undefined && { limit }),
    }),
  );
  say(
    tellFigure({
      name: 'memory',
      values: ratios(memoryOf(own), memoryOf(paged)),
      unit,
      decimals: 2,
      limit: LIMITS.memoryOfPaged,
    }),
  );
}
