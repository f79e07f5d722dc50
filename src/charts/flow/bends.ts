import { pack, put, weigh, type FlowLine, type Stroke } from './flow-line.ts';

/** Lines that run side by side round two bends and never cross: movement in order. */
export function bends(lines: readonly FlowLine[], width: number, height: number): Stroke[] {
  const inner = 0.045 * height;
  const stack = (height * 0.86 - 4 * inner) / 3;
  const top = 0.07 * height;
  // The outermost line turns just inside the edge of the picture.
  const turn = inner + stack;
  const [right, left] = [width - turn - 0.06 * width, turn + 0.06 * width];
  return pack(weigh(lines, stack, 0.72, 0.3), 0, stack).map(({ middle: at, weight, tone }) => {
    const radii = [inner + stack - at, inner + at] as const;
    const y = [top + at, top + 2 * (inner + stack) - at, top + 2 * (inner + stack) + 2 * inner + at] as const;
    const d = `M-20 ${put(y[0])}H${put(right)}A${put(radii[0])} ${put(radii[0])} 0 0 1 ${put(right)} ${put(y[1])}H${put(left)}A${put(radii[1])} ${put(radii[1])} 0 0 0 ${put(left)} ${put(y[2])}H${put(width + 20)}`;
    return { d, weight, tone };
  });
}
