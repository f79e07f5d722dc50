import { latin1, readOperators } from '../finish/content-tokens.ts';
import type { ColourUse } from './ink-plan.ts';
import type { Rgb } from './inks.ts';

/** A colour in a content stream; `undefined` where it is a pattern's, the caller's or a printing one, which stays as it is. */
export type PaintColour = Rgb | undefined;

/** What a content stream does with colours, in order. */
export type ColourEvent =
  | { kind: 'save' }
  | { kind: 'restore' }
  /** An operator that sets a screen colour. */
  | { kind: 'screen-colour'; start: number; end: number }
  /** An operator that sets any other colour, such as a pattern. */
  | { kind: 'other-colour'; stroke: boolean }
  /** Something is painted with colours that must be set at `at` at the latest. `undefined` where one is not used. */
  | { kind: 'paint'; at: number; fill?: PaintUse; stroke?: PaintUse };

export interface PaintUse {
  colour: PaintColour;
  use: ColourUse;
}

interface Colours {
  fill: PaintColour;
  stroke: PaintColour;
}

const PATH_START = new Set(['m', 're']);
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const BLACK: Rgb = [0, 0, 0];

/**
 * Follows the colours of a decoded content stream (ISO 32000-1, 8.6.8).
 * @param inherits whether it begins with the colours of whoever paints it, as form XObjects do; pages begin with black
 */
export function traceColours(bytes: Uint8Array, inherits: boolean): ColourEvent[] {
  const events: ColourEvent[] = [];
  const saved: Colours[] = [];
  let colours: Colours = inherits ? { fill: undefined, stroke: undefined } : { fill: BLACK, stroke: BLACK };
  let path = -1;
  let textMode = 0;
  for (const { name, start, end } of readOperators(bytes)) {
    if (name === 'q') {
      saved.push(colours);
      events.push({ kind: 'save' });
    } else if (name === 'Q') {
      colours = saved.pop() ?? colours;
      events.push({ kind: 'restore' });
    } else if (name === 'rg' || name === 'RG' || name === 'g' || name === 'G') {
      const parts = latin1(bytes, start, end).split(/\s+/).slice(0, -1).map(Number);
      const [red = 0, green = red, blue = red] = parts;
      colours = { ...colours, [name === 'rg' || name === 'g' ? 'fill' : 'stroke']: [red, green, blue] as const };
      events.push({ kind: 'screen-colour', start, end });
    } else if (/^(?:k|K|sc|SC|scn|SCN)$/.test(name)) {
      const stroke = name === name.toUpperCase();
      colours = { ...colours, [stroke ? 'stroke' : 'fill']: undefined };
      events.push({ kind: 'other-colour', stroke });
    } else if (name === 'Tr') {
      textMode = Number(latin1(bytes, start, end).split(/\s+/)[0]);
    } else if (SHOWS_TEXT.has(name)) {
      const isStroked = textMode === 1 || textMode === 2 || textMode === 5 || textMode === 6;
      events.push({
        kind: 'paint',
        at: start,
        fill: { colour: colours.fill, use: 'fine' },
        ...(isStroked && { stroke: { colour: colours.stroke, use: 'fine' } }),
      });
    } else if (PATH_START.has(name)) {
      if (path < 0) path = start;
    } else if (FILLS.has(name) || STROKES.has(name)) {
      events.push({
        kind: 'paint',
        at: path < 0 ? start : path,
        ...(FILLS.has(name) && { fill: { colour: colours.fill, use: 'area' } }),
        ...(STROKES.has(name) && { stroke: { colour: colours.stroke, use: 'fine' } }),
      });
      path = -1;
    } else if (name === 'n') {
      path = -1;
    } else if (name === 'Do') {
      // A form XObject or a stencil may be painted with the colours at hand.
      events.push({
        kind: 'paint',
        at: start,
        fill: { colour: colours.fill, use: 'area' },
        stroke: { colour: colours.stroke, use: 'fine' },
      });
    }
  }
  return events;
}

/** The screen colours that something is painted with. */
export function paintedColours(events: readonly ColourEvent[]): { colour: Rgb; use: ColourUse }[] {
  return events.flatMap((event) =>
    event.kind === 'paint'
      ? [event.fill, event.stroke].flatMap((used) => (used?.colour ? [{ colour: used.colour, use: used.use }] : []))
      : [],
  );
}
