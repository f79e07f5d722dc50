import type { Opener } from './page/openers.ts';
import type { Section } from './page/sections.ts';
import type { Pagination } from './pagination.ts';

/** Where everything is expected to fall. */
export interface Prediction extends Pagination {
  /** The number of pages of the whole book. */
  pages: number;
}

/** A section with its pages. */
export interface CountedSection extends Pick<Section, 'id'> {
  pages: number;
  /** By id of what is in it: on which of its pages, from 0. */
  offsets: ReadonlyMap<string, number>;
}

/**
 * Where everything will fall, before it is printed: sections follow one another, each from a fresh page, with an empty page before an
 * opener that would fall on the wrong side.
 * @param ids whose page numbers are asked for
 */
export function predictPages(
  sections: readonly CountedSection[],
  openers: readonly Opener[],
  ids: readonly string[],
): Prediction {
  const parityOf = new Map(openers.map(({ id, parity }) => [id, parity]));
  const pages = new Map<string, number>();
  const blanks = new Set<string>();
  let next = 1;
  for (const { id, pages: count, offsets } of sections) {
    const parity = parityOf.get(id);
    if (parity !== undefined && (next % 2 === 1) !== (parity === 'odd')) {
      blanks.add(id);
      next++;
    }
    pages.set(id, next);
    for (const [inner, offset] of offsets) pages.set(inner, next + offset);
    next += count;
  }
  return {
    numbers: new Map(ids.flatMap((id) => (pages.has(id) ? [[id, pages.get(id)!]] : []))),
    blanks,
    pages: next - 1,
  };
}
