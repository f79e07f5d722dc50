/** A colour of the screen, sRGB, each part from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How much of each ink is printed, from 0 to 1: cyan, magenta, yellow, black. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** CIELAB: lightness 0 to 100, and two axes of colour. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** All inks together, in per cent: 400 at most. */
export const totalInk = (inks: Inks): number => Math.round(inks.reduce((sum, ink) => sum + ink, 0) * 1000) / 10;

/** Black with other inks in it, which blurs type and lines where the inks do not meet exactly. */
export const isRichBlack = ([cyan, magenta, yellow, black]: Inks): boolean =>
  black > 0.9 && cyan + magenta + yellow > 0.005;

/** CIELAB of an sRGB colour, relative to its white (IEC 61966-2-1; CIE 15). */
export function toLab(rgb: Rgb): Lab {
  const [r, g, b] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const root = (part: number): number => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
  const [fx, fy, fz] = [root(x), root(y), root(z)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** How far a colour is from grey: 0 for greys, about 100 for the strongest colours. */
export const chroma = ([, a, b]: Lab): number => Math.hypot(a, b);

/** The difference that an eye sees between two colours (CIE 1976): 1 is hardly visible. */
export const difference = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
