import { geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Degrees that are shown: from south of Tierra del Fuego to the north of Greenland, cut in the Bering Strait. */
const VIEW = { south: -56.5, north: 83.8, middle: 11 };

/** Coordinates are written in tenths of a pixel, as whole numbers: draw paths under `scale(0.1)`. */
export const PATH_SCALE = 0.1;

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
 * A shape as path data in tenths of a pixel, with relative coordinates. Points nearer than `detail` px to the one before
 * them are left out, and rings that would be smaller than `detail` px across.
 */
export function pathOf(shape: GeoPermissibleObjects, projection: GeoProjection, detail: number): string {
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
    .filter(({ points, isClosed }) => !isClosed || extent(points) >= 2 * detail)
    .map(({ points, isClosed }) => encode(thin(points, detail), isClosed))
    .join('');
}

function extent(points: readonly Point[]): number {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** First and last point stay, so that boundaries still meet. */
function thin(points: readonly Point[], detail: number): Point[] {
  const kept: Point[] = [];
  points.forEach((point, index) => {
    const last = kept.at(-1);
    const isEnd = index === points.length - 1;
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= detail) kept.push(point);
  });
  return kept;
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
