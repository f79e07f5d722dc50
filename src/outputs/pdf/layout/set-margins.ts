import type { FilledPage } from './fill-page.ts';
import type { Flow, PlacedMargin } from './flow.ts';
import { placeInMargin } from './place-margin.ts';

/**
 * Places what belongs into the margin of pages that follow one another: beside its block, or in the margin of the next page.
 * @param gap least distance between two things
 * @returns for each page what stands there, and what finds no place on any of them
 */
export function setMargins(
  flow: Flow,
  pages: readonly FilledPage[],
  pageHeight: number,
  gap: number,
): { pages: PlacedMargin[][]; homeless: number[] } {
  let carried: number[] = [];
  const set = pages.map(({ blocks }) => {
    const own = blocks
      .filter(({ from }) => from === 0)
      .flatMap(({ block, top }) => flow.blocks[block]!.margin.map((item) => ({ item, top })));
    const wishes = [...carried.map((item) => ({ item, top: 0 })), ...own.toSorted((a, b) => a.top - b.top)];
    const taken = blocks.filter(({ block }) => flow.blocks[block]!.wide);
    const tops = placeInMargin(
      wishes.map(({ item, top }) => ({ ...flow.margin[item]!, top })),
      taken,
      pageHeight,
      gap,
    );
    carried = wishes.flatMap(({ item }, index) => (tops[index] === undefined ? [item] : []));
    return wishes.flatMap(({ item }, index) => {
      const top = tops[index];
      return top === undefined ? [] : [{ item, top }];
    });
  });
  return { pages: set, homeless: carried };
}
