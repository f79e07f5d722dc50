import { alignToGrid } from './align-to-grid.ts';
import type { Page } from 'playwright-core';
import { fillFlow } from '../../layout/fill-flow.ts';
import type { FilledFlow } from '../../layout/fill-flow.ts';
import { UnplaceableBlock } from '../../layout/flow.ts';
import type { Flow, Measures, PagePlan } from '../../layout/flow.ts';
import { buildSheets } from './build-sheets.ts';
import { checkSheets } from './check-sheets.ts';
import { describeBlock } from './describe-block.ts';
import { findSplits } from './find-splits.ts';
import { measureFlow } from './measure-flow.ts';
import type { PageSize } from './page-sizes.ts';
import { readPageSizes } from './page-sizes.ts';
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
  await page.evaluate(prepareFlows, { widths, endNotes: [...endNotes] });
  await trimSoftHyphens(page);
  await page.evaluate(prepareTables);
  await page.evaluate(alignToGrid);
  return { sizes, styles: await page.evaluate(readFlowStyles) };
}

/**
 * Plans the pages of every flow: the text in pages, notes at the foot of the page of their mark, what belongs to the margin in the
 * margin column.
 * @param sides of the first page of each flow
 * @throws FlowError that names the chapter and the element that no page can hold
 */
export async function planFlows(
  page: Page,
  { sizes, styles }: FlowLayout,
  sides: readonly Side[],
): Promise<LaidOutFlow[]> {
  const flows: LaidOutFlow[] = [];
  for (const [index, side] of sides.entries()) flows.push(await planFlow(page, index, sizes, styles, side));
  return flows;
}

/** Puts the flows on sheets, as planned. */
export async function buildFlows(
  page: Page,
  { sizes }: FlowLayout,
  flows: readonly LaidOutFlow[],
  sides: readonly Side[],
): Promise<void> {
  for (const [index, { pages }] of flows.entries())
    await page.evaluate(buildSheets, { index, pages, sizes: [...sizes], start: sides[index]! });
}

async function planFlow(
  page: Page,
  index: number,
  sizes: ReadonlyMap<string, PageSize>,
  styles: FlowStyles,
  side: Side,
): Promise<LaidOutFlow> {
  const { height } = sizes.get('')!;
  const heights = [...sizes].map(([name, size]): [string, number] => [name, size.height]);
  const heightOf = (name: string): number => (sizes.get(name) ?? sizes.get('')!).height;
  const measures: Measures = { ...styles, heightOf };
  const inText = new Set<number>();
  let forbidden = new Set<string>();
  let flow = await page.evaluate(measureFlow, { index, heights, inText: [...inText] });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const filled = await fill(page, index, flow, measures, side, forbidden);
    const tooHigh = flow.margin.flatMap((item, at) => (item.height > height && !inText.has(at) ? [at] : []));
    if (filled.homeless.length + tooHigh.length > 0) {
      for (const item of [...filled.homeless, ...tooHigh]) inText.add(item);
      flow = await page.evaluate(measureFlow, { index, heights, inText: [...inText] });
      forbidden = new Set();
      continue;
    }
    const hyphenated = await page.evaluate(findSplits, { index, ...cutsOf(filled.pages) });
    if (hyphenated.length === 0) return { flow, pages: filled.pages };
    for (const place of hyphenated) forbidden.add(place);
  }
  throw new FlowError(
    index,
    `The pages of flow ${index + 1} do not settle in ${MOST_ROUNDS} rounds: every way to end a page divides a word.`,
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
  for (const [index, { pages }] of flows.entries()) {
    const [first] = await page.evaluate(checkSheets, { index, pages });
    if (!first) continue;
    const { place, block } = await page.evaluate(describeBlock, { index, block: first.block });
    throw new FlowError(
      index,
      `A page of ${place} cannot be laid out: ${block} reaches ${Math.ceil(first.by)} px over the end of its page.`,
    );
  }
}
