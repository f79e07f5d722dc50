/** One line of an opening picture: what an area requires, and the place of its region among the regions. */
export interface FlowLine {
  key: string;
  /** More than 0. */
  amount: number;
  group: number;
}

/** A line as it is drawn: its path and its weight in px. */
export interface Stroke {
  d: string;
  weight: number;
  /** Which of the tones of its picture, from 0; the tone `LARGEST` is kept for the line with the largest amount. */
  tone: number;
}

/** A stretch of one edge of a picture that a line takes up, from its middle. */
export interface Slot {
  middle: number;
  weight: number;
}

export const TONES = 4;
export const LARGEST = TONES;

/** A coordinate to one decimal, which is enough at the size of a page, in as few characters as SVG allows. */
export const put = (value: number): string => String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');

/** Tones by region, and the tone of its own for the largest line. */
export function tonesOf(lines: readonly FlowLine[]): number[] {
  const largest = lines.reduce((best, line) => (line.amount > best.amount ? line : best));
  return lines.map((line) => (line === largest ? LARGEST : line.group % TONES));
}

/**
 * Weights in proportion to the amounts, together `share` of `length`; what is less than a hairline is drawn as one.
 * @param hairline in px
 */
export function weightsOf(lines: readonly FlowLine[], length: number, share: number, hairline = 0.4): number[] {
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  return lines.map(({ amount }) => Math.max(hairline, (amount / sum) * length * share));
}

/**
 * Puts lines side by side over a length, with even gaps between them.
 * @param order the indexes of the lines as they follow one another; default: their own order
 * @returns slots by index of the line
 */
export function pack(weights: readonly number[], from: number, length: number, order?: readonly number[]): Slot[] {
  const gap = (length - weights.reduce((total, weight) => total + weight, 0)) / weights.length;
  const slots: Slot[] = [];
  let at = from;
  for (const index of order ?? weights.keys()) {
    const weight = weights[index] ?? 0;
    slots[index] = { middle: at + (gap + weight) / 2, weight };
    at += gap + weight;
  }
  return slots;
}

/**
 * The indexes of lines out of order, as evenly mixed as can be: by the fractional parts of multiples of the golden
 * section, which never come close to one another. The same for the same number of lines.
 */
export function mixed(count: number): number[] {
  const rank = (index: number): number => (index * 0.6180339887498949) % 1;
  return [...Array(count).keys()].sort((a, b) => rank(a) - rank(b));
}

/** The thickest first, so that thin lines stay in sight. */
export function thickestFirst(strokes: Stroke[]): Stroke[] {
  return strokes.toSorted((a, b) => b.weight - a.weight);
}
