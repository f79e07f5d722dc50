import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cachedWorkbook } from './cached-workbook.ts';
import { writeWorkbook, type WorkbookSheet } from './write-workbook.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'workbooks-'));
});
afterAll(() => rm(cache, { recursive: true }));

const sheets = (amount: number): WorkbookSheet[] => [
  { name: 'Figure 1', columns: [{ width: 12, kind: 'usd' }], titles: [], head: ['USD'], rows: [[amount]] },
];

test('a workbook from the cache has the bytes of one that is written, and one of other sheets is another', async () => {
  const written = await writeWorkbook(sheets(6_257_900));
  for (const _run of ['made', 'taken'])
    expect(Buffer.compare(await cachedWorkbook(sheets(6_257_900), cache), written)).toBe(0);
  expect(await readdir(cache)).toHaveLength(1);
  expect(Buffer.compare(await cachedWorkbook(sheets(6_257_901), cache), written)).not.toBe(0);
  expect(await readdir(cache)).toHaveLength(2);
});
