import { geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Degrees that are shown: from south of Tierra del Fuego to the north of Greenland, cut in the Bering Strait. */
const VIEW = { south: -56.5, north: 83.8, middle: 11 };

/** Coordinates are written in quarters of a pixel, as whole numbers: draw paths under `scale(0.25)`. */
export const PATH_SCALE = 0.25;

/** Least bend of a straight edge that gets points of its own, in px. */
const RESAMPLING = 2;

/** A map's projection for a width, and the height of what is shown; both in px. */
export interface Projected {
  projection: GeoProjection;
  height: number;
}

/** The world in the Equal Earth projection (Šavrič, Patterson and Jenny, 2018), without Antarctica. */
export function projectWorld(width: number): Projected {
  const projection = geoEqualEarth().rotate([-VIEW.middle, 0]).fitWidth(width, { type: 'Sphere' });
  const yOf = (latitude: number): number => projection([VIEW.middle, latitude])?.[1] ?? 0;
  const top = yOf(VIEW.north);
  const height = Math.ceil(yOf(VIEW.south) - top);
  const [x, y] = projection.translate();
  projection
    .translate([x, y - top])
    .precision(RESAMPLING)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { projection, height };
}

type Point = [number, number];

/**
 * A shape as path data in quarters of a pixel, with relative coordinates. Points are left out where the line stays
 * within `detail` px, and rings that are smaller than `least` px across.
 */
export function pathOf(shape: GeoPermissibleObjects, projection: GeoProjection, detail: number, least = 0): string {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  geoPath(projection, {
    moveTo: (x, y) => void lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => void lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
    beginPath: () => undefined,
    arc: () => undefined,
  })(shape);
  return lines
    .filter(({ points, isClosed }) => !isClosed || extent(points) >= least)
    .map(({ points, isClosed }) => encode(simplify(points, detail), isClosed))
    .join('');
}

function extent(points: readonly Point[]): number {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/**
 * The points that a line needs to stay within `tolerance` px of where it was (Ramer, 1972; Douglas and Peucker, 1973). First
 * and last stay, so that boundaries still meet.
 */
function simplify(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [from, tolerance];
    for (let index = from + 1; index < to; index++) {
      const distance = distanceToSegment(points[index], points[from], points[to]);
      if (distance > most) [farthest, most] = [index, distance];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function distanceToSegment([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function encode(points: readonly Point[], isClosed: boolean): string {
  const whole = points.map(([x, y]): Point => [Math.round(x / PATH_SCALE), Math.round(y / PATH_SCALE)]);
  const [start] = whole;
  if (!start) return '';
  const steps = whole.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = whole[index] ?? start;
    return [x - fromX, y - fromY];
  });
  const moved = steps.filter(([x, y]) => x !== 0 || y !== 0).flat();
  const numbers = moved.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step))).join('');
  return `M${start[0]} ${start[1]}${numbers ? `l${numbers}` : ''}${isClosed ? 'z' : ''}`;
}
