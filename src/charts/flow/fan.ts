import { pack, put, thickestFirst, weigh, type FlowLine, type Stroke } from './flow-line.ts';

/** Lines that rise from one ground and spread, as a plant does: what grows from well-being. */
export function fan(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const span = Math.min(width, height);
  const trunk = pack(weigh(lines, span, 0.4), width / 2 - 0.24 * span, 0.48 * span);
  const strokes = trunk.map(({ middle, weight, tone }) => {
    const share = (middle - width / 2) / (0.24 * span);
    // Lines at the sides turn soonest and bow lowest.
    const turn = height * (0.62 - 0.5 * (1 - Math.abs(share)));
    const end = { x: width / 2 + share * (0.5 * width + 0.45 * span), y: height * (-0.25 + 0.78 * share * share) };
    const d =
      `M${put(middle)} ${put(height + 20)}C${put(middle)} ${put(height * 0.62)} ` +
      `${put(middle + share * span * 0.06)} ${put(turn)} ${put(end.x)} ${put(end.y)}`;
    return { d, weight, tone };
  });
  return thickestFirst(strokes);
}
