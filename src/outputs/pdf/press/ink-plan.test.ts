import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeColourConverter } from './colour-converter.ts';
import type { ColourConverter } from './colour-converter.ts';
import { writeTinyProfile } from './fixtures/tiny-profile.ts';
import { planInks } from './ink-plan.ts';
import type { ColourUse } from './ink-plan.ts';
import { difference, toLab, totalInk } from './inks.ts';
import type { Inks, Rgb } from './inks.ts';
import { readPrintProfile } from './print-profile.ts';

let folder: string;
let converter: ColourConverter;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inks-'));
  converter = makeColourConverter(await readPrintProfile(await writeTinyProfile(join(folder, 'press.icc'))));
});
afterAll(() => rm(folder, { recursive: true }));

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
async function inksOf(hex: string, use: ColourUse = 'fine', limit = 300, by = converter): Promise<Inks> {
  return (await planInks([{ colour: rgb(hex), use }], by, limit)).inksFor(rgb(hex), use);
}

describe('the converter', () => {
  test('goes through the profile, both ways', async () => {
    const [red, green, white] = await converter.toInks([rgb('#ff0000'), rgb('#00ff00'), rgb('#ffffff')]);
    const expected = [
      [0, 1, 1, 0],
      [1, 0, 1, 0],
      [0, 0, 0, 0],
    ];
    for (const [index, inks] of [red, green, white].entries())
      inks!.forEach((ink, at) => expect(ink).toBeCloseTo(expected[index]![at]!, 0));
    const [blue] = await converter.toScreen([[1, 1, 0, 0]]);
    expect(difference(toLab(blue!), toLab(rgb('#0000ff')))).toBeLessThan(12);
  });

  test('refuses a profile that sharp cannot use', async () => {
    const profile = await readPrintProfile(await writeTinyProfile(join(folder, 'bad.icc')));
    const broken = makeColourConverter({ ...profile, path: join(folder, 'gone.icc') });
    await expect(broken.toInks([rgb('#ff0000')])).rejects.toThrow('its tables are damaged');
  });
});

describe('the plan', () => {
  test.each(['#000000', '#16202b', '#0a0a0a', '#1b1a17'])(
    'prints the black %s with full black ink alone',
    async (hex) => {
      expect(await inksOf(hex, 'fine')).toEqual([0, 0, 0, 1]);
      expect(await inksOf(hex, 'area')).toEqual([0, 0, 0, 1]);
    },
  );

  test.each(['#4d5966', '#8d98a4', '#cfd6dd'])(
    'prints the slate grey %s with black ink alone, as light as it is',
    async (hex) => {
      const inks = await inksOf(hex);
      expect(inks.slice(0, 3)).toEqual([0, 0, 0]);
      const [seen] = await converter.toScreen([inks]);
      expect(toLab(seen!)[0]).toBeCloseTo(toLab(rgb(hex))[0], -1);
    },
  );

  test('leaves the paper white', async () => {
    expect(await inksOf('#ffffff')).toEqual([0, 0, 0, 0]);
  });

  /** The tiny press replaces all grey by black; a real one prints dark blue with four inks. */
  const fourInks: ColourConverter = {
    ...{ pictureToInks: async () => Promise.reject(new Error('No pictures here.')) },
    toInks: async (colours) => colours.map(() => [0.9, 0.7, 0.4, 0.3]),
    toScreen: (inks) => converter.toScreen(inks),
  };

  test('never prints type with four inks, and looks for the nearest colour of three', async () => {
    const inks = await inksOf('#12436d', 'fine', 300, fourInks);
    expect(inks.filter((ink) => ink > 0)).toHaveLength(3);
    const [asked, printed] = await converter.toScreen([[0.9, 0.7, 0.4, 0.3], inks]);
    expect(difference(toLab(asked!), toLab(printed!))).toBeLessThan(4);
    expect(await inksOf('#12436d', 'area', 300, fourInks)).toEqual([0.9, 0.7, 0.4, 0.3]);
  });

  test('never takes more ink than the paper bears', async () => {
    const inks = await inksOf('#12436d', 'area', 200, fourInks);
    expect(totalInk(inks)).toBeLessThanOrEqual(200);
    const [asked, printed] = await converter.toScreen([[0.9, 0.7, 0.4, 0.3], inks]);
    expect(difference(toLab(asked!), toLab(printed!))).toBeLessThan(6);
  });

  test('never puts other inks under black type', async () => {
    const rich: ColourConverter = { ...fourInks, toInks: async (colours) => colours.map(() => [0.6, 0.2, 0, 0.96]) };
    const [cyan, magenta, yellow, black] = await inksOf('#0d2a45', 'fine', 300, rich);
    expect(black > 0.9 && cyan + magenta + yellow > 0).toBe(false);
  });

  test('refuses a colour that it was not asked for', async () => {
    const plan = await planInks([], converter, 300);
    expect(() => plan.inksFor([1, 0, 0], 'fine')).toThrow('was not planned for');
  });
});
