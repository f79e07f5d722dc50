import type { Book, Part } from '../book/book.ts';
import { isFrontMatter } from './page-names.ts';
import type { PageGeometry } from './page-geometry.ts';

/** A coloured tab at the outer edge of a part's pages. */
export interface Tab {
  /** Distance from the top of the type area, in pixels. */
  from: number;
  height: number;
  /** A CSS colour. */
  colour: string;
}

/** How far a tab reaches into the page from its edge. */
export const TAB_WIDTH = 15;

const COLOURS = { principle: '#12436d', objective: '#f46a25', other: '#5b6770' };
const SHARE_OF_STEP = 0.7;

/**
 * The tabs of the parts of the body, each a step below the one before, so that the closed book shows where they begin.
 * What follows the last part with a place in the framework shares one step.
 */
export function edgeTabs(book: Book, { height, top, bottom }: PageGeometry): Map<Part, Tab> {
  const body = book.parts.filter((part) => !isFrontMatter(book, part));
  const own = body.filter(({ kind }) => kind === 'funding' || kind === 'category' || kind === 'organization');
  const step = (height - top - bottom) / (own.length + 1);
  return new Map(
    body.map((part) => {
      const place = own.includes(part) ? own.indexOf(part) : own.length;
      const colour = COLOURS[part.category?.kind ?? 'other'];
      return [part, { from: Math.round(place * step), height: Math.round(step * SHARE_OF_STEP), colour }];
    }),
  );
}
