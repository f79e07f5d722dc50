import { buildBook } from '../book/build-book.ts';
import type { Book } from '../book/book.ts';
import { listEditions, readSources, type Sources } from '../book/read-sources.ts';
import { hasErrors, ReportError, sortFlaws, type Flaw, type SourceFile } from '../model/flaw.ts';
import { checkDocuments, checkFile, projectRules } from './check-book.ts';

export interface CheckedEdition {
  sources: Sources;
  book: Book | undefined;
  flaws: Flaw[];
}

/** Reads an edition in a language and finds everything that is wrong with it, in reading order. */
export function checkEdition(root: string, edition: string, language: string): CheckedEdition {
  return checkSources(readSources(root, edition, language));
}

/** Finds everything that is wrong with the sources of an edition in one language, in reading order. */
export function checkSources(sources: Sources): CheckedEdition {
  const { value: book, documents, flaws } = buildBook(sources);
  const data = [...sources.data.values()].flatMap((file) => checkFile(file, languageOf(file, sources.language)));
  return { sources, book, flaws: sortFlaws([...flaws, ...data, ...checkDocuments(documents, book)]) };
}

/** The wording of a language is in it, and that of English is the reference. */
function languageOf({ path }: SourceFile, language: string): string {
  return /\/wording\/(\w+)\.json$/.exec(path)?.[1] ?? language;
}

/** What is wrong between editions; nothing where one of them can't be read, as it may use what seems unused. */
export function checkTogether(checked: readonly CheckedEdition[]): Flaw[] {
  const read = checked.flatMap(({ book, sources }) => (book ? [{ book, sources }] : []));
  return read.length < checked.length ? [] : projectRules.flatMap((rule) => rule.checkProject(read));
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
    [...checked.flatMap((entry) => entry.flaws), ...checkTogether(checked)].map((flaw) => [
      JSON.stringify(Object.entries(flaw).sort()),
      flaw,
    ]),
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
 * The Books of the project, newest edition first, one for each language. `warn` gets the flaws that stop nothing.
 * Throws a ReportError with all flaws if any of them has an error.
 */
export function openEditions(root: string, warn?: (warnings: readonly Flaw[]) => void): Book[] {
  const { checked, flaws } = checkEditions(root);
  if (hasErrors(flaws)) throw new ReportError(flaws);
  if (flaws.length) warn?.(flaws);
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
