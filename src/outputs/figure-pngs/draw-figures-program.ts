/** Program: draws each SVG given as an argument after the cache folder as a PNG beside it. See draw-figures.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import { cachedPng } from './draw-png.ts';

const [cache = '', ...files] = process.argv.slice(2);
const fonts = process.env['FONTCONFIG_FILE'] ?? '';
await Promise.all(
  files.map(async (file) => {
    const png = await cachedPng(await readFile(file, 'utf8'), cache, fonts);
    await writeFile(file.replace(/\.svg$/, '.png'), png);
  }),
);
