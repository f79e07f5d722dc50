import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFlowBook, flawsOf, type MadeBook } from '../../src/outputs/bench/check-flow-book.ts';
import {
  BENCH_STYLES,
  flowBookOf,
  LARGE,
  MIDDLE,
  SMALL,
  type BookSize,
} from '../../src/outputs/bench/flow-book-sizes.ts';
import { pagedDocument } from '../../src/outputs/bench/paged-book.ts';
import { isMissed, ratios, tellFigure, type Figure } from '../../src/outputs/bench/tell-figures.ts';
import { measureCommand, median, type Measure } from '../../src/outputs/measure-command.ts';
import { makeFlowBook } from '../../src/outputs/pdf/fixtures/flow-book.ts';
import { serveFixture } from '../../src/outputs/pdf/fixtures/serve-fixture.ts';

/** What the printed book is held to: the share of Paged.js's processor time and memory, and growth from the small to the large book. */
const LIMITS = { cpuOfPaged: new Map([[SMALL, 0.4] as const, [MIDDLE, 0.2] as const]), memoryOfPaged: 0.9, growth: 15 };
/** The larger books take minutes through Paged.js; the largest is printed by our own engine alone. */
const MOST_RUNS = new Map([[SMALL, 3] as const, [MIDDLE, 1] as const, [LARGE, 1] as const]);

/** As `npm run pdf` starts Node.js: with room for what is soon thrown away, so that less time goes into collecting it. */
const AS_NPM = ['--max-semi-space-size=32', '--import', './scripts/compile-cache.mjs'];

/**
 * Prints a made-up book of three sizes, reads each PDF and checks what it promises, and prints the two smaller ones through Paged.js
 * in turn with our own.
 * @throws an Error that says which promises a book does not keep, or which limits are missed
 */
export async function benchBook(root: string, runs: number, say: (line: string) => void): Promise<void> {
  say(
    'Measured for both: loading the page, layout, a tagged print, the file. For our own also: repair of tags, outline,',
  );
  say(
    'links and metadata. For neither: rendering the page, serving it, and the checks after it (preflight in a build).',
  );
  say('Printed three times at most at about 110 pages, once at the others.');
  const missed: Figure[] = [];
  const tell = (figure: Figure): void => {
    say(tellFigure(figure));
    if (isMissed(figure)) missed.push(figure);
  };
  const cpu = new Map<BookSize, number>();
  for (const size of [SMALL, MIDDLE, LARGE]) {
    const own = await measureSize(root, size, Math.min(runs, MOST_RUNS.get(size) ?? 1), tell);
    say('✓ notes, contents, links, tags, fonts and the number of pages are right');
    cpu.set(size, median(own.map(({ cpuSeconds }) => cpuSeconds)));
  }
  tell({
    name: `processor time, ${LARGE.about} pages to ${SMALL.about}`,
    values: [(cpu.get(LARGE) ?? NaN) / (cpu.get(SMALL) ?? NaN)],
    unit: 'times',
    decimals: 1,
    limit: LIMITS.growth,
  });
  if (missed.length === 0) return;
  throw new Error(`The book is slower or larger than it may be: ${missed.map(({ name }) => name.trim()).join('; ')}.`);
}

/** Measures a size of the book, and reads what came of it. */
async function measureSize(
  root: string,
  size: BookSize,
  runs: number,
  tell: (figure: Figure) => void,
): Promise<Measure[]> {
  const body = makeFlowBook(flowBookOf(size.chapters));
  const polyfill = await readFile(join(root, 'node_modules/pagedjs/dist/paged.polyfill.js'), 'utf8');
  const server = await serveFixture({
    'flow.html': `<style>${BENCH_STYLES}</style>${body}`,
    'paged.html': pagedDocument(body, polyfill),
  });
  const folder = await mkdtemp(join(tmpdir(), 'bench-book-'));
  const print = (program: string, name: string): Promise<Measure> => {
    const parameters = [server.url(`${name}.html`), join(folder, `${name}.pdf`), String(size.chapters)];
    return measureCommand(process.execPath, [...AS_NPM, `scripts/bench/${program}.ts`, ...parameters], root);
  };
  try {
    const own: Measure[] = [];
    const paged: Measure[] = [];
    for (let run = 0; run < runs; run++) {
      own.push(await print('print-flow-book', 'flow'));
      if (LIMITS.cpuOfPaged.has(size)) paged.push(await print('print-paged-book', 'paged'));
    }
    tellSize(size, own, paged, tell);
    const made = JSON.parse(own.at(-1)?.output ?? '{}') as MadeBook;
    const flaws = flawsOf(await checkFlowBook(join(folder, 'flow.pdf')), made);
    if (flaws.length > 0) throw new Error(`The book of about ${size.about} pages: ${flaws.join('. ')}.`);
    return own;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const cpuOf = (measures: Measure[]): number[] => measures.map(({ cpuSeconds }) => cpuSeconds);
const memoryOf = (measures: Measure[]): number[] => measures.map(({ peakTreeMegabytes }) => peakTreeMegabytes);

function tellSize(size: BookSize, own: Measure[], paged: Measure[], tell: (figure: Figure) => void): void {
  const told = (name: string, measures: Measure[]): void => {
    const { pages } = JSON.parse(measures[0]?.output ?? '{}') as { pages?: number };
    tell({ name: `${name}, ${pages} pages: processor`, values: cpuOf(measures), unit: 's', decimals: 1 });
    tell({ name: '  wall', values: measures.map(({ seconds }) => seconds), unit: 's', decimals: 1 });
    tell({ name: '  memory of all processes', values: memoryOf(measures), unit: 'MB', decimals: 0 });
  };
  told('book', own);
  if (paged.length === 0) return;
  told('the same through Paged.js', paged);
  const limit = LIMITS.cpuOfPaged.get(size);
  const ofPaged = { unit: 'of Paged.js', decimals: 2 };
  const about = `at about ${size.about} pages`;
  tell({
    name: `processor time ${about}`,
    values: ratios(cpuOf(own), cpuOf(paged)),
    ...ofPaged,
    ...(limit !== undefined && { limit }),
  });
  tell({
    name: `memory ${about}`,
    values: ratios(memoryOf(own), memoryOf(paged)),
    ...ofPaged,
    limit: LIMITS.memoryOfPaged,
  });
}
