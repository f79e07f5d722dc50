import type { Element } from 'hast';
import { s } from 'hastscript';
import { circlesOf, keyValues, radiusScale } from './map-circles.ts';
import { drawMapKey } from './map-key.ts';
import { LABEL, placeLabels, type PlacedLabel } from './map-labels.ts';
import type { MapOptions } from './map-options.ts';
import { PATH_SCALE, pathOf, projectWorld } from './map-path.ts';
import { worldShapes, type BoundaryPolicy, type WorldShapes } from './map-shapes.ts';
import { refuse, requireAmount, requireFrame } from './refusals.ts';
import { drawFrame, drawText, fontSize, leading, round } from './svg.ts';
import { wrapText } from './text-width.ts';

/** A map this wide has its key and as many labels in the sea; a narrower one has the key beneath it. In px. */
const WIDE_ENOUGH = 480;
const LABELS = { wide: { count: 12, farthest: 60 }, narrow: { count: 5, farthest: 14 } };
/** How far an outline may be drawn from where it is, in px: less than its own width. */
const DETAIL = 0.45;
/** Least extent of an island that is drawn, in px. */
const LEAST_ISLAND = { wide: 1.8, narrow: 1.4 };
const GAP = 12;

/**
 * A map of the world with circles whose area is proportional to a value. All land has one colour, so that it says nothing
 * about who it belongs to; boundaries are drawn as the policy has it, and the disclaimer is part of the picture.
 * @throws RangeError for a bad id, a value that is negative or no number, or an empty disclaimer
 */
export function bubbleMap(options: MapOptions): Element {
  const { id, title, description, width, marks, format, formatKey, disclaimer } = options;
  requireFrame(id, width);
  if (!disclaimer.trim()) refuse(id, 'a map cannot be drawn without its disclaimer');
  for (const { label, value } of marks) requireAmount(id, `mark "${label}"`, value);
  const isWide = width >= WIDE_ENOUGH;
  const { projection, height } = projectWorld(width);
  const circles = circlesOf(marks, projection, width);
  const largest = circles[0]?.value ?? 0;
  const radius = radiusScale(marks, width);
  const values = keyValues(largest);
  const keyHeight = Math.max(2 * radius(values[0] ?? 0), 15 * values.length);
  const keyPlace = isWide ? { x: 2, y: height - 4 } : { x: 2, y: height + GAP + keyHeight };
  const key = drawMapKey(values, radius, formatKey, keyPlace);
  const { count, farthest } = isWide ? LABELS.wide : LABELS.narrow;
  const labels = placeLabels(circles, count, format, { width, height }, isWide ? [key.box] : [], farthest);
  const below = isWide ? height : keyPlace.y;
  const lines = wrapText(disclaimer, width, fontSize.small, 400);
  const textTop = below + GAP + fontSize.small;
  const total = Math.ceil(textTop + leading.small * (lines.length - 1) + 5);
  return drawFrame({ id, kind: 'map', title, description, width, height: total }, [
    backgroundOf(options.policy, width, isWide ? LEAST_ISLAND.wide : LEAST_ISLAND.narrow),
    ...circles.map(({ key: name, x, y, radius: r }) =>
      s('circle', { dataKey: name, className: ['mark', 'neutral'], cx: tenth(x), cy: tenth(y), r: round(r) }),
    ),
    ...labels.flatMap(drawLabel),
    ...key.elements,
    ...lines.map((text, index) =>
      drawText({ x: 0, y: textTop + index * leading.small, text, role: 'muted', size: fontSize.small }),
    ),
  ]);
}

/** Finer places than a tenth of a pixel are nowhere to be seen, and there are many circles. */
const tenth = (coordinate: number): number => Math.round(coordinate * 10) / 10;

/** Above all circles: a leader may cross some of them. */
function drawLabel({ lines, x, y, end, leader }: PlacedLabel): Element[] {
  const [name, amount] = lines;
  const common = { x, size: LABEL.size, ...(end ? { end } : {}) };
  return [
    ...(leader ? [leaderOf(leader)] : []),
    drawText({ ...common, y, text: name, role: 'label', weight: 600 }),
    drawText({ ...common, y: y + LABEL.leading, text: amount, role: 'value' }),
  ];
}

function leaderOf({ x1, y1, x2, y2 }: NonNullable<PlacedLabel['leader']>): Element {
  return s('path', { className: ['leader'], d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}` });
}

/** Of boundaries, in px. */
const LINE_WIDTH = 0.6;
const DASHES = { whole: [], dashed: [2.2, 1.4], dotted: [0.7, 0.8] } as const;
const inPathUnits = (px: number): number => round(px / PATH_SCALE);

interface Background {
  shapes: WorldShapes;
  /** By width. */
  drawn: Map<number, Element>;
}
const backgrounds = new WeakMap<BoundaryPolicy, Background>();

/** Land and boundaries: the same for every map of a width, so they are worked out once. */
function backgroundOf(policy: BoundaryPolicy, width: number, leastIsland: number): Element {
  const background = backgrounds.get(policy) ?? { shapes: worldShapes(policy), drawn: new Map<number, Element>() };
  backgrounds.set(policy, background);
  const element = background.drawn.get(width) ?? drawBackground(background.shapes, width, leastIsland);
  background.drawn.set(width, element);
  return element;
}

function drawBackground({ land, lines }: WorldShapes, width: number, leastIsland: number): Element {
  const { projection } = projectWorld(width);
  const boundary = (style: keyof typeof DASHES) =>
    s('path', {
      className: ['boundary'],
      d: pathOf(lines[style], projection, style === 'whole' ? DETAIL : DETAIL / 3),
      strokeDashArray: DASHES[style].map(inPathUnits).join(' ') || undefined,
    });
  return s('g', { transform: `scale(${PATH_SCALE})`, strokeWidth: inPathUnits(LINE_WIDTH) }, [
    s('path', { className: ['land'], d: pathOf(land, projection, DETAIL, leastIsland) }),
    boundary('whole'),
    boundary('dashed'),
    boundary('dotted'),
  ]);
}
