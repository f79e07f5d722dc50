import { points } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { inkOperator } from './write-inks.ts';
import type { Inks } from './inks.ts';

/** The colour space of registration marks: every plate (ISO 32000-1, 8.6.6.4). */
export const ALL_PLATES = 'AllPlates';

const LINE = 0.25;
const CROP_FROM = points(4);
const CROP_LENGTH = points(6);
const TARGET_AT = points(8.5);
const TARGET_RADIUS = points(1.8);
const TARGET_REACH = points(3);
const PATCH = points(5);
const PATCH_AT = points(6);

/** Solids, overprints and half tones of the four inks: what a press operator measures. */
const PATCHES: readonly Inks[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 1, 0, 0],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
  [0.5, 0, 0, 0],
  [0, 0.5, 0, 0],
  [0, 0, 0.5, 0],
  [0, 0, 0, 0.5],
];

/** Crop marks at the four corners, a registration target on each side and a bar of ink patches, all outside the bleed. */
export function drawPrintersMarks({ trim }: Sheet): string {
  return `q\n/${ALL_PLATES} CS 1 SCN ${LINE} w\n${[...cropMarks(trim), ...targets(trim)].join('\n')}\nQ\nq\n${patches(trim)}\nQ\n`;
}

function* cropMarks([left, bottom, right, top]: Sheet['trim']): Generator<string> {
  for (const [x, outward] of [
    [left, -1],
    [right, 1],
  ] as const)
    for (const [y, upward] of [
      [bottom, -1],
      [top, 1],
    ] as const) {
      yield line(x + outward * CROP_FROM, y, x + outward * (CROP_FROM + CROP_LENGTH), y);
      yield line(x, y + upward * CROP_FROM, x, y + upward * (CROP_FROM + CROP_LENGTH));
    }
}

function* targets([left, bottom, right, top]: Sheet['trim']): Generator<string> {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  yield target(x, bottom - TARGET_AT);
  yield target(x, top + TARGET_AT);
  yield target(left - TARGET_AT, y);
  yield target(right + TARGET_AT, y);
}

/** On the left half of the upper edge, where neither crop marks nor the target are. */
function patches([left, , , top]: Sheet['trim']): string {
  return PATCHES.map((inks, index) => {
    const x = left + points(8) + index * PATCH;
    return `${inkOperator(inks, 'fill')} ${decimal(x)} ${decimal(top + PATCH_AT)} ${decimal(PATCH)} ${decimal(PATCH)} re f`;
  }).join('\n');
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${decimal(x1)} ${decimal(y1)} m ${decimal(x2)} ${decimal(y2)} l S`;

function target(x: number, y: number): string {
  const r = TARGET_RADIUS;
  // How far the handles of a quarter circle reach.
  const h = r * 0.5523;
  const at = (dx: number, dy: number): string => `${decimal(x + dx)} ${decimal(y + dy)}`;
  return [
    `${at(r, 0)} m`,
    `${at(r, h)} ${at(h, r)} ${at(0, r)} c`,
    `${at(-h, r)} ${at(-r, h)} ${at(-r, 0)} c`,
    `${at(-r, -h)} ${at(-h, -r)} ${at(0, -r)} c`,
    `${at(h, -r)} ${at(r, -h)} ${at(r, 0)} c S`,
    line(x - TARGET_REACH, y, x + TARGET_REACH, y),
    line(x, y - TARGET_REACH, x, y + TARGET_REACH),
  ].join('\n');
}

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);
