import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSite } from './search-index.ts';
import { listFilters } from './search-order.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [index, kind] of ['Region', 'Chapter', 'Page', 'Figure', 'Area'].entries()) {
    await mkdir(join(folder, `page-${index}`));
    const html = `<html lang="en"><body><main data-pagefind-body><h1>${kind} ${index}</h1><p data-pagefind-filter="kind">${kind}</p><p data-pagefind-filter="colour">red</p></main></body></html>`;
    await writeFile(join(folder, `page-${index}`, 'index.html'), html);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('filters stand in alphabetical order, and the index names the files that are there', async () => {
  expect(await indexSite(folder)).toBe(5);
  const filters = await listFilters(join(folder, 'pagefind'));
  const kind = filters.find(([name]) => name === 'kind');
  expect(kind?.[1].map(([value]) => value)).toEqual(['Area', 'Chapter', 'Figure', 'Page', 'Region']);
  const entry = JSON.parse(await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: { en: { hash: string } };
  };
  const files = await readdir(join(folder, 'pagefind'));
  expect(files.filter((file) => file.endsWith('.pf_meta'))).toEqual([`pagefind.${entry.languages.en.hash}.pf_meta`]);
});

test('an index made again has the same files with the same bytes', async () => {
  const read = async () => {
    const files = (await readdir(join(folder, 'pagefind'), { recursive: true })).sort();
    const data = files
      .filter((file) => /pf_|json$/.test(file))
      .map((file) => readFile(join(folder, 'pagefind', file), 'base64'));
    return [files, await Promise.all(data)];
  };
  await rm(join(folder, 'pagefind'), { recursive: true, force: true });
  await indexSite(folder);
  const first = await read();
  await rm(join(folder, 'pagefind'), { recursive: true });
  await indexSite(folder);
  expect(await read()).toEqual(first);
});
