import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Every data file of Pagefind is this mark and CBOR, gzipped. */
const MARK = Buffer.from('pagefind_dcd');

type Filter = [name: string, values: [value: string, pages: number[]][]];
/** Version, pages, index chunks, filters, sorts, fields: the order of Pagefind 1.5's metadata file. */
type Meta = [unknown, unknown, unknown, [name: string, hash: string][], unknown, unknown];
interface Entry {
  languages: Record<string, { hash: string }>;
}

/**
 * Puts the values of each filter of a search index in alphabetical order. Pagefind writes them in the random order of a
 * hash table, which also changes the names of the files; this makes the same site give the same bytes.
 * @param folder the `pagefind` folder of a site
 */
export async function orderSearchIndex(folder: string): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as Entry;
  for (const [language, state] of Object.entries(entry.languages).sort(byFirst)) {
    const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const meta = await read<Meta>(metaFile(state.hash));
    for (const filter of meta[3]) filter[1] = await orderFilter(join(folder, 'filter'), filter[1], language);
    meta[3].sort(byFirst);
    const data = pack(meta);
    const hash = `${language}_${digest(data, 10)}`;
    await writeFile(metaFile(state.hash), data);
    await rename(metaFile(state.hash), metaFile(hash));
    state.hash = hash;
  }
  entry.languages = Object.fromEntries(Object.entries(entry.languages).sort(byFirst));
  await writeFile(entryFile, JSON.stringify(entry));
}

async function orderFilter(folder: string, hash: string, language: string): Promise<string> {
  const file = (name: string) => join(folder, `${name}.pf_filter`);
  const [name, values] = await read<Filter>(file(hash));
  const data = pack([name, values.sort(byFirst)]);
  const ordered = `${language}_${digest(data, 7)}`;
  await writeFile(file(hash), data);
  await rename(file(hash), file(ordered));
  return ordered;
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

async function read<T>(file: string): Promise<T> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, MARK.length).equals(MARK))
    throw new Error(`${file} is not a data file of Pagefind as it is known here.`);
  return decode(bytes.subarray(MARK.length)) as T;
}

function pack(value: unknown): Buffer {
  return gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
}

function digest(data: Buffer, length: number): string {
  return createHash('sha256').update(data).digest('hex').slice(0, length);
}

/** The filter files of an index, for tests. */
export async function listFilters(folder: string): Promise<Filter[]> {
  const files = (await readdir(join(folder, 'filter'))).sort();
  return Promise.all(files.map((file) => read<Filter>(join(folder, 'filter', file))));
}
