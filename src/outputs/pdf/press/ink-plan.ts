import type { ColourConverter } from './colour-converter.ts';
import { chroma, difference, isRichBlack, toLab, totalInk } from './inks.ts';
import type { Inks, Lab, Rgb } from './inks.ts';

/** What is painted with a colour: type and lines are fine and show when inks do not meet exactly, areas do not. */
export type ColourUse = 'fine' | 'area';

/** The inks for every colour of a book. */
export interface InkPlan {
  inksFor(colour: Rgb, use: ColourUse): Inks;
}

/** Below this chroma a colour counts as grey: black and slate inks of the book are under 12, its blue is at 27. */
const GREY_CHROMA = 13;
/** Black that prints as full black. */
const BLACK_LIGHTNESS = 17;
const WHITE: Inks = [0, 0, 0, 0];
const BLACK: Inks = [0, 0, 0, 1];
/** Dots smaller than this do not print, and gaps as small fill. */
const LEAST = 0.02;
const printable = (ink: number): number => (ink < LEAST ? 0 : ink > 1 - LEAST ? 1 : round(ink));
const round = (part: number): number => Math.round(part * 100) / 100;

/**
 * Decides the inks of each colour. Greys are printed with black ink alone. Colours go through the profile; fine ones
 * then lose the least of cyan, magenta and yellow, so that no more than three inks have to meet; and none takes more
 * ink than the paper bears. What is changed is changed to the nearest colour that can be printed so.
 * @param limit most ink in one place, in per cent
 */
export async function planInks(
  colours: readonly { colour: Rgb; use: ColourUse }[],
  converter: ColourConverter,
  limit: number,
): Promise<InkPlan> {
  const plan = new Map<string, Inks>();
  const wanted = new Map(colours.map((entry) => [keyOf(entry.colour, entry.use), entry]));
  const greys = [...wanted].filter(([, { colour }]) => chroma(toLab(colour)) < GREY_CHROMA);
  const ramp = await blackRamp(converter);
  for (const [key, { colour }] of greys) plan.set(key, greyInks(toLab(colour)[0], ramp));
  const coloured = [...wanted].filter(([key]) => !plan.has(key));
  const converted = await converter.toInks(coloured.map(([, { colour }]) => colour));
  for (const [index, [key, { use }]] of coloured.entries()) {
    const inks = converted[index]!.map(printable) as unknown as Inks;
    plan.set(key, await confine(inks, use, limit, converter));
  }
  return {
    inksFor(colour, use) {
      const inks = plan.get(keyOf(colour, use));
      if (!inks) throw new TypeError(`The colour ${keyOf(colour, use)} was not planned for.`);
      return inks;
    },
  };
}

const keyOf = (colour: Rgb, use: ColourUse): string => `${colour.join(' ')} ${use}`;

/** Lightness of black ink from 0 to 100 per cent. */
async function blackRamp(converter: ColourConverter): Promise<number[]> {
  const steps = Array.from({ length: 101 }, (_, index): Inks => [0, 0, 0, index / 100]);
  return (await converter.toScreen(steps)).map((colour) => toLab(colour)[0]);
}

function greyInks(lightness: number, ramp: number[]): Inks {
  if (lightness > 99.5) return WHITE;
  if (lightness < BLACK_LIGHTNESS) return BLACK;
  let best = 0;
  for (const [index, step] of ramp.entries())
    if (Math.abs(step - lightness) < Math.abs(ramp[best]! - lightness)) best = index;
  return [0, 0, 0, best / 100];
}

async function confine(inks: Inks, use: ColourUse, limit: number, converter: ColourConverter): Promise<Inks> {
  const least = [0, 1, 2].reduce((a, b) => (inks[b]! < inks[a]! ? b : a));
  const hasFour = inks.every((ink) => ink > 0);
  const free = use === 'fine' && hasFour ? [0, 1, 2, 3].filter((ink) => ink !== least) : [0, 1, 2, 3];
  const isAllowed = (mixture: Inks): boolean => totalInk(mixture) <= limit && !(use === 'fine' && isRichBlack(mixture));
  if (free.length === 4 && isAllowed(inks)) return inks;
  const [seen] = await converter.toScreen([inks]);
  const target = toLab(seen!);
  const start = inks.map((ink, index) => (free.includes(index) ? ink : 0)) as unknown as Inks;
  const coarse = await nearest(candidates(start, free, 0.1, 10), target, isAllowed, converter);
  return nearest(candidates(coarse, free, 0.02, 4), target, isAllowed, converter);
}

/** All mixtures of the free inks within some steps of a mixture. */
function candidates(around: Inks, free: number[], step: number, steps: number): Inks[] {
  let mixtures: number[][] = [[...around]];
  for (const ink of free) {
    const parts = new Set<number>();
    for (let offset = -steps; offset <= steps; offset++)
      parts.add(round(Math.min(1, Math.max(0, around[ink]! + offset * step))));
    mixtures = mixtures.flatMap((mixture) => [...parts].map((part) => mixture.with(ink, part)));
  }
  return mixtures as unknown as Inks[];
}

async function nearest(
  mixtures: Inks[],
  target: Lab,
  isAllowed: (inks: Inks) => boolean,
  converter: ColourConverter,
): Promise<Inks> {
  const allowed = mixtures.filter(isAllowed);
  const seen = await converter.toScreen(allowed);
  let best = 0;
  let least = Infinity;
  for (const [index, colour] of seen.entries()) {
    const distance = difference(toLab(colour), target);
    if (distance < least) [best, least] = [index, distance];
  }
  return allowed[best] ?? BLACK;
}
