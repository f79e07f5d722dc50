import { resolve } from 'node:path';
import { addressesOf } from '../book/addresses.ts';
import type { Book } from '../book/book.ts';
import { buildBook } from '../book/build-book.ts';
import { readSources, type Sources } from '../book/read-sources.ts';
import type { FundingBase } from '../figures/funding-base.ts';

/** The project folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The addresses of the edition that the tests read. */
export const ADDRESSES = addressesOf('2018', 'en');

let sources: Sources | undefined;
let book: Book | undefined;

/** The sources of the 2018 edition in English, read once a test file. */
export function realSources(): Sources {
  sources ??= readSources(ROOT, '2018', 'en');
  return sources;
}

/** The Book of the 2018 edition in English, built once a test file. */
export function realBook(): Book {
  book ??= buildBook(realSources()).value;
  if (!book) throw new Error('The 2018 edition has flaws in its data: run npm run check.');
  return book;
}

/** What the figures of the 2018 edition are made from. */
export function realBase(): FundingBase {
  const { region, area, part } = ADDRESSES;
  return { ...realBook(), paths: { region, area, part } };
}

/** Sources in which a chapter or data file has another text; `undefined` takes the file away. */
export function withFile(original: Sources, path: string, text: string | undefined): Sources {
  const file = text === undefined ? [] : [{ path, text }];
  if (path.startsWith('content/')) {
    const others = original.chapters.filter((chapter) => chapter.path !== path);
    return { ...original, chapters: [...others, ...file].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }
  const data = new Map(original.data);
  data.delete(path);
  for (const entry of file) data.set(path, entry);
  return { ...original, data };
}

/** Sources in which a JSON file is changed by a function. */
export function withData<T>(original: Sources, path: string, change: (data: T) => void): Sources {
  const text = original.data.get(path)?.text;
  if (text === undefined) throw new Error(`There is no ${path}`);
  const data = JSON.parse(text) as T;
  change(data);
  return withFile(original, path, JSON.stringify(data, null, 2));
}
