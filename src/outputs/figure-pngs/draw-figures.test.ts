import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawFigures } from './draw-figures.ts';

const root = mkdtempSync(join(tmpdir(), 'draw-figures-'));
const folder = join(root, 'site', '2018', 'en', 'figures');
const cache = join(root, 'cache');
const site = join(root, 'site');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const drawing = (text: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="'Source Sans 3', serif" font-size="30"><text y="30" ${attributes}>${text}</text></svg>`;
const DRAWINGS: Record<string, string> = {
  rwanda: drawing('Rwanda'),
  bold: drawing('Rwanda', 'font-weight="600"'),
  marks: drawing('č'),
  greek: drawing('α'),
  cyrillic: drawing('ж'),
  arabic: drawing('س'),
  unknown: drawing('\u{1f9ff}'),
};
const png = (name: string) => readFileSync(join(folder, `${name}.png`));
/** Width of what is not white, in CSS pixels. */
async function inked(name: string): Promise<number> {
  const { info } = await sharp(png(name)).trim({ background: '#ffffff' }).toBuffer({ resolveWithObject: true });
  return info.width / 2;
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(DRAWINGS)) writeFileSync(join(folder, `${name}.svg`), svg);
  writeFileSync(join(site, 'mark.svg'), DRAWINGS['rwanda'] ?? '');
  expect(await drawFigures(site, cache)).toBe(7);
});

describe('the pictures of figures as PNG', () => {
  test('are twice as large as the drawings and stand beside them; other drawings have none', async () => {
    await expect(sharp(png('rwanda')).metadata()).resolves.toMatchObject({ format: 'png', width: 400, height: 80 });
    expect(readdirSync(site)).toEqual(['2018', 'mark.svg']);
  });

  test('are set in Source Sans 3, as wide as the layout measures it', async () => {
    // Advances of "Rwanda" in Source Sans 3, in thousandths of an em: R 569, w 740, a 504, n 544, d 555, a 504.
    const advance = ((569 + 740 + 504 + 544 + 555 + 504) / 1000) * 30;
    expect(await inked('rwanda')).toBeGreaterThan(advance - 6);
    expect(await inked('rwanda')).toBeLessThan(advance);
    expect(await inked('bold')).toBeGreaterThan(await inked('rwanda'));
  });

  test('have letters where the font of the site has them, and Arabic ones, not the box for what is missing', async () => {
    const box = await inked('unknown');
    for (const name of ['marks', 'greek', 'cyrillic', 'arabic']) {
      expect(png(name).equals(png('unknown')), name).toBe(false);
      expect(await inked(name), name).not.toBe(box);
    }
  });

  test('have the same bytes each time, from the cache and without it', async () => {
    const first = png('rwanda');
    await drawFigures(site, cache);
    expect(png('rwanda').equals(first)).toBe(true);
    rmSync(cache, { recursive: true });
    await drawFigures(site, cache);
    expect(png('rwanda').equals(first)).toBe(true);
  });

  test('are drawn anew when the drawing changes', async () => {
    const before = png('rwanda');
    writeFileSync(join(folder, 'rwanda.svg'), drawing('Uganda'));
    await drawFigures(site, cache);
    expect(png('rwanda').equals(before)).toBe(false);
  });
});
