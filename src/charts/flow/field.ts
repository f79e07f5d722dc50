import { GOLDEN_SECTION, put, TONES, type Stroke } from './flow-line.ts';

const RARE = 20;

/**
 * As many short strokes as there are things to count, spread evenly over the picture and turned with one current, as a
 * field of wheat is in the wind. A stroke in twenty has the tone kept for the largest.
 */
export function field(count: number, width: number, height: number): Stroke[] {
  const space = Math.sqrt((width * height) / count);
  const paths = Array<string>(TONES + 1).fill('');
  for (let index = 0; index < count; index++) {
    const x = (((index + 0.5) * GOLDEN_SECTION) % 1) * width;
    const y = ((index + 0.5) / count) * height;
    const [ax, ay] = current(x / width, y / height, width / height);
    const [bx, by] = current((x + ax * space) / width, (y + ay * space) / height, width / height);
    const length = space * 1.15;
    const tone = index % RARE === 0 ? TONES : index % TONES;
    const [from, to] = [`${put(x - (ax * length) / 2)} ${put(y - (ay * length) / 2)}`, length / 2];
    paths[tone] += `M${from}q${put(ax * to)} ${put(ay * to)} ${put((ax + bx) * to)} ${put((ay + by) * to)}`;
  }
  return paths.map((d, tone) => ({ d, weight: space * (tone === TONES ? 0.26 : 0.2), tone }));
}

/** The direction of the current, of length 1, at a place given in shares of width and height. */
function current(x: number, y: number, proportion: number): [number, number] {
  const u = (x - 0.5) * Math.min(1.6, proportion * 1.4) + 0.5;
  const angle = 0.9 * Math.sin(2.6 * u + 3.4 * y) + 1.2 * Math.cos(4.1 * y - 2.2 * u) - 0.5;
  return [Math.cos(angle), Math.sin(angle)];
}
