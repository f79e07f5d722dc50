import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { drawFigures } from './draw-figures.ts';

/** In `npm run dev`, draws the PNG of a figure when it is asked for, from the SVG that the server renders. */
export function serveFigurePngs(cache: string): Plugin {
  return {
    name: 'serve-figure-pngs',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^[^?]*\/figures\/[^/?]+(?=\.png(\?|$))/.exec(request.url ?? '')?.[0];
        if (path === undefined) return next();
        const svg = new URL(`${path}.svg`, `http://${request.headers.host ?? 'localhost'}`);
        fetch(svg)
          .then(async (answer) => {
            if (!answer.ok) return next();
            const png = await drawOne(await answer.text(), cache);
            response.setHeader('Content-Type', 'image/png');
            response.end(png);
          })
          .catch(next);
      });
    },
  };
}

/** The same bytes as in the finished site. */
export async function drawOne(svg: string, cache: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'figure-'));
  try {
    await mkdir(join(folder, 'figures'));
    await writeFile(join(folder, 'figures/figure.svg'), svg);
    await drawFigures(folder, cache);
    return await readFile(join(folder, 'figures/figure.png'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
