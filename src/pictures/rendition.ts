import type { PictureSize } from './read-picture.ts';

export type PictureFormat = 'avif' | 'webp' | 'jpg';

/** What of a picture is kept where a place has its own shape: sides of the shape, and the point that stays in sight. */
export interface Crop {
  aspect: readonly [width: number, height: number];
  /** Per cent from the left and from the top. */
  focus: readonly [x: number, y: number];
}

export const CENTRE: Crop['focus'] = [50, 50];

/** A part of a picture, in pixels of the original. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The largest part of a picture that has the shape of a crop, as near to its focus as the edges allow. */
export function croppedArea({ width, height }: Pick<PictureSize, 'width' | 'height'>, crop: Crop | undefined): Area {
  if (!crop) return { left: 0, top: 0, width, height };
  const ratio = crop.aspect[0] / crop.aspect[1];
  const kept = {
    width: Math.min(width, Math.max(1, Math.round(height * ratio))),
    height: Math.min(height, Math.max(1, Math.round(width / ratio))),
  };
  const start = (whole: number, part: number, percent: number): number =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part));
  return {
    left: start(width, kept.width, crop.focus[0]),
    top: start(height, kept.height, crop.focus[1]),
    ...kept,
  };
}

/** The size of a crop that is `width` wide. */
export function sizeAt(area: Area, width: number): { width: number; height: number } {
  return { width, height: Math.max(1, Math.round((width * area.height) / area.width)) };
}

/** The widths wanted that a picture has; its own width if it has none of them. Never more than the original. */
export function possibleWidths(area: Area, wanted: readonly number[]): number[] {
  const widths = wanted.filter((width) => width <= area.width);
  return widths.length ? widths : [area.width];
}

/**
 * The name of a rendition without its ending: "rwanda-crossing_960", "rwanda-crossing_4x3-60-40_960". File names of
 * pictures have no underscore, so that two pictures never share one.
 */
export function renditionName(file: string, crop: Crop | undefined, width: number): string {
  const stem = file.replace(/\.[^.]+$/, '');
  const shape = crop ? [`${crop.aspect.join('x')}-${crop.focus.join('-')}`] : [];
  return [stem, ...shape, width].join('_');
}
