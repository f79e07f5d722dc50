import { buildBook } from '../book/build-book.ts';
import type { Book } from '../book/book.ts';
import { listEditions, readSources, type Sources } from '../book/read-sources.ts';
import { hasErrors, ReportError, type Flaw } from '../model/flaw.ts';
import { checkBook } from './check-book.ts';

export interface CheckedEdition {
  sources: Sources;
  book: Book | undefined;
  flaws: Flaw[];
}

/** Reads an edition in a language and finds everything that is wrong with it. */
export function checkEdition(root: string, edition: string, language: string): CheckedEdition {
  const sources = readSources(root, edition, language);
  const { value: book, flaws } = buildBook(sources);
  return { sources, book, flaws: book ? [...flaws, ...checkBook(book)] : flaws };
}

/**
 * The Books of the project, newest edition first, one for each language.
 * Throws a ReportError with all flaws if any of them has an error.
 */
export function openEditions(root: string): Book[] {
  const checked = listEditions(root)
    .reverse()
    .flatMap((edition) => languagesOf(root, edition).map((language) => checkEdition(root, edition, language)));
  const flaws = checked.flatMap((entry) => entry.flaws);
  if (hasErrors(flaws)) throw new ReportError(flaws);
  return checked.flatMap((entry) => entry.book ?? []);
}

/** The languages that an edition says it has; English where its file can't be read, so that its flaws are found. */
export function languagesOf(root: string, edition: string): string[] {
  const { data } = readSources(root, edition, 'en');
  try {
    const parsed = JSON.parse(data.get(`data/${edition}/edition.json`)?.text ?? '{}') as { languages?: unknown };
    return Array.isArray(parsed.languages) && parsed.languages.length ? parsed.languages.map(String) : ['en'];
  } catch {
    return ['en'];
  }
}
