import { scaleSqrt } from 'd3-scale';
import type { GeoProjection } from 'd3-geo';
import type { MapMark } from './map-options.ts';

/** A mark of the map with its place and radius in px. */
export interface Circle {
  key: string;
  label: string;
  value: number;
  x: number;
  y: number;
  radius: number;
}

/** Radius of the largest circle, as a share of the width. */
const LARGEST = 0.026;
/** The smallest amounts leave at least this trace, in px. */
const SMALLEST = 1.1;

/** Circles whose area is proportional to the value, the largest first so that it lies undermost. */
export function circlesOf(marks: readonly MapMark[], projection: GeoProjection, width: number): Circle[] {
  const radius = radiusScale(marks, width);
  return marks
    .filter(({ value }) => value > 0)
    .flatMap(({ key, label, value, position }): Circle[] => {
      const place = projection([...position]);
      return place ? [{ key, label, value, x: place[0], y: place[1], radius: radius(value) }] : [];
    })
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

/** Turns a value into a radius in px. */
export function radiusScale(marks: readonly MapMark[], width: number): (value: number) => number {
  const largest = Math.max(0, ...marks.map(({ value }) => value));
  const scale = scaleSqrt([0, largest || 1], [0, width * LARGEST + 1.5]);
  return (value) => Math.max(scale(value), SMALLEST);
}

/** Values for the key: round ones, each about a quarter of the one before, none above the largest. */
export function keyValues(largest: number): number[] {
  const round = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value));
    return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
  };
  if (!(largest > 0)) return [];
  const first = round(largest);
  return [...new Set([first, round(first / 4), round(first / 20)])].filter((value) => value >= 1);
}
