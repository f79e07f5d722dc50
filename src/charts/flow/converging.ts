import { mixed, pack, put, thickestFirst, tonesOf, weightsOf, type FlowLine, type Stroke } from './flow-line.ts';

/** Lines that come in from everywhere, cross, and go out side by side: towards one standard. */
export function converging(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const tones = tonesOf(lines);
  const weights = weightsOf(lines, height, 0.4);
  const starts = pack(weights, -0.12 * height, 1.24 * height, mixed(lines.length));
  const ends = pack(weights, 0.3 * height, 0.46 * height);
  return thickestFirst(
    lines.map((_line, index) => {
      const [start, end] = [starts[index]!, ends[index]!];
      const bend = 0.46 + 0.1 * ((index * 0.38) % 1);
      const d = `M-20 ${put(start.middle)}C${put(width * bend)} ${put(start.middle)} ${put(width * 0.38)} ${put(end.middle)} ${put(width * 0.86)} ${put(end.middle)}H${put(width + 20)}`;
      return { d, weight: weights[index]!, tone: tones[index]! };
    }),
  );
}
