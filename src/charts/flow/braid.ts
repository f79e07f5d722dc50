import { pack, put, thickestFirst, tonesOf, weightsOf, type FlowLine, type Stroke } from './flow-line.ts';

const STRANDS = 3;
const TURNS = 2;

/** Three strands of lines that take turns to pass over one another: partners who work together. */
export function braid(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const tones = tonesOf(lines);
  const weights = weightsOf(lines, width, 0.62);
  const strandOf = lines.map(({ group }) => group % STRANDS);
  const strokes: Stroke[] = [];
  for (let strand = 0; strand < STRANDS; strand++) {
    const members = lines.flatMap((_line, index) => (strandOf[index] === strand ? [index] : []));
    const own = members.map((index) => weights[index]!);
    const thickness = own.reduce((total, weight) => total + weight, 0) * 1.35;
    const slots = pack(own, -thickness / 2, thickness);
    members.forEach((index, place) => {
      strokes.push({ d: wave(strand, slots[place]!.middle, width, height), weight: own[place]!, tone: tones[index]! });
    });
  }
  return thickestFirst(strokes);
}

/** From top to bottom, through the turning points of a sine curve. */
function wave(strand: number, offset: number, width: number, height: number): string {
  const halves = TURNS * 2;
  const reach = 0.25 * width;
  const x = (half: number): number =>
    width / 2 + reach * Math.cos(Math.PI * half + (2 * Math.PI * strand) / STRANDS) + offset;
  const step = (height + 160) / halves;
  let d = `M${put(x(0))} -80`;
  for (let half = 1; half <= halves; half++) {
    const [from, to] = [-80 + step * (half - 1), -80 + step * half];
    d += `C${put(x(half - 1))} ${put(from + step / 2)} ${put(x(half))} ${put(to - step / 2)} ${put(x(half))} ${put(to)}`;
  }
  return d;
}
