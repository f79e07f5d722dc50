import { buildBook } from '../book/build-book.ts';
import type { Book } from '../book/book.ts';
import { listEditions, readSources, type Sources } from '../book/read-sources.ts';
import { hasErrors, ReportError, sortFlaws, type Flaw } from '../model/flaw.ts';
import { checkDocuments } from './check-book.ts';

export interface CheckedEdition {
  sources: Sources;
  book: Book | undefined;
  flaws: Flaw[];
}

/** Reads an edition in a language and finds everything that is wrong with it, in reading order. */
export function checkEdition(root: string, edition: string, language: string): CheckedEdition {
  const sources = readSources(root, edition, language);
  const { value: book, documents, flaws } = buildBook(sources);
  return { sources, book, flaws: sortFlaws([...flaws, ...checkDocuments(documents, book)]) };
}

/**
 * Checks every edition of a project in each of its languages, newest edition first. A flaw of a file that several
 * of them share is given once. A project without an edition is a flaw.
 */
export function checkEditions(root: string): { checked: CheckedEdition[]; flaws: Flaw[] } {
  const checked = listEditions(root)
    .reverse()
    .flatMap((edition) => languagesOf(root, edition).map((language) => checkEdition(root, edition, language)));
  const flaws = new Map(
    checked.flatMap((entry) => entry.flaws).map((flaw) => [JSON.stringify(Object.entries(flaw).sort()), flaw]),
  );
  if (!checked.length)
    flaws.set('', {
      rule: 'file-missing',
      severity: 'error',
      file: 'data/<year>/edition.json',
      message: 'There is no edition.',
      hint: 'An edition is a folder named after its year, such as data/2018, with this file and others in it.',
    });
  return { checked, flaws: sortFlaws([...flaws.values()]) };
}

/**
 * The Books of the project, newest edition first, one for each language.
 * Throws a ReportError with all flaws if any of them has an error.
 */
export function openEditions(root: string): Book[] {
  const { checked, flaws } = checkEditions(root);
  if (hasErrors(flaws)) throw new ReportError(flaws);
  return checked.flatMap((entry) => entry.book ?? []);
}

/** The languages that an edition says it has; English where its file can't be read, so that its flaws are found. */
export function languagesOf(root: string, edition: string): string[] {
  const { data } = readSources(root, edition, 'en');
  try {
    const parsed = JSON.parse(data.get(`data/${edition}/edition.json`)?.text ?? '{}') as { languages?: unknown };
    const languages = Array.isArray(parsed.languages) ? parsed.languages.filter((name) => /^[a-z]{2}$/.test(name)) : [];
    return languages.length ? [...new Set(languages as string[])] : ['en'];
  } catch {
    return ['en'];
  }
}
