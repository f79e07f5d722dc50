import { mix, pack, put, thickestFirst, weigh, type FlowLine, type Stroke } from './flow-line.ts';

/** Lines that come in from everywhere, cross, and go out side by side: towards one standard. */
export function converging(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const weighed = weigh(lines, height, 0.4);
  const starts = new Map(pack(mix(weighed), -0.12 * height, 1.24 * height).map(({ key, middle }) => [key, middle]));
  const strokes = pack(weighed, 0.3 * height, 0.46 * height).map(({ key, middle, weight, tone }, index) => {
    const start = put(starts.get(key) ?? middle);
    const end = put(middle);
    const bend = 0.46 + 0.1 * ((index * 0.38) % 1);
    const d =
      `M-20 ${start}C${put(width * bend)} ${start} ${put(width * 0.38)} ${end} ` +
      `${put(width * 0.86)} ${end}H${put(width + 20)}`;
    return { d, weight, tone };
  });
  return thickestFirst(strokes);
}
