import type { BoundaryPolicy } from './map-shapes.ts';

/** An amount with a place on the map. */
export interface MapMark {
  key: string;
  label: string;
  /** In whole units of `format`; more than zero to be drawn. */
  value: number;
  /** Longitude and latitude in degrees. */
  position: readonly [number, number];
}

export interface MapOptions {
  id: string;
  title: string;
  description: string;
  /** In px. */
  width: number;
  marks: MapMark[];
  policy: BoundaryPolicy;
  /** How a value is written beside its name. */
  format(value: number): string;
  /** How a value is written in the key, with its unit. */
  formatKey(value: number): string;
  /** Stands under the map, always. */
  disclaimer: string;
}
