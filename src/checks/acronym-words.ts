import type { Book } from '../book/book.ts';
import { nameFinder, type Finder, type Hit } from '../markdown/find-names.ts';
import type { Acronym } from '../model/acronyms.ts';

type Known = Pick<Book, 'acronyms' | 'allowedWords' | 'areas'>;

const made = new WeakMap<Known['acronyms'], (text: string) => Hit[]>();

/** Two to eight signs that begin with a capital and have a second: IOM, M4SD, MiGOF. A plural s is left out. */
const CAPITALS = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]{2,8}s?(?![\p{L}\p{N}]))\p{Lu}[\p{L}\p{N}]*?(?=s?(?![\p{L}\p{N}]))/gu;
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
/** "A/RES/71/280", "C/107/4": symbols of documents. */
const SYMBOL = /(?<![\p{L}\p{N}])[A-Z]+(?:\/[A-Z0-9.]+)+/gu;

/** Finds acronyms in a text, in all their forms; the key is the short form. */
export function acronymFinder(acronyms: readonly Acronym[]): Finder<'acronym'> {
  const names = acronyms.flatMap(({ short, aliases = [] }) =>
    [short, ...aliases].map((text) => ({ text, key: short, hasPlural: /\p{Lu}$/u.test(text) })),
  );
  return nameFinder('acronym', names);
}

/** Where words of capitals that need no explanation here stand in a text. */
function knownWordsIn(text: string, { acronyms, allowedWords, areas }: Known): Hit[] {
  let find = made.get(acronyms);
  if (!find) {
    const names = [...areas.values()].flatMap(({ nameThen, otherNames }) => [nameThen, ...otherNames]);
    const words = [...allowedWords, ...names].filter((word) => /\p{Lu}{2}/u.test(word));
    const allowed = nameFinder(
      'word',
      words.map((word) => ({ text: word, key: word })),
    );
    const listed = acronymFinder(acronyms);
    find = (where) => [...listed(where), ...allowed(where)];
    made.set(acronyms, find);
  }
  return find(text);
}

/** Words of capitals in a text that are neither listed nor allowed, nor Roman numbers or symbols of documents. */
export function unknownAcronymsIn(text: string, book: Known): { word: string; index: number }[] {
  if (!/\p{Lu}[\p{L}\p{N}]*[\p{Lu}]/u.test(text)) return [];
  const known = [
    ...knownWordsIn(text, book),
    ...[...text.matchAll(SYMBOL)].map(({ 0: symbol, index }) => ({ start: index, end: index + symbol.length })),
  ];
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: word, index }) => {
    // "UN" is known in "UN-wide", too, though it is part of a longer word.
    const isListed = book.acronyms.some(({ short, aliases = [] }) => short === word || aliases.includes(word));
    const isKnown = isListed || known.some(({ start, end }) => start <= index && index < end);
    return isKnown || !isAcronym(word) ? [] : [{ word, index }];
  });
}

/** All capitals and digits, or mostly: "MiGOF", not "MigApp". */
function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && small < capitals && small <= 2 && (small === 0 || capitals >= 3) && !ROMAN.test(word);
}
