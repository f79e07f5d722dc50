import { z } from 'zod';
import { suggestion } from './explain-issue.ts';
import type { Flaw } from './flaw.ts';
import type { JsonSource } from './json-source.ts';

/** Code of a shape of the atlas: M49 with leading zeros, or the atlas's own for what has none. */
const shape = z.string().regex(/^(\d{3}|-\d)$/, 'Use the three digits of the UN M49 code, or the code of the atlas.');
const reason = z.string().min(5);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

export const boundariesSchema = z.strictObject({
  /** The shapes that the policy is about. */
  shapes: z.string().min(1),
  leaveOut: z.array(z.strictObject({ code: shape, reason })),
  /** Shapes that are drawn as one, without a line between them. */
  merge: z.array(z.strictObject({ code: shape, into: shape, reason })),
  /** Boundaries that are not drawn as a whole line; with `within`, only the part in that box of degrees. */
  lines: z.array(
    z.strictObject({
      between: z.tuple([shape, shape]),
      within: z.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }).optional(),
      style: z.enum(['dashed', 'dotted']),
      reason,
    }),
  ),
  /** Notes on status that stand under every map of the world. */
  notes: z.array(z.string().regex(/\.$/, 'End the note with a full stop.')).min(1),
  /** Where the mark of an area stands: longitude and latitude in degrees, by id. */
  positions: z.record(z.string(), z.tuple([longitude, latitude])),
});

/** How boundaries are drawn, which notes stand under a map, and where areas are. */
export type Boundaries = z.infer<typeof boundariesSchema>;

/** Every position is that of a known area, and every area but a group has one. */
export function checkPositions(
  boundaries: Boundaries,
  source: JsonSource,
  areas: readonly { id: string; kind: string }[],
): Flaw[] {
  const ids = areas.map((area) => area.id);
  const flaw = (path: (string | number)[], message: string, hint: string): Flaw => {
    return { rule: 'map-position', severity: 'error', ...source.placeOf(path), message, hint };
  };
  const unknown = Object.keys(boundaries.positions)
    .filter((id) => !ids.includes(id))
    .map((id) =>
      flaw(['positions', id], `"${id}" is not a known area.`, suggestion(id, ids) ?? 'Remove its position.'),
    );
  const missing = areas
    .filter(({ id, kind }) => kind !== 'group' && !Object.hasOwn(boundaries.positions, id))
    .map(({ id }) =>
      flaw(['positions'], `The map has no position for "${id}".`, `Add it: "${id}": [longitude, latitude].`),
    );
  return [...unknown, ...missing];
}
