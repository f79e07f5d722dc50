import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Tone } from '../svg.ts';
import { put, type Stroke } from './flow-line.ts';

export interface FlowPicture {
  /** What the ids of title and desc begin with. */
  id: string;
  title: string;
  description: string;
  /** The proportions; the picture fills its place and is cut to it. In px. */
  width: number;
  height: number;
  family: Tone;
  /** In the order in which they are painted. */
  strokes: readonly Stroke[];
  /** Whether each line hides what is behind it down to its ground. */
  isSolid?: boolean;
}

/** An opening picture: lines on a full ground. Its colours come from classes, and nothing in it is translucent. */
export function flowPicture(picture: FlowPicture): Element {
  const { id, title, description, width, height, family, strokes, isSolid = false } = picture;
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      className: ['flow', `flow-${family}`, ...(isSolid ? ['flow-solid'] : [])],
      ariaLabelledBy: [`${id}-title`, `${id}-desc`],
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'xMidYMid slice',
    },
    [
      s('title', { id: `${id}-title` }, title),
      s('desc', { id: `${id}-desc` }, description),
      // Larger than the picture, for what is shown around it in other proportions.
      s('rect', { className: ['flow-ground'], x: -width, y: -height, width: 3 * width, height: 3 * height }),
      ...strokes.map(({ d, weight, tone }) => s('path', { className: [`flow-${tone}`], d, strokeWidth: put(weight) })),
    ],
  );
}
