import { parseJsonSource } from '../model/json-source.ts';
import { dataPaths } from '../book/read-sources.ts';
import { acronymFinder } from './acronym-words.ts';
import { flawOf, type ProjectRule, type ReadEdition } from './rule.ts';
import { wordsOf } from './words.ts';

/** What is listed and nowhere used was left behind, or the text writes it in another way. */
export const acronymsUsed: ProjectRule = {
  id: 'acronyms-used',
  sentence: 'Every acronym of the list is used in the text or the data of some edition.',
  severity: 'warning',
  hint: 'Remove it; an edition that needs it can add it again.',
  example: {
    file: 'data/reference/acronyms.json',
    from: '"acronyms": [',
    to: '"acronyms": [\n    { "short": "ZZZZ", "long": "zonal zest" },',
    finds: '3:5 The acronym "ZZZZ" is used nowhere.',
  },
  checkProject(editions) {
    const [first] = editions;
    if (!first) return [];
    const unused = first.book.acronyms
      .map((entry, index) => ({ ...entry, index }))
      .filter(({ short }) => !editions.some(({ book }) => book.index.acronym.has(short)));
    const file = first.sources.data.get(pathsOf(first).acronyms);
    if (!file || !unused.length) return [];
    // What the index leaves out: headings, captions, names of areas and the words of data.
    const elsewhere = editions.map(otherTexts).join('\n\n');
    const found = new Set(acronymFinder(unused)(elsewhere).map(({ key }) => key));
    const source = parseJsonSource(file).value;
    return unused.flatMap(({ short, index }) => {
      if (found.has(short) || !source) return [];
      return [flawOf(acronymsUsed, source.placeOf(['acronyms', index]), `The acronym "${short}" is used nowhere.`)];
    });
  },
};

function pathsOf({ sources }: ReadEdition): ReturnType<typeof dataPaths> {
  return dataPaths(sources.edition, sources.language);
}

function otherTexts(edition: ReadEdition): string {
  const { book, sources } = edition;
  const { edition: own, facts, register, migof, regions, sdg, wording } = pathsOf(edition);
  return [
    ...[...book.documents.values()].flatMap((document) => wordsOf(document).map(({ text }) => text)),
    ...[own, facts, register, migof, regions, sdg, wording].map((path) => sources.data.get(path)?.text ?? ''),
    ...[...book.areas.values()].map(({ nameThen }) => nameThen),
  ].join('\n\n');
}
