import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedFile } from './cached-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cached-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is made once and then taken from the cache, whose folder need not be there', async () => {
  const file = join(folder, 'workbooks', 'a.xlsx');
  const made = await cachedFile(file, () => Promise.resolve(Buffer.from('made')));
  const taken = await cachedFile(file, () => Promise.reject(new Error('made again')));
  expect([String(made), String(taken), await readFile(file, 'utf8')]).toEqual(['made', 'made', 'made']);
});

test('nothing is left of a file that could not be made', async () => {
  const fail = cachedFile(join(folder, 'a.xlsx'), () => Promise.reject(new Error('no name for a sheet')));
  await expect(fail).rejects.toThrow('no name for a sheet');
  expect(await readdir(folder)).toEqual([]);
});
