/** Something to be placed in the margin column of a page. Lengths in CSS pixels from the upper edge of the page area. */
export interface MarginWish {
  /** Where it would stand best: beside its paragraph. */
  top: number;
  height: number;
  /** Whether it may not go to the next page. */
  pinned: boolean;
}

/** A stretch of the margin column. */
export interface Stretch {
  top: number;
  bottom: number;
}

/**
 * Places things in the margin column in their order: beside their paragraphs where that is free, else below what is in the way, and
 * higher up where the page ends. Nothing overlaps, nothing leaves the page, nothing stands over a wide figure.
 * @param taken what covers the column: wide figures and tables
 * @param gap least distance between two things
 * @returns the top of each; undefined for what has to go to the next page
 */
export function placeInMargin(
  wishes: readonly MarginWish[],
  taken: readonly Stretch[],
  pageHeight: number,
  gap: number,
): (number | undefined)[] {
  const free = freeStretches(taken, pageHeight, gap);
  const chosen = wishes.map((_, index) => index);
  for (;;) {
    const tops = placeAll(
      chosen.map((index) => wishes[index]!),
      free,
      gap,
    );
    if (tops) {
      const byWish = new Map(chosen.map((index, place) => [index, tops[place]]));
      return wishes.map((_, index) => byWish.get(index));
    }
    const droppable = chosen.findLastIndex((index) => !wishes[index]!.pinned);
    chosen.splice(droppable === -1 ? chosen.length - 1 : droppable, 1);
  }
}

/** What of the column is free, with a gap to what covers the rest. */
function freeStretches(taken: readonly Stretch[], pageHeight: number, gap: number): Stretch[] {
  const free: Stretch[] = [];
  let top = 0;
  for (const { top: start, bottom } of taken.toSorted((a, b) => a.top - b.top)) {
    if (start - gap > top) free.push({ top, bottom: start - gap });
    top = Math.max(top, bottom + gap);
  }
  if (pageHeight > top) free.push({ top, bottom: pageHeight });
  return free;
}

/** Tops for all, or undefined. First each as low as it must be, then, from the last to the first, as high as it must be. */
function placeAll(wishes: readonly MarginWish[], free: readonly Stretch[], gap: number): number[] | undefined {
  const highest: number[] = [];
  let end = -Infinity;
  for (const { height } of wishes) {
    const top = firstFit(free, end, height);
    if (top === undefined) return undefined;
    highest.push(top);
    end = top + height + gap;
  }
  const lowest: number[] = [];
  let limit = Infinity;
  for (const { height } of wishes.toReversed()) {
    const top = lastFit(free, limit, height);
    if (top === undefined) return undefined;
    lowest.unshift(top);
    limit = top - gap;
  }
  const tops: number[] = [];
  end = -Infinity;
  for (const [index, { top: wish, height }] of wishes.entries()) {
    const earliest = Math.max(end, highest[index]!);
    const latest = lowest[index]!;
    const wanted = firstFit(free, Math.max(earliest, Math.min(wish, latest)), height);
    const top = wanted !== undefined && wanted <= latest ? wanted : latest;
    tops.push(top);
    end = top + height + gap;
  }
  return tops;
}

function firstFit(free: readonly Stretch[], from: number, height: number): number | undefined {
  const stretch = free.find(({ top, bottom }) => Math.max(top, from) + height <= bottom);
  return stretch && Math.max(stretch.top, from);
}

function lastFit(free: readonly Stretch[], to: number, height: number): number | undefined {
  const stretch = free.findLast(({ top, bottom }) => Math.min(bottom, to) - height >= top);
  return stretch && Math.min(stretch.bottom, to) - height;
}
