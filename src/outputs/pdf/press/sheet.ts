/** A rectangle as PDF files have it: left, bottom, right, top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The sheet of a page that is to be trimmed. */
export interface Sheet {
  trim: Box;
  bleed: Box;
  media: Box;
}

/** In millimetres. */
export interface TrimSize {
  width: number;
  height: number;
}

export const BLEED_MM = 3;
/** Room for marks around the trimmed page, bleed included. */
const MARGIN_MM = 15;

export const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/**
 * Lays the sheet out around the middle of a printed page. Chromium prints whole pixels: its page is a little larger or
 * smaller than the trim size, and larger by the bleed where it has one.
 * @param printed the page as Chromium made it
 * @param size the trim size as the page stands, sides exchanged for landscape pages
 */
export function layOutSheet(printed: Box, size: TrimSize): Sheet {
  const middle = [(printed[0] + printed[2]) / 2, (printed[1] + printed[3]) / 2] as const;
  const half = [points(size.width) / 2, points(size.height) / 2] as const;
  const trim: Box = [middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]];
  return { trim, bleed: grow(trim, points(BLEED_MM)), media: grow(trim, points(MARGIN_MM)) };
}

export const grow = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];

/** Whether a box reaches at least as far as another, to a hundredth of a millimetre. */
export function covers(outer: Box, inner: Box, tolerance = points(0.01)): boolean {
  return (
    outer[0] <= inner[0] + tolerance &&
    outer[1] <= inner[1] + tolerance &&
    outer[2] >= inner[2] - tolerance &&
    outer[3] >= inner[3] - tolerance
  );
}
