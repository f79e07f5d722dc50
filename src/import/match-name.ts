import type { NamedArea } from '../model/areas.ts';
import { suggestion } from '../model/explain-issue.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import type { Region } from '../model/regions.ts';

/** Finds what a name in a workbook stands for. */
export interface Names {
  find(text: string): string | undefined;
  /** "Did you mean …?" */
  suggest(text: string): string | undefined;
}

/** A name without what people write differently: capitals, accents, quotes, spaces, note marks, a leading "the". */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Names of areas: today's and former ones, aliases, short forms, ISO codes, and those printed in an earlier file. */
export function areaNames(areas: Iterable<NamedArea>, printed: ReadonlyMap<string, string>): Names {
  const names = new Map<string, string>();
  for (const area of areas) {
    const known = [area.nameThen, area.name, area.sortName, area.label, area.shortName, area.id, area.iso3];
    for (const name of [...known, ...area.otherNames]) if (name) names.set(name, area.id);
  }
  for (const [name, id] of printed) names.set(name, id);
  for (const name of ['Regional initiatives', 'Regional', 'Regional projects']) names.set(name, REGIONAL_INITIATIVES);
  return lookUp(names);
}

/** Names of regions: full and short ones, codes and slugs, and what Excel makes of them in the name of a sheet. */
export function regionNames(regions: readonly Region[]): Names {
  const names = new Map<string, string>();
  for (const { name, shortName, code, slug } of regions)
    for (const form of [name, shortName, code, slug, name.slice(0, 31)]) names.set(form, slug);
  return lookUp(names);
}

function lookUp(names: ReadonlyMap<string, string>): Names {
  const plain = new Map([...names].map(([name, id]) => [plainName(name), id]));
  return {
    find: (text) => plain.get(plainName(text)),
    // Codes and ids are no words to guess at, and a name in two spellings would be a tie.
    suggest: (text) => {
      const words = [...names.keys()].filter((name) => name.length > 3 && /^\p{Lu}/u.test(name));
      const unique = new Map(words.map((name) => [plainName(name), name]));
      return suggestion(text.trim(), [...unique.values()]);
    },
  };
}
