import type { Page } from 'playwright-core';
import { collectFolioStarts, folioRanges } from './page/folio-starts.ts';
import type { FolioStart } from './page/folio-starts.ts';
import { buildFlows, checkFlows, planFlows, prepareLayout } from './page/flow/lay-out-flows.ts';
import type { LaidOutFlow, Side } from './page/flow/lay-out-flows.ts';
import type { PagePlan } from './layout/flow.ts';
import { locateIds } from './page/flow/locate-ids.ts';
import type { Location } from './page/flow/locate-ids.ts';
import { collectBookmarks } from './page/bookmarks.ts';
import type { Bookmark } from './page/bookmarks.ts';
import { collectOpeners, setBlankPages } from './page/openers.ts';
import type { Opener } from './page/openers.ts';
import { fillPageLists } from './page/page-lists.ts';
import { collectPageReferences, fillPageNumbers, requestDestinations } from './page/page-numbers.ts';
import { collectHanging, setPageSides } from './page/page-sides.ts';
import { collectSections } from './page/sections.ts';
import type { CountRest } from './page/sections.ts';
import { equalPaginations } from './pagination.ts';
import type { Pagination } from './pagination.ts';
import { predictPages } from './predict.ts';
import type { CountedSection, Prediction } from './predict.ts';

/** A book that is ready to be printed. */
export interface LaidOutBook {
  bookmarks: Bookmark[];
  openers: Opener[];
  starts: FolioStart[];
  /** Ids whose page numbers are asked for, and these with all others whose pages must be known. */
  ids: string[];
  targets: ReadonlySet<string>;
  /** Where everything is expected to fall. */
  predicted: Prediction;
  /** Pages laid out on sheets. */
  sheets: number;
  /** Fills in where things fall, wherever the book says so. */
  fill(pagination: Pagination): Promise<void>;
}

/** Stands for a page number until it is known. */
const PLACEHOLDER = 88;
const MOST_ROUNDS = 4;

/**
 * Lays the book out: plans the pages of every flow, counts those of the rest, fills in the page numbers that follow, and plans anew
 * until these move nothing any more; then puts the flows on sheets.
 * @param page asked for nothing but to evaluate functions
 * @param endNotes indexes of flows whose notes stay at their end
 * @param countRest counts the pages of what is no flow
 * @throws FlowError if a chapter cannot be laid out
 */
export async function layOutBook(page: Page, endNotes: Iterable<number>, countRest: CountRest): Promise<LaidOutBook> {
  const references = await collectPageReferences(page);
  const layout = await prepareLayout(page, endNotes);
  const starts = await collectFolioStarts(page);
  const sections = await collectSections(page);
  const hanging = await collectHanging(page);
  const bookmarks = await collectBookmarks(page);
  const openers = await collectOpeners(page);
  /** The sections that begin on whichever page is next: the side follows from what goes before. */
  const following = sections.filter(({ flow }) => flow !== undefined && layout.styles.starts[flow] === 'next');
  const ids = [
    ...new Set([...references, ...starts.map(({ id }) => id), ...hanging, ...following.map(({ id }) => id)]),
  ];
  const targets = new Set([...ids, ...bookmarks.map(({ id }) => id), ...openers.map(({ id }) => id)]);
  await requestDestinations(page, new Set([...targets, ...sections.map(({ id }) => id)]));

  const fill = async ({ numbers, blanks }: Pagination): Promise<void> => {
    const folios = folioRanges(starts, numbers);
    await setBlankPages(page, blanks);
    await setPageSides(page, hanging, numbers);
    await fillPageNumbers(page, numbers, folios);
    await fillPageLists(page, numbers, folios);
  };
  const sidesAt = (numbers: ReadonlyMap<string, number>): Side[] =>
    layout.styles.starts.map((start, index): Side => {
      if (start !== 'next') return start;
      const id = following.find(({ flow }) => flow === index)?.id;
      return (id === undefined ? 1 : (numbers.get(id) ?? 1)) % 2 === 1 ? 'odd' : 'even';
    });
  const predict = async (flows: readonly LaidOutFlow[]): Promise<Prediction> => {
    const rest = await countRest(page, sections, ids);
    const places = await page.evaluate(locateIds, ids);
    const counted = sections.map(({ id, flow }): CountedSection => {
      if (flow === undefined) return { id, ...rest.get(id)! };
      const { pages } = flows[flow]!;
      const own = places.filter((place) => place.flow === flow);
      return { id, pages: pages.length, offsets: new Map(own.map((at) => [at.id, findPage(pages, at)])) };
    });
    return predictPages(counted, openers, ids);
  };

  await fillPageNumbers(page, new Map(references.map((id) => [id, PLACEHOLDER])));
  let sides = layout.styles.starts.map((start): Side => (start === 'even' ? 'even' : 'odd'));
  let flows = await planFlows(page, layout, sides);
  let predicted = await predict(flows);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    await fill({ ...predicted, blanks: new Set() });
    sides = sidesAt(predicted.numbers);
    flows = await planFlows(page, layout, sides);
    const next = await predict(flows);
    if (equalPaginations(next, predicted)) break;
    predicted = next;
  }
  await buildFlows(page, layout, flows, sides);
  return {
    bookmarks,
    openers,
    starts,
    ids,
    targets,
    predicted,
    sheets: flows.reduce((sum, { pages }) => sum + pages.length, 0),
    fill: async (pagination) => {
      await fill(pagination);
      await checkFlows(page, flows);
    },
  };
}

/** The index of the page on which something stands. */
function findPage(pages: readonly PagePlan[], { block, note, margin, line }: Location): number {
  const holds = ({ from, to }: { from: number; to: number }): boolean => line >= from && line < Math.max(to, from + 1);
  const index = pages.findIndex((page) => {
    if (margin !== undefined) return page.margin.some(({ item }) => item === margin);
    if (note !== undefined) return page.notes.some((placed) => placed.note === note && holds(placed));
    return page.blocks.some((placed) => placed.block === block && holds(placed));
  });
  return Math.max(0, index);
}
