import type { Element } from 'hast';
import { drawText, fontSize, leading, type PlacedText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** What a picture that leaves its page takes along: over it what it is, under it what must be known. */
export interface StandaloneWords {
  /** "Figure 7" */
  label: string;
  title: string;
  subtitle: string;
  /** Notes and source, a paragraph each. */
  foot: readonly string[];
}

const TITLE = { size: 19, leading: 24 };
const GAP = 18;
const PARAGRAPH_GAP = 4;

/** Words of a picture, placed: the head ends at `top` 0, the foot begins at `bottom`. Heights in px. */
export interface PlacedWords {
  head: Element[];
  headHeight: number;
  foot: Element[];
  footHeight: number;
}

/** Sets the words in lines of at most `width` px over and under a picture `bottom` px high. */
export function placeWords(
  { label, title, subtitle, foot }: StandaloneWords,
  width: number,
  bottom: number,
): PlacedWords {
  const lines: Omit<PlacedText, 'x' | 'y'>[] = [
    { text: label, role: 'muted', size: fontSize.main, weight: 600 },
    ...wrapText(title, width, TITLE.size, 600).map(
      (text) => ({ text, role: 'label', size: TITLE.size, weight: 600 }) as const,
    ),
    ...wrapText(subtitle, width, fontSize.main, 400).map(
      (text) => ({ text, role: 'muted', size: fontSize.main }) as const,
    ),
  ];
  const steps = lines.map(({ size }) => (size === TITLE.size ? TITLE.leading : leading.main));
  const headHeight = steps.reduce((sum, step) => sum + step, 0) + GAP;
  let y = -headHeight;
  const head = lines.map((line, index) => {
    y += steps[index] ?? 0;
    return drawText({ ...line, x: 0, y: y - 4 });
  });
  let below = bottom + GAP - PARAGRAPH_GAP;
  const feet = foot.flatMap((paragraph) => {
    below += PARAGRAPH_GAP;
    return wrapText(paragraph, width, fontSize.small, 400).map((text) => {
      below += leading.small;
      return drawText({ x: 0, y: below - 4, text, role: 'muted', size: fontSize.small });
    });
  });
  return { head, headHeight, foot: feet, footHeight: foot.length ? below - bottom : 0 };
}
