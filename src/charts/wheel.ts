import { s } from 'hastscript';
import { drawCentred } from './centred-text.ts';
import { refuse, requireFrame } from './refusals.ts';
import { drawFrame, drawRow, fontSize, round } from './svg.ts';
import { widestText } from './text-block.ts';
import type { Element } from 'hast';

/** A spoke of the wheel: a code, and the group that it belongs to. */
export interface Spoke {
  code: string;
  group: string;
}

/** What a wheel shows. */
export interface WheelOptions {
  /** One word; the ids in the SVG derive from it. */
  id: string;
  title: string;
  description: string;
  /** Stands in the hub. */
  hub: string;
  /** Clockwise from the top. Spokes of one group that stand side by side share a part of the inner ring. */
  spokes: readonly Spoke[];
}

/** The fewest and most spokes that make a wheel whose codes can be read on a phone. */
export const SPOKES = { least: 3, most: 30 } as const;

const petal = { inner: -19, outer: 19 } as const;
const ring = { inner: -46, outer: -23 } as const;
const smallestMiddle = 112;
const codeRoom = 13;
/** White space between groups and between spokes, in px at the middle of the petals. */
const gap = { group: 6, spoke: 2 } as const;
const edge = 1;

interface Arc {
  from: number;
  to: number;
}

/**
 * Draws a wheel: a hub with its text, a ring of groups and around it a petal for each spoke, with its code. All codes
 * stand upright and in one size; the wheel grows with their number.
 * @throws RangeError for too few or too many spokes, an empty code or group, or a bad id
 */
export function wheel({ id, title, description, hub, spokes }: WheelOptions): Element {
  requireFrame(id, 1);
  const { length } = spokes;
  if (length < SPOKES.least || length > SPOKES.most)
    refuse(id, `${length} spokes can't be drawn, only ${SPOKES.least} to ${SPOKES.most}`);
  spokes.forEach(({ code, group }, index) => {
    if (!code.trim() || !group.trim()) refuse(id, `spoke ${index + 1} has no code or no group`);
  });
  const groups = runsOf(spokes);
  const widest = widestText(
    spokes.map((spoke) => spoke.code),
    fontSize.main,
    600,
  );
  const middle = Math.max(smallestMiddle, ((widest + codeRoom) * length + gap.group * groups.length) / (2 * Math.PI));
  const size = Math.ceil(2 * (middle + petal.outer + edge));
  const centre = size / 2;
  const groupGap = gap.group / middle;
  const step = (2 * Math.PI - groupGap * groups.length) / length;
  const pad = gap.spoke / middle / 2;
  const place = (angle: number, radius: number) => ({
    x: centre + radius * Math.sin(angle),
    y: centre - radius * Math.cos(angle),
  });
  const segment = (className: string, { from, to }: Arc, inner: number, outer: number): Element => {
    const corner = (angle: number, radius: number) => {
      const { x, y } = place(angle, radius);
      return `${round(x)} ${round(y)}`;
    };
    const large = to - from > Math.PI ? 1 : 0;
    const d =
      `M${corner(from, outer)}A${round(outer)} ${round(outer)} 0 ${large} 1 ${corner(to, outer)}` +
      `L${corner(to, inner)}A${round(inner)} ${round(inner)} 0 ${large} 0 ${corner(from, inner)}Z`;
    return s('path', { className: [className], d });
  };
  let angle = groupGap / 2;
  const rows = groups.map(({ group, codes }) => {
    const start = angle;
    const petals = codes.flatMap((code, index) => {
      const from = start + index * step;
      return [
        segment('petal', { from: from + pad, to: from + step - pad }, middle + petal.inner, middle + petal.outer),
        ...drawCentred({
          text: code,
          ...place(from + step / 2, middle),
          maxWidth: widest + 1,
          role: 'label',
          weight: 600,
        }),
      ];
    });
    const end = start + codes.length * step;
    angle = end + groupGap;
    const ringMiddle = middle + (ring.inner + ring.outer) / 2;
    return drawRow(group, [
      segment('hub-ring', { from: start + pad, to: end - pad }, middle + ring.inner, middle + ring.outer),
      ...drawCentred({
        text: group,
        ...place((start + end) / 2, ringMiddle),
        maxWidth: 60,
        role: 'on-mark',
        weight: 600,
      }),
      ...petals,
    ]);
  });
  const hubText = drawCentred({
    text: hub,
    x: centre,
    y: centre,
    maxWidth: (middle + ring.inner) * 1.45,
    role: 'label',
    weight: 600,
  });
  return drawFrame({ id, kind: 'wheel', title, description, width: size, height: size }, [...hubText, ...rows]);
}

function runsOf(spokes: readonly Spoke[]): { group: string; codes: string[] }[] {
  const runs: { group: string; codes: string[] }[] = [];
  for (const { code, group } of spokes) {
    const last = runs.at(-1);
    if (last?.group === group) last.codes.push(code);
    else runs.push({ group, codes: [code] });
  }
  return runs;
}
