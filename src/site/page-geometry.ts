import { TRIM_SIZES, type Trim } from '../model/trim.ts';

/**
 * The measures of a page in whole CSS pixels: sizes in millimetres drift from what Chromium lays out. From the spine
 * outwards a text page has the inner margin, the text column, the gutter, the margin column and the outer margin.
 */
export interface PageGeometry {
  /** Trimmed page, the nearest whole pixels to the trim size. */
  width: number;
  height: number;
  inner: number;
  outer: number;
  top: number;
  bottom: number;
  /** Text column. */
  text: number;
  gutter: number;
  /** Margin column, for notes, pull quotes and captions. */
  margin: number;
  /** Height of a line of text; the type area is a whole number of them. */
  baseline: number;
}

type Columns = Pick<PageGeometry, 'inner' | 'gutter' | 'margin' | 'outer' | 'top'> & { lines: number };

const BASELINE = 16;
const COLUMNS: Record<Trim, Columns> = {
  '176x250': { inner: 66, gutter: 20, margin: 131, outer: 52, top: 84, lines: 49 },
  A4: { inner: 76, gutter: 24, margin: 164, outer: 62, top: 80, lines: 61 },
};

/**
 * More than the 3 mm that a printing house asks for, in whole pixels, also for what is a pixel short of its page; the
 * bleed box is cut to size afterwards.
 */
export const BLEED = 13;

const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);

/** The measures of a page of a trim size. */
export function pageGeometry(trim: Trim): PageGeometry {
  const { lines, ...columns } = COLUMNS[trim];
  const width = pixels(TRIM_SIZES[trim].width);
  const height = pixels(TRIM_SIZES[trim].height);
  const { inner, gutter, margin, outer, top } = columns;
  return {
    ...columns,
    width,
    height,
    bottom: height - top - lines * BASELINE,
    text: width - inner - gutter - margin - outer,
    baseline: BASELINE,
  };
}
