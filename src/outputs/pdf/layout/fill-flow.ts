import { fillPage } from './fill-page.ts';
import type { FilledPage, Progress } from './fill-page.ts';
import type { Flow, FlowBlock, Measures, PagePlan } from './flow.ts';
import { setMargins } from './set-margins.ts';

/** A last page with less than this on it looks forgotten. */
const NEARLY_EMPTY = 0.12;

export interface FilledFlow {
  pages: PagePlan[];
  /** Things for the margin that find no place there: they have to stand in the text. */
  homeless: number[];
}

/**
 * Plans all pages of a flow, which begins on a fresh page.
 * @param start whether its first page is odd (a recto) or even
 * @param forbidden places in paragraphs where no page may end, as "block:line" of the line after the break
 * @throws UnplaceableBlock
 */
export function fillFlow(
  flow: Flow,
  measures: Measures,
  start: 'odd' | 'even',
  forbidden: ReadonlySet<string>,
): FilledFlow {
  const pages: PagePlan[] = [];
  const homeless: number[] = [];
  for (const { first, end } of findRuns(flow.blocks)) {
    const { breakBefore, page: firstPage } = flow.blocks[first]!;
    const isOdd = (pages.length % 2 === 0) === (start === 'odd');
    const wantsOther = (breakBefore === 'odd' && !isOdd) || (breakBefore === 'even' && isOdd);
    if (wantsOther && pages.length > 0) pages.push({ page: 'blank', blank: true, blocks: [], notes: [], margin: [] });
    const filled = fillRun(flow, first, end, measures, forbidden);
    const margins = setMargins(flow, filled, measures.heightOf(firstPage), measures.marginGap);
    homeless.push(...margins.homeless);
    let page = firstPage;
    for (const [index, { blocks, notes }] of filled.entries()) {
      const [top] = blocks;
      if (top) ({ page } = flow.blocks[top.block]!);
      pages.push({ page, blank: false, blocks, notes, margin: margins.pages[index]! });
    }
  }
  return { pages, homeless };
}

/** What stands between two forced breaks: blocks `first` to before `end`. */
function findRuns(blocks: readonly FlowBlock[]): { first: number; end: number }[] {
  const isForced = ({ breakBefore, page, room }: FlowBlock, before: FlowBlock | undefined): boolean =>
    before === undefined || ['page', 'odd', 'even'].includes(breakBefore) || (page !== before.page && room === 0);
  const starts = blocks.flatMap((block, index) => (isForced(block, blocks[index - 1]) ? [index] : []));
  return starts.map((first, index) => ({ first, end: starts[index + 1] ?? blocks.length }));
}

/**
 * Fills the pages of a run. If hardly anything is left for the last one, pages a line longer may take it in, or pages a line shorter
 * give it more.
 */
function fillRun(
  flow: Flow,
  first: number,
  end: number,
  measures: Measures,
  forbidden: ReadonlySet<string>,
): FilledPage[] {
  const fullHeight = measures.heightOf(flow.blocks[first]!.page);
  const usual = fullHeight - measures.spare;
  const fill = (height: number): FilledPage[] => {
    const pages: FilledPage[] = [];
    let progress: Progress = { block: first, line: 0, moved: [], notes: [] };
    while (progress.block < end || progress.moved.length > 0 || progress.notes.length > 0) {
      const page = fillPage(flow, progress, { end, height, fullHeight, forbidden }, measures);
      pages.push(page);
      progress = page.next;
    }
    return pages;
  };
  const pages = fill(usual);
  if (pages.length < 2 || measures.spare === 0 || lastHeight(pages) >= usual * NEARLY_EMPTY) return pages;
  const longer = fill(fullHeight);
  if (longer.length < pages.length) return longer;
  const shorter = fill(usual - measures.spare);
  return shorter.length === pages.length && lastHeight(shorter) > lastHeight(pages) ? shorter : pages;
}

const lastHeight = (pages: readonly FilledPage[]): number => pages.at(-1)?.blocks.at(-1)?.bottom ?? 0;
