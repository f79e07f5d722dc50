import { GOLDEN_SECTION, put, weigh, type FlowLine, type Stroke } from './flow-line.ts';

/**
 * A line a country, one under the other, each rising where its region stands: measured ground. The height of a rise
 * and the weight of its line grow with the square root of the amount. Each stands before the one above it.
 */
export function ridges(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const largest = Math.max(...lines.map(({ amount }) => amount));
  const top = (height < width ? 0.3 : 0.2) * height;
  const span = Math.sqrt(width * height);
  const step = (height - top) / Math.max(1, lines.length - 1);
  return weigh(lines, 1, 1).map(({ amount, group, tone }, index) => {
    const size = Math.sqrt(amount / largest);
    const y = top + index * step;
    const rise = size * 0.24 * span;
    const middle = width * (0.18 + 0.64 * ((group * GOLDEN_SECTION + 0.13) % 1) + 0.09 * Math.sin(index * 2.4));
    const half = span * (0.058 + 0.05 * size);
    const small = 0.12 * rise;
    const d =
      `M-20 ${put(y)}H${put(middle - 2 * half)}` +
      `C${put(middle - half)} ${put(y)} ${put(middle - 0.5 * half)} ${put(y - rise)} ${put(middle)} ${put(y - rise)}` +
      `S${put(middle + 0.6 * half)} ${put(y - small)} ${put(middle + 1.2 * half)} ${put(y - small)}` +
      `S${put(middle + 1.9 * half)} ${put(y)} ${put(middle + 2.6 * half)} ${put(y)}H${put(width + 20)}`;
    return { d, weight: 0.5 + 4.2 * size * size + size * 0.8, tone };
  });
}
