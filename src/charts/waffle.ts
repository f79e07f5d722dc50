import { s } from 'hastscript';
import type { Element } from 'hast';
import { refuse } from './refusals.ts';
import { BESIDE_FROM, checkSeries, type SeriesChartOptions } from './series-options.ts';
import { drawFrame, drawRow, drawText, fontSize, leading, round, type PlacedText } from './svg.ts';
import { textBlock } from './text-block.ts';

const cell = 17;
const gap = 3;
const side = 10 * (cell + gap) - gap;

/** How the squares of each part are drawn: full, hollow, paler. Told apart in greyscale. */
const STYLES = ['neutral', 'hollow', 'rest'] as const;

/**
 * Draws a hundred squares, one for each per cent, filled row by row from the bottom: the first part full, the second
 * hollow, the third paler. Shares are rounded so that all squares are used; labels give the shares as stated.
 * @throws RangeError naming chart and row, for more than one column or three parts, a blank or negative share, or shares that do not
 * add up to about 100
 */
export function waffle(options: SeriesChartOptions): Element {
  checkSeries(options, 1);
  const { id, title, description, width, rows } = options;
  const shares = rows.map(({ label, values: [entry] }) => {
    if (!entry || entry.value < 0) refuse(id, `row "${label}": a part needs a value of zero or more`);
    return entry.value;
  });
  if (rows.length > STYLES.length)
    refuse(id, `${rows.length} parts cannot be told apart by their squares: at most ${STYLES.length} can`);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > 1) refuse(id, `the parts add up to ${sum}, not to 100`);
  if (width < side) refuse(id, `the squares do not fit into ${width} px`);
  const counts = apportion(shares, 100);
  const beside = width >= BESIDE_FROM;
  const labelX = beside ? side + 28 : 0;
  const labelWidth = width - labelX;
  let next = 0;
  let y = beside ? 0 : side + 14;
  const drawn = rows.map((row, index) => {
    const style = STYLES[index] ?? '';
    const squares = Array.from({ length: counts[index] ?? 0 }, () => square(next++, style));
    const { lines } = textBlock(row.label, labelWidth - cell - 12, fontSize.main, 400);
    const x = labelX + cell + 12;
    const texts: PlacedText[] = [
      { x, y: y + 14, text: row.values[0]?.text ?? '', role: 'value', weight: 600 },
      ...lines.map((text, line): PlacedText => ({ x, y: y + 14 + (line + 1) * leading.main, text, role: 'label' })),
    ];
    const swatch = drawSquare(labelX, y + 1, style);
    y += (lines.length + 1) * leading.main + 16;
    return drawRow(row.key, [swatch, ...squares, ...texts.map(drawText)]);
  });
  const height = Math.max(side, y - 10);
  return drawFrame({ id, kind: 'waffle', title, description, width, height }, drawn);
}

/** The square for the n-th per cent, from the bottom left upwards, row by row. */
function square(index: number, style: string): Element {
  const [column, line] = [index % 10, 9 - Math.floor(index / 10)];
  return drawSquare(column * (cell + gap), line * (cell + gap), style);
}

function drawSquare(x: number, y: number, style: string): Element {
  // The line of a hollow square is drawn inside its edge.
  const inset = style === 'hollow' ? 0.75 : 0;
  const size = cell - 2 * inset;
  return s('rect', { className: ['mark', style], x: round(x + inset), y: round(y + inset), width: size, height: size });
}

/** Whole numbers that add up to `total`, as near to the shares as can be (largest remainders). */
export function apportion(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (sum === 0 ? 0 : (share / sum) * total));
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
