import { runForEach } from '../run-in-page.ts';
import { alignToGrid } from './align-to-grid.ts';
import type { Page } from 'playwright-core';
import { fillFlow } from '../../layout/fill-flow.ts';
import type { FilledFlow } from '../../layout/fill-flow.ts';
import { UnplaceableBlock } from '../../layout/flow.ts';
import type { Flow, Measures, PagePlan } from '../../layout/flow.ts';
import { buildSheets } from './build-sheets.ts';
import { checkSheets } from './check-sheets.ts';
import { describeBlock } from './describe-block.ts';
import { findFlaws } from './find-flaws.ts';
import type { FlawKind } from './find-flaws.ts';
import { findSplits } from './find-splits.ts';
import { measureFlow } from './measure-flow.ts';
import type { PageSize } from './page-sizes.ts';
import { readPageSizes } from './page-sizes.ts';
import { installLineReader } from './line-reader.ts';
import { prepareFlows } from './prepare-flows.ts';
import { prepareTables } from './prepare-tables.ts';
import { readFlowStyles } from './read-flow-styles.ts';
import type { FlowStyles } from './read-flow-styles.ts';
import { trimSoftHyphens } from '../soft-hyphens.ts';

/** A flow that has its pages. */
export interface LaidOutFlow {
  flow: Flow;
  pages: PagePlan[];
}

/** Whether a flow begins on an odd page or an even one. */
export type Side = 'odd' | 'even';

/** Rounds of planning until no page ends within a word and everything in the margin has a place. */
const MOST_ROUNDS = 12;

/** What is known of the pages before flows are planned. */
export interface FlowLayout {
  sizes: ReadonlyMap<string, PageSize>;
  styles: FlowStyles;
}

/** A chapter that cannot be laid out; says so in plain words. */
export class FlowError extends Error {
  readonly flow: number;

  constructor(flow: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.flow = flow;
  }
}

/**
 * Makes every `[data-flow]` of the page ready to be measured.
 * @param endNotes indexes of flows whose notes stay at their end
 */
export async function prepareLayout(page: Page, endNotes: Iterable<number>): Promise<FlowLayout> {
  const sizes = await readPageSizes(page);
  const widths = [...sizes].map(([name, { width }]): [string, number] => [name, width]);
  await page.evaluate(installLineReader);
  await page.evaluate(prepareFlows, { widths, endNotes: [...endNotes] });
  await trimSoftHyphens(page);
  await page.evaluate(prepareTables);
  await page.evaluate(alignToGrid);
  return { sizes, styles: await page.evaluate(readFlowStyles) };
}

/** A flow that is being planned. */
interface Attempt {
  index: number;
  /** Undefined until it is measured. */
  flow?: Flow | undefined;
  pages: PagePlan[];
  /** Things for the margin that have to stand in the text. */
  inText: Set<number>;
  /** Places at which no page may end, as "block:line". */
  forbidden: Set<string>;
}

/**
 * Plans the pages of flows: the text in pages, notes at the foot of the page of their mark, what belongs to the margin in the margin
 * column.
 * @param sides of the first page of each flow
 * @param indexes of the flows to be planned
 * @throws FlowError that names the chapter and the element that no page can hold
 */
export async function planFlows(
  page: Page,
  { sizes, styles }: FlowLayout,
  sides: readonly Side[],
  indexes: Iterable<number>,
): Promise<Map<number, LaidOutFlow>> {
  const { height } = sizes.get('')!;
  const heights = [...sizes].map(([name, size]): [string, number] => [name, size.height]);
  const heightOf = (name: string): number => (sizes.get(name) ?? sizes.get('')!).height;
  const measures: Measures = { ...styles, heightOf };
  const planned = new Map<number, LaidOutFlow>();
  let open = [...indexes].map((index): Attempt => ({ index, pages: [], inText: new Set(), forbidden: new Set() }));
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round++) {
    const unmeasured = open.filter(({ flow }) => flow === undefined);
    const measured = await runForEach(
      page,
      measureFlow,
      unmeasured.map(({ index, inText }) => ({ index, heights, inText: [...inText] })),
    );
    for (const [at, attempt] of unmeasured.entries()) attempt.flow = measured[at]!;
    for (const attempt of open) await fillAttempt(page, attempt, measures, height, sides[attempt.index]!);
    const filled = open.filter(({ flow }) => flow !== undefined);
    const divided = await runForEach(
      page,
      findSplits,
      filled.map(({ index, pages }) => ({ index, ...cutsOf(pages) })),
    );
    for (const [at, { index, flow, pages, forbidden }] of filled.entries()) {
      if (divided[at]!.length === 0) planned.set(index, { flow: flow!, pages });
      for (const place of divided[at]!) forbidden.add(place);
    }
    open = open.filter(({ index }) => !planned.has(index));
  }
  const [unsettled] = open;
  if (!unsettled) return planned;
  throw new FlowError(
    unsettled.index,
    `The pages of flow ${unsettled.index + 1} do not settle in ${MOST_ROUNDS} rounds: every way to end a page divides a word.`,
  );
}

/** Fills the pages of a flow. What finds no place in the margin goes into the text, and the flow must be measured again. */
async function fillAttempt(
  page: Page,
  attempt: Attempt,
  measures: Measures,
  pageHeight: number,
  start: Side,
): Promise<void> {
  const { index, inText, forbidden } = attempt;
  const flow = attempt.flow!;
  const { pages, homeless } = await fill(page, index, flow, measures, start, forbidden);
  const tooHigh = flow.margin.flatMap((item, at) => (item.height > pageHeight && !inText.has(at) ? [at] : []));
  attempt.pages = pages;
  if (homeless.length + tooHigh.length === 0) return;
  for (const item of [...homeless, ...tooHigh]) inText.add(item);
  forbidden.clear();
  attempt.flow = undefined;
}

/** Puts the flows on sheets, as planned. */
export async function buildFlows(
  page: Page,
  { sizes }: FlowLayout,
  flows: readonly LaidOutFlow[],
  sides: readonly Side[],
): Promise<void> {
  await runForEach(
    page,
    buildSheets,
    flows.map(({ pages }, index) => ({ index, pages, sizes: [...sizes], start: sides[index]! })),
  );
}

async function fill(
  page: Page,
  index: number,
  flow: Flow,
  measures: Measures,
  start: Side,
  forbidden: ReadonlySet<string>,
): Promise<FilledFlow> {
  try {
    return fillFlow(flow, measures, start, forbidden);
  } catch (error) {
    if (!(error instanceof UnplaceableBlock)) throw error;
    const { place, block } = await page.evaluate(describeBlock, { index, block: error.block });
    throw new FlowError(
      index,
      `A page of ${place} cannot be laid out: ${block} is ${Math.ceil(error.excess)} px higher than its page. ` +
        'Make it smaller, divide it, or shorten its notes.',
      error,
    );
  }
}

function cutsOf(pages: PagePlan[]): {
  blocks: { block: number; line: number }[];
  notes: { note: number; line: number }[];
} {
  return {
    blocks: pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ block, from }) => (from > 0 ? [{ block, line: from }] : [])),
    ),
    notes: pages.flatMap(({ notes }) => notes.flatMap(({ note, from }) => (from > 0 ? [{ note, line: from }] : []))),
  };
}

/**
 * Measures the sheets once more as they are to be printed.
 * @throws FlowError that names what reaches over the foot of its page
 */
export async function checkFlows(page: Page, flows: readonly LaidOutFlow[]): Promise<void> {
  const misplaced = await runForEach(
    page,
    checkSheets,
    flows.map(({ pages }, index) => ({ index, lastBlocks: pages.map(({ blocks }) => blocks.at(-1)?.block ?? null) })),
  );
  for (const [index, [first]] of misplaced.entries()) {
    if (!first) continue;
    const { place, block } = await page.evaluate(describeBlock, { index, block: first.block });
    throw new FlowError(
      index,
      `A page of ${place} cannot be laid out: ${block} reaches ${Math.ceil(first.by)} px over the end of its page.`,
    );
  }
}

const FLAWS: Record<FlawKind, (pixels: number) => string> = {
  foot: (pixels) => `reaches ${pixels} px over the end of its page`,
  side: (pixels) => `is ${pixels} px wider than its place`,
  turned: (pixels) => `is ${pixels} px too large for a landscape page`,
  overlap: (pixels) => `lies ${pixels} px over what stands beside it`,
  note: () => 'is not on the page of its mark',
};

/**
 * Looks at the sheets as they are to be printed.
 * @returns what stands badly, each with its chapter in a sentence
 * @throws FlowError if a note is not on the page of its mark
 */
export async function findLayoutFlaws(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  for (const [flaw, { kind, flow, by }] of (await page.evaluate(findFlaws)).entries()) {
    const { place, block } = await page.evaluate(describeBlock, { flaw });
    const message = `In ${place}, ${block} ${FLAWS[kind](Math.ceil(by))}.`;
    if (kind === 'note') throw new FlowError(flow, message);
    flaws.push(message);
  }
  return flaws;
}
