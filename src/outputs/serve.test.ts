import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './serve.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, 'a', 'index.html'), 'page a');
  await writeFile(join(folder, '404.html'), 'lost');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(url: string): Promise<[number, string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

test('serves files and folders, and 404.html with status 404 for what is missing', async () => {
  const server = await serveFolder(folder);
  try {
    expect(await read(server.url('/'))).toEqual([200, 'home']);
    expect(await read(server.url('a/'))).toEqual([200, 'page a']);
    expect(await read(server.url('/b/'))).toEqual([404, 'lost']);
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  } finally {
    await server.close();
  }
});

test('serves below a base path only', async () => {
  const server = await serveFolder(folder, { base: 'mi/' });
  try {
    expect(server.url('/a/')).toBe(`${server.origin}/mi/a/`);
    expect(await read(server.url('/a/'))).toEqual([200, 'page a']);
    expect(await read(server.url(''))).toEqual([200, 'home']);
    expect(await read(`${server.origin}/a/`)).toEqual([404, 'lost']);
    expect(await read(`${server.origin}/mixed/`)).toEqual([404, 'lost']);
  } finally {
    await server.close();
  }
});

test('a folder that is not there and a port that is taken are said so', async () => {
  await expect(serveFolder(join(folder, 'none'))).rejects.toThrow(/There is no folder .* Build the site first\./);
  const server = await serveFolder(folder);
  const port = Number(new URL(server.origin).port);
  await expect(serveFolder(folder, { port })).rejects.toThrow(`Port ${port} is in use.`);
  await server.close();
  await expect(fetch(server.url('/'))).rejects.toThrow();
});
