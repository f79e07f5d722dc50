import { s } from 'hastscript';
import { drawCentred } from './centred-text.ts';
import { refuse, requireFrame } from './refusals.ts';
import { drawFrame, drawRow, round } from './svg.ts';
import type { Element } from 'hast';

/** What a Venn diagram shows: two or three sets that overlap. */
export interface VennOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  /** Names of the sets: from the top clockwise, or from left to right if there are two. */
  sets: readonly string[];
  /** Stands where all sets overlap. */
  shared?: string | undefined;
}

/** Distance of the circles' centres from the middle of the diagram, in radii. */
const spread = 0.62;
/** Distance of a name from the middle of the diagram, and the width of its lines, in radii. */
const nameDistance = 1.13;
const nameWidth = 0.92;
const sharedWidth = 0.72;
/** Room for the circles' strokes, in px. */
const edge = 1;

/**
 * Draws two or three circles of one size that overlap, each with its name in the part that is its own. It shows that
 * sets overlap, not how much they do.
 * @throws RangeError for another number of sets, an empty name, a bad id or a width that is not a positive number
 */
export function vennDiagram({ id, title, description, width, sets, shared }: VennOptions): Element {
  requireFrame(id, width);
  if (sets.length !== 2 && sets.length !== 3) refuse(id, `${sets.length} sets can't be drawn, only two or three`);
  sets.forEach((name, index) => {
    if (!name.trim()) refuse(id, `set ${index + 1} has no name`);
  });
  const angles = sets.length === 2 ? [180, 0] : [-90, 30, 150];
  const reach = 1 + (sets.length === 2 ? spread : spread * Math.cos(Math.PI / 6));
  const radius = width / 2 / reach - edge;
  const middle = { x: width / 2, y: edge + radius * (sets.length === 2 ? 1 : 1 + spread) };
  const height = 2 * edge + radius * (sets.length === 2 ? 2 : 2 + 1.5 * spread);
  const at = (angle: number, distance: number) => ({
    x: middle.x + radius * distance * Math.cos((angle * Math.PI) / 180),
    y: middle.y + radius * distance * Math.sin((angle * Math.PI) / 180),
  });
  const circles = angles.map((angle) => {
    const { x, y } = at(angle, spread);
    return s('circle', { className: ['set'], cx: round(x), cy: round(y), r: round(radius) });
  });
  const names = angles.map((angle, index) => {
    const text = sets[index] ?? '';
    const place = { ...at(angle, nameDistance), maxWidth: radius * nameWidth };
    return drawRow(text, drawCentred({ text, ...place, role: 'label', weight: 600 }));
  });
  const centre = shared
    ? drawCentred({ text: shared, ...middle, maxWidth: radius * sharedWidth, role: 'label', weight: 400 })
    : [];
  return drawFrame({ id, kind: 'venn', title, description, width, height }, [...circles, ...names, ...centre]);
}
