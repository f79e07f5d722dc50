/** One line of an opening picture: what an area requires, and the place of its region among the regions. */
export interface FlowLine {
  key: string;
  /** More than 0. */
  amount: number;
  group: number;
}

/** A line with its weight in px and its tone, from 0; the tone `LARGEST` is kept for the largest amount. */
export interface WeighedLine extends FlowLine {
  weight: number;
  tone: number;
}

/** A line that has its place in a stack: where its middle is. */
export interface PackedLine extends WeighedLine {
  middle: number;
}

/** A line as it is drawn. */
export interface Stroke extends Pick<WeighedLine, 'weight' | 'tone'> {
  d: string;
}

export const TONES = 4;
export const LARGEST = TONES;

/** A coordinate to one decimal, which is enough at the size of a page, in as few characters as SVG allows. */
export const put = (value: number): string => String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');

/**
 * Gives lines weights in proportion to their amounts, together `share` of `length`, and tones by region. What would be
 * less than a hairline is drawn as one.
 * @param hairline in px
 */
export function weigh(lines: readonly FlowLine[], length: number, share: number, hairline = 0.4): WeighedLine[] {
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  const largest = lines.reduce((best, line) => (line.amount > best.amount ? line : best));
  return lines.map((line) => ({
    ...line,
    weight: Math.max(hairline, (line.amount / sum) * length * share),
    tone: line === largest ? LARGEST : line.group % TONES,
  }));
}

/** Puts lines side by side over a length, with even gaps between them. */
export function pack(lines: readonly WeighedLine[], from: number, length: number): PackedLine[] {
  const gap = (length - thicknessOf(lines)) / lines.length;
  let at = from;
  return lines.map((line) => {
    const middle = at + (gap + line.weight) / 2;
    at += gap + line.weight;
    return { ...line, middle };
  });
}

/** What lines measure side by side without gaps. */
export const thicknessOf = (lines: readonly WeighedLine[]): number =>
  lines.reduce((total, { weight }) => total + weight, 0);

/**
 * Items out of order, as evenly mixed as can be: by the fractional parts of multiples of the golden section, which never
 * come close to one another. The same for the same number of items.
 */
export function mix<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, rank: (index * GOLDEN_SECTION) % 1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

export const GOLDEN_SECTION = 0.6180339887498949;

/** The thickest first, so that thin lines stay in sight. */
export function thickestFirst(strokes: Stroke[]): Stroke[] {
  return strokes.toSorted((a, b) => b.weight - a.weight);
}
