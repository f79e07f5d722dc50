import { GOLDEN_SECTION, pack, put, weigh, type FlowLine, type Stroke } from './flow-line.ts';

/** Lines that are drawn in from all sides and turn round one eye, each region from its own side: movement in a crisis. */
export function storm(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const size = Math.hypot(width, height);
  const [cx, cy] = [0.46 * width, 0.47 * height];
  const reach = 0.4 * size;
  const groups = Math.max(...lines.map(({ group }) => group)) + 1;
  return pack(weigh(lines, reach, 0.62), 0.05 * size, reach)
    .map(({ group, middle: r, weight, tone }, index) => {
      const from = (group * 2 * Math.PI * 4) / groups - 0.6;
      const sweep = 3.9 + 1.4 * ((index * GOLDEN_SECTION) % 1);
      const point = (angle: number): string => `${put(cx + Math.cos(angle) * r)} ${put(cy + Math.sin(angle) * r)}`;
      // It comes in along the tangent of its round.
      const far = `${put(cx + Math.cos(from) * r + Math.sin(from) * size)} ${put(cy + Math.sin(from) * r - Math.cos(from) * size)}`;
      const arc = `A${put(r)} ${put(r)} 0 0 1 `;
      const d = `M${far}L${point(from)}${arc}${point(from + sweep / 2)}${arc}${point(from + sweep)}`;
      return { d, weight, tone };
    })
    .reverse();
}
