import type { Circle } from './map-circles.ts';
import { textWidth } from './text-width.ts';

/** Font size of labels and distance of their two lines, in px. */
export const LABEL = { size: 12.5, leading: 14 };

/** A label of two lines, name and amount, beside its circle; `x` is its left edge or, with `end`, its right one. */
export interface PlacedLabel {
  circle: Circle;
  lines: [string, string];
  x: number;
  /** Baseline of the first line. */
  y: number;
  end: boolean;
  /** From the circle's edge to the label, where it stands too far away to be understood without. */
  leader: { x1: number; y1: number; x2: number; y2: number } | undefined;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const GAP = 4;
/** From the circle to its label, in px; the first of them need no leader. */
const DISTANCES = [0, 6, 14, 24, 36, 48, 60];
const ANGLES = [0, 180, -30, 30, 150, 210, -60, 60, 120, 240, 270, 90];
const LONGEST_WITHOUT_LEADER = 6;
/** Circles smaller than this may lie under a label. */
const SMALL = 1.5;

/**
 * Labels for the first circles, each at the nearest free place: on no other label, no circle of any size and not beyond
 * the map. A circle for which there is none goes without. `taken` are places that are in use already; no label is
 * more than `farthest` px away.
 */
export function placeLabels(
  circles: readonly Circle[],
  count: number,
  format: (value: number) => string,
  room: { width: number; height: number },
  taken: readonly Box[],
  farthest = Infinity,
): PlacedLabel[] {
  const used: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const circle of circles.slice(0, count)) {
    const lines: [string, string] = [circle.label, format(circle.value)];
    const width = Math.max(...lines.map((line) => textWidth(line, LABEL.size, 600)));
    const found = candidates(circle, width, farthest).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= room.width &&
        box.top >= 0 &&
        box.bottom <= room.height &&
        !used.some((other) => meet(box, other)) &&
        !circles.some((other) => other.radius >= SMALL && covers(other, box)),
    );
    if (!found) continue;
    const { box, end, leader } = found;
    used.push(box);
    const x = end ? box.right : box.left;
    placed.push({ circle, lines, x, y: box.top + LABEL.size * 0.85, end, leader });
  }
  return placed;
}

function candidates({ x, y, radius }: Circle, width: number, farthest: number) {
  const height = 2 * LABEL.leading;
  return DISTANCES.filter((distance) => distance <= farthest).flatMap((distance) =>
    ANGLES.map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const edge = radius + distance + GAP;
      const [tipX, tipY] = [x + cos * edge, y + sin * edge];
      const end = cos < -0.01;
      const isUpright = Math.abs(cos) < 0.01;
      const left = isUpright ? tipX - width / 2 : end ? tipX - width : tipX;
      const top = isUpright ? (sin < 0 ? tipY - height : tipY) : tipY - height / 2 + (sin * height) / 3;
      const leader =
        distance > LONGEST_WITHOUT_LEADER
          ? { x1: x + cos * radius, y1: y + sin * radius, x2: x + cos * (edge - 2), y2: y + sin * (edge - 2) }
          : undefined;
      return { box: { left, right: left + width, top, bottom: top + height }, end, leader };
    }),
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;
}

function covers({ x, y, radius }: Circle, box: Box): boolean {
  const nearest = {
    x: Math.min(Math.max(x, box.left), box.right),
    y: Math.min(Math.max(y, box.top), box.bottom),
  };
  return Math.hypot(nearest.x - x, nearest.y - y) < radius;
}
