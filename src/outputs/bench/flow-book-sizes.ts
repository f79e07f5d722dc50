import type { FlowBookOptions } from '../pdf/fixtures/flow-book.ts';

/** A size of the made-up book that speed is measured with. */
export interface BookSize {
  /** As it is called; the real number of pages is told with each measurement. */
  about: number;
  chapters: number;
}

export const SMALL: BookSize = { about: 110, chapters: 5 };
export const MIDDLE: BookSize = { about: 340, chapters: 15 };
export const LARGE: BookSize = { about: 1000, chapters: 44 };

/** A book that differs from those of other sizes by nothing but the number of chapters. Paged.js stops at notes longer than a page. */
export function flowBookOf(chapters: number): FlowBookOptions {
  return { chapters, sections: 4, noteEvery: 2, marginEvery: 3, rows: 40, longNote: 60 };
}
