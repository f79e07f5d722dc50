import { pack, put, thickestFirst, thicknessOf, weigh, type FlowLine, type Stroke } from './flow-line.ts';

const STRANDS = 3;
const TURNS = 2;

/** Three strands of lines that take turns to pass over one another along the longer side: partners who work together. */
export function braid(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const [across, along] = [Math.min(width, height), Math.max(width, height)];
  const point = (a: number, b: number): string => (width > height ? `${put(b)} ${put(a)}` : `${put(a)} ${put(b)}`);
  const weighed = weigh(lines, across, 0.62);
  const strokes = [...Array(STRANDS).keys()].flatMap((strand) => {
    const members = weighed.filter(({ group }) => group % STRANDS === strand);
    const thickness = thicknessOf(members) * 1.35;
    return pack(members, -thickness / 2, thickness).map(({ middle, weight, tone }) => ({
      d: wave(strand, middle, across, along, point),
      weight,
      tone,
    }));
  });
  return thickestFirst(strokes);
}

/** From one end to the other, through the turning points of a cosine curve. */
function wave(
  strand: number,
  offset: number,
  across: number,
  along: number,
  point: (a: number, b: number) => string,
): string {
  const halves = TURNS * 2;
  const reach = 0.25 * across;
  const at = (half: number): number =>
    across / 2 + reach * Math.cos(Math.PI * half + (2 * Math.PI * strand) / STRANDS) + offset;
  const step = (along + 160) / halves;
  let d = `M${point(at(0), -80)}`;
  for (let half = 1; half <= halves; half++) {
    const [from, to] = [-80 + step * (half - 1), -80 + step * half];
    d += `C${point(at(half - 1), from + step / 2)} ${point(at(half), to - step / 2)} ${point(at(half), to)}`;
  }
  return d;
}
