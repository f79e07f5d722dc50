/** The area of a page inside its margins, as Chromium printed it. */
export interface PageArea {
  /** Distances from the left and the upper edge of the page, in points. */
  left: number;
  top: number;
  /** In points. */
  width: number;
  height: number;
  /** How many times smaller than asked its content is printed; 1 when nothing overflows. */
  shrink: number;
}

/** Chromium prints a CSS pixel as 3/4 point. */
const POINTS_PER_PIXEL = 0.75;

const NUMBER = '(-?[\\d.]+)';
const DEVICE = new RegExp(`^\\s*${NUMBER} 0 0 -${NUMBER} 0 ${NUMBER} cm`);
const CLIPPED_AREA = new RegExp(
  `q\\n${Array(4).fill(NUMBER).join(' ')} re\\nW\\*? n\\nq\\n${NUMBER} 0 0 ${NUMBER} ${NUMBER} ${NUMBER} cm`,
  'g',
);

/**
 * Reads the page area out of a page's content: Chromium clips to it and scales in it. Drawings are clipped likewise, so the page's
 * own area is the widest one.
 * @returns all clipped areas, widest first; none when the page holds nothing but margin boxes
 */
export function readPageAreas(content: Uint8Array): PageArea[] {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  const device = Number(DEVICE.exec(text)?.[1]);
  return [...text.matchAll(CLIPPED_AREA)]
    .map((clip) => {
      const [x = 0, y = 0, width = 0, height = 0, scale = 0] = clip.slice(1).map(Number);
      return {
        left: x * device,
        top: y * device,
        width: width * device,
        height: height * device,
        shrink: POINTS_PER_PIXEL / (scale * device),
      };
    })
    .sort((a, b) => b.width - a.width);
}

/**
 * How many times smaller than asked a book is printed. Chromium shrinks all pages alike, so one area of full size clears all others,
 * which are then drawings with a scale of their own.
 */
export function findShrink(areasOfPages: PageArea[][]): number {
  const isFullSize = ({ shrink }: PageArea): boolean => Math.abs(shrink - 1) < 0.0005;
  if (areasOfPages.some((areas) => areas.some(isFullSize))) return 1;
  const counts = new Map<number, number>();
  for (const [widest] of areasOfPages) if (widest) counts.set(widest.shrink, (counts.get(widest.shrink) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}
