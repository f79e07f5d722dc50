import type { Page } from 'playwright-core';
import { collectFolioStarts, folioRanges } from './page/folio-starts.ts';
import type { FolioStart } from './page/folio-starts.ts';
import { buildFlows, checkFlows, findLayoutFlaws, planFlows, prepareLayout } from './page/flow/lay-out-flows.ts';
import type { LaidOutFlow, Side } from './page/flow/lay-out-flows.ts';
import type { PagePlan } from './layout/flow.ts';
import { readNumberWidths } from './page/flow/read-number-widths.ts';
import type { PageSize } from './page/flow/page-sizes.ts';
import { locateIds } from './page/flow/locate-ids.ts';
import type { Location } from './page/flow/locate-ids.ts';
import { collectBookmarks } from './page/bookmarks.ts';
import type { Bookmark } from './page/bookmarks.ts';
import { collectOpeners, setBlankPages } from './page/openers.ts';
import type { Opener } from './page/openers.ts';
import { fillPageLists } from './page/page-lists.ts';
import { collectPageReferences, fillPageNumbers, requestDestinations } from './page/page-numbers.ts';
import { collectHanging, setPageSides } from './page/page-sides.ts';
import { collectTurned } from './page/turned-pages.ts';
import { collectSections } from './page/sections.ts';
import type { CountRest, RestSection, Section } from './page/sections.ts';
import { guessPlaces } from './page/guess-places.ts';
import { runForEach } from './page/run-in-page.ts';
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
  /** Ids of what fills a page and is set turned. */
  turned: string[];
  /** Where everything is expected to fall. */
  predicted: Prediction;
  /** Pages laid out on sheets. */
  sheets: number;
  /** What stands badly on its page, when all is filled in. */
  findFlaws(): Promise<string[]>;
  /** Fills in where things fall, wherever the book says so. */
  fill(pagination: Pagination): Promise<void>;
}

const MOST_ROUNDS = 5;

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
  const turned = await collectTurned(page);
  /** The sections that begin on whichever page is next: the side follows from what goes before. */
  const following = sections.filter(({ flow }) => flow !== undefined && layout.styles.starts[flow] === 'next');
  const ids = [
    ...new Set([...references, ...starts.map(({ id }) => id), ...hanging, ...following.map(({ id }) => id)]),
  ];
  const targets = new Set([...ids, ...bookmarks.map(({ id }) => id), ...openers.map(({ id }) => id), ...turned]);
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
  const locate = async (flows: readonly LaidOutFlow[]): Promise<Map<string, number>[]> => {
    const [places = []] = await runForEach(page, locateIds, [ids]);
    return flows.map(({ pages }, flow) => {
      const own = places.filter((place) => place.flow === flow);
      return new Map(own.map((at) => [at.id, findPage(pages, at)]));
    });
  };

  const all = [...layout.styles.starts.keys()];
  const flows: LaidOutFlow[] = [];
  let offsets: Map<string, number>[] = [];
  let sides: Side[] = [];
  let widths: string[] = [];
  /** Plans those flows anew that begin on another side, or in which page numbers have become wider or narrower. */
  const plan = async (numbers: ReadonlyMap<string, number>): Promise<void> => {
    const found = await runForEach(page, readNumberWidths, all);
    const next = sidesAt(numbers);
    const changed = all.filter((index) => found[index] !== widths[index] || next[index] !== sides[index]);
    [widths, sides] = [found, next];
    if (changed.length === 0) return;
    for (const [index, flow] of await planFlows(page, layout, sides, changed)) flows[index] = flow;
    offsets = await locate(flows);
  };
  const guessed = await guess(page, sections, ids, layout.sizes);
  let rest: ReadonlyMap<string, RestSection> = new Map(guessed.map((section) => [section.id, section]));
  const predict = (): Prediction =>
    predictPages(
      sections.map(({ id, flow }): CountedSection => {
        if (flow === undefined) return { id, ...rest.get(id)! };
        return { id, pages: flows[flow]!.pages.length, offsets: offsets[flow]! };
      }),
      openers,
      ids,
    );

  let predicted = predictPages(guessed, openers, ids);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    await fill({ ...predicted, blanks: new Set() });
    await plan(predicted.numbers);
    // Once the flows are planned, lists of page numbers are about as long as they will be.
    if (round > 1) rest = await countRest(page, sections, ids, layout.sizes);
    const next = predict();
    if (round > 1 && equalPaginations(next, predicted)) break;
    predicted = next;
  }
  await buildFlows(page, layout, flows, sides);
  return {
    bookmarks,
    openers,
    starts,
    ids,
    targets,
    turned,
    predicted,
    sheets: flows.reduce((sum, { pages }) => sum + pages.length, 0),
    findFlaws: () => findLayoutFlaws(page),
    fill: async (pagination) => {
      await fill(pagination);
      await checkFlows(page, flows);
    },
  };
}

/** The sections with their pages as their heights suggest them. */
async function guess(
  page: Page,
  sections: readonly Section[],
  ids: readonly string[],
  sizes: ReadonlyMap<string, PageSize>,
): Promise<(RestSection & Pick<Section, 'id'>)[]> {
  const [guessed = []] = await runForEach(page, guessPlaces, [
    { sections: sections.map(({ id }) => id), ids: [...ids], sizes: [...sizes] },
  ]);
  return guessed.map((section) => ({ ...section, offsets: new Map(section.offsets) }));
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
