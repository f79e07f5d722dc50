import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFile } from '../model/flaw.ts';
import { readPictures, type Picture, type UnusableFile } from './read-pictures.ts';

/** The files that an edition in one language is made from, by their path from the project folder. */
export interface Sources {
  edition: string;
  language: string;
  /** Chapters, in alphabetical order of their paths. */
  chapters: SourceFile[];
  data: ReadonlyMap<string, SourceFile>;
  /** The files of the picture folder, by file name. */
  pictures?: ReadonlyMap<string, Picture | UnusableFile>;
  /** Paths of files that look like chapters but are not called so. */
  strays?: string[];
}

export const dataPaths = (edition: string, language: string) => ({
  edition: `data/${edition}/edition.json`,
  funding: `data/${edition}/funding.json`,
  facts: `data/${edition}/facts.json`,
  series: `data/${edition}/series.json`,
  register: `data/${edition}/register.json`,
  bibliography: `data/${edition}/bibliography.json`,
  shares: `data/${edition}/shares.json`,
  migof: 'data/reference/migof.json',
  regions: 'data/reference/regions.json',
  areas: 'data/reference/areas.json',
  boundaries: 'data/reference/boundaries.json',
  acronyms: 'data/reference/acronyms.json',
  allowedWords: 'data/reference/allowed-words.json',
  photographers: 'data/reference/photographers.json',
  namingNotes: 'data/reference/naming-notes.json',
  sdg: 'data/reference/sdg.json',
  wording: `data/reference/wording/${language}.json`,
  wordingReference: 'data/reference/wording/en.json',
});

export const contentFolder = (edition: string, language: string): string => `content/${edition}/${language}`;

/** Where the pictures of an edition in a language lie. */
export const picturesFolder = (edition: string, language: string): string =>
  `${contentFolder(edition, language)}/pictures`;

/** Reads every source file of an edition once. A data file that isn't there is left out of the map. */
export function readSources(root: string, edition: string, language: string): Sources {
  const read = (path: string): SourceFile => ({
    path,
    text: readFileSync(join(root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n'),
  });
  const folder = contentFolder(edition, language);
  const files = listFiles(root, folder);
  const chapters = files.filter((path) => path.endsWith('.mdx'));
  const strays = files.filter((path) => /\.(mdx?|markdown|txt)$/i.test(path) && !path.endsWith('.mdx'));
  const pictures = readPictures(root, listFiles(root, picturesFolder(edition, language)));
  const data = new Map<string, SourceFile>();
  const tables = listFiles(root, `data/${edition}`).filter((path) => path.endsWith('.csv'));
  for (const path of [...Object.values(dataPaths(edition, language)), ...tables]) {
    try {
      data.set(path, read(path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return { edition, language, chapters: chapters.map(read), data, pictures, strays };
}

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The editions that have data, oldest first. */
export function listEditions(root: string): string[] {
  try {
    return readdirSync(join(root, 'data'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
