import { s } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { FontWeight } from './text-width.ts';

/** Colour family of a mark: blue for the principles, orange for the objectives, grey for anything else, paler for what is less. */
export type Tone = 'principle' | 'objective' | 'neutral' | 'rest';

/** Font sizes in px: labels and values, and what stands behind them. */
export const fontSize = { main: 14, small: 12.5 } as const;

/** Distance between the baselines of wrapped lines, in px. */
export const leading = { main: 17, small: 15 } as const;

/** A line of text placed on its baseline. `end` anchors its right edge at `x`, whatever its direction. */
export interface PlacedText {
  x: number;
  y: number;
  text: string;
  /** Colour role, a class of charts.css; `on-mark` stands on a mark. */
  role: 'label' | 'value' | 'muted' | 'on-mark';
  size?: number;
  weight?: FontWeight;
  end?: boolean;
}

/** A filled rectangle, in px. */
export interface PlacedMark {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

/** A horizontal or vertical hairline. `strong` sets totals apart. */
export interface PlacedRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  strong?: boolean;
}

/** Rounds a coordinate to two decimals. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}

const firstLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Draws a line of text. Its direction follows its first letter (Unicode bidirectional algorithm, rules P2 and P3). */
export function drawText({ x, y, text, role, size = fontSize.main, weight = 400, end = false }: PlacedText): Element {
  const rtl = rightToLeft.test(firstLetter.exec(text)?.[0] ?? '');
  return s(
    'text',
    {
      className: [role],
      x: round(x),
      y: round(y),
      fontSize: size === fontSize.main ? undefined : size,
      fontWeight: weight === 400 ? undefined : weight,
      direction: rtl ? 'rtl' : undefined,
      textAnchor: end === rtl ? undefined : 'end',
    },
    text,
  );
}

/** Draws a rectangle in its tone. */
export function drawMark({ x, y, width, height, tone }: PlacedMark): Element {
  return s('rect', {
    className: ['mark', tone],
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });
}

/** Draws hairlines, all those of a kind as one path. */
export function drawRules(rules: readonly PlacedRule[]): Element[] {
  return [false, true].flatMap((strong) => {
    const d = rules
      .filter((rule) => (rule.strong ?? false) === strong)
      .map(({ x1, y1, x2, y2 }) => `M${round(x1)} ${round(y1)}${y1 === y2 ? `H${round(x2)}` : `V${round(y2)}`}`)
      .join('');
    return d === '' ? [] : [s('path', { className: strong ? ['rule', 'strong'] : ['rule'], d })];
  });
}

/** Groups what belongs to one row, under its key in `data-key`. */
export function drawRow(key: string, children: Element[]): Element {
  return s('g', { dataKey: key }, onePerLine(children));
}

// Line ends between elements keep the labels apart in text that is extracted for search or copied.
function onePerLine(children: readonly Element[]): ElementContent[] {
  return [
    { type: 'text', value: '\n' },
    ...children.flatMap((child) => [child, { type: 'text' as const, value: '\n' }]),
  ];
}

/** What frames a chart: `kind` becomes the class `chart-<kind>`; title and desc are its accessible name. */
export interface Frame {
  id: string;
  kind: string;
  title: string;
  description: string;
  width: number;
  height: number;
}

/**
 * Wraps the marks of a chart in an `<svg role="img">` named by its title and desc, with ids derived from
 * `id`. The direction is fixed, so that a chart keeps its layout on a right-to-left page.
 */
export function drawFrame({ id, kind, title, description, width, height }: Frame, children: Element[]): Element {
  const size = { width: round(width), height: round(height) };
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      className: ['chart', `chart-${kind}`],
      ariaLabelledBy: [`${id}-title`, `${id}-desc`],
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      fontSize: fontSize.main,
      direction: 'ltr',
    },
    onePerLine([s('title', { id: `${id}-title` }, title), s('desc', { id: `${id}-desc` }, description), ...children]),
  );
}
