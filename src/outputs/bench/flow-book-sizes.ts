import type { FlowBookOptions } from '../pdf/fixtures/flow-book.ts';
import { drawBenchChart } from './bench-chart.ts';

/** A size of the made-up book that speed is measured with. */
export interface BookSize {
  /** As it is called; the real number of pages is told with each measurement. */
  about: number;
  chapters: number;
}

export const SMALL: BookSize = { about: 110, chapters: 9 };
export const MIDDLE: BookSize = { about: 340, chapters: 28 };
export const LARGE: BookSize = { about: 1000, chapters: 82 };

/**
 * A book like those that the limits were set with: on pages of 182 × 256 mm, each chapter has twelve charts, two tables of eleven
 * columns, a note in every paragraph and notes in the margin. It differs from those of other sizes by nothing but the number of
 * chapters. Paged.js stops at notes longer than a page.
 */
export function flowBookOf(chapters: number): FlowBookOptions {
  return {
    chapters,
    sections: 4,
    noteEvery: 1,
    marginEvery: 3,
    rows: 46,
    longNote: 60,
    columns: 10,
    drawChart: drawBenchChart,
  };
}

/** What charts and tables look like, for either engine. */
export const BENCH_CONTENT_STYLES = `
.pair { display: flex; gap: 22px }
.figure { width: 530px }
.figure svg { display: block; width: 100%; height: auto }
.pair svg { width: 254px }
.figure text { font: 8px 'Heads' }
figcaption { font: 11px/18px 'Heads' }
table { border-collapse: collapse; width: 100%; font: 9px/12px 'Heads' }
th, td { border-bottom: 0.5px solid #bbb; padding: 2px 1px; text-align: right }
th { font-weight: 400 }
th:first-child { text-align: left }
caption { text-align: left; font: 11px/18px 'Heads' }
`;

/** The pages of the book for our own engine, after `flow-book.css`; `paged-book.ts` has the same for Paged.js. */
export const BENCH_STYLES = `
@page { size: 688px 968px; margin: 94px 79px 94px -57px }
@page :right { margin: 94px 79px 94px -57px }
@page :left { margin: 94px -57px 94px 79px }
@page front { margin: 94px 79px }
@page front:left { margin: 94px 79px }
@page front:right { margin: 94px 79px }
@page blank { margin: 94px 79px }
:root { --side: 136px; --margin-width: 117px }
${BENCH_CONTENT_STYLES}
`;
