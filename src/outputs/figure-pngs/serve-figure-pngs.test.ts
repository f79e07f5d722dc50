import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFigurePngs } from './serve-figure-pngs.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>';
const cache = mkdtempSync(join(tmpdir(), 'serve-figures-'));
type Handler = (request: unknown, response: unknown, next: (error?: unknown) => void) => void;
let server: Server;

beforeAll(async () => {
  const handlers: Handler[] = [];
  const plugin = serveFigurePngs(cache);
  if (typeof plugin.configureServer !== 'function') throw new Error('The plugin has no server');
  const vite = { middlewares: { use: (handler: Handler) => handlers.push(handler) } };
  await plugin.configureServer.call({} as never, vite as never);
  server = createServer((request, response) =>
    handlers[0]?.(request, response, () => {
      const isKnown = request.url === '/2018/en/figures/known.svg';
      response.writeHead(isKnown ? 200 : 404).end(isKnown ? SVG : '');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(cache, { recursive: true, force: true });
});

const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

test('the PNG of a figure is drawn from its SVG, at twice its size', async () => {
  const answer = await get('/2018/en/figures/known.png');
  expect(answer.headers.get('content-type')).toBe('image/png');
  const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 60, height: 40 });
});

test('a figure that is not there has no PNG, and other addresses are left alone', async () => {
  expect((await get('/2018/en/figures/unknown.png')).status).toBe(404);
  expect((await get('/2018/en/figures/known.svg')).status).toBe(200);
});
