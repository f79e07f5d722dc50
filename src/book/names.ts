import type { Finder, Name } from '../markdown/find-names.ts';
import { nameFinder } from '../markdown/find-names.ts';
import type { MentionKind } from '../markdown/find-mentions.ts';
import { findSdgCodes } from '../markdown/find-sdg-codes.ts';
import type { Acronym } from '../model/acronyms.ts';
import type { NamedArea } from '../model/areas.ts';
import { sdgEntries, type Sdg } from '../model/sdg.ts';

/** What names in the text are known by. */
export interface Names {
  areas: ReadonlyMap<string, NamedArea>;
  acronyms: readonly Acronym[];
  sdg: Sdg;
}

/** Names of other places that the name of an area is part of. */
const OTHER_PLACES = [
  'American Samoa',
  'Democratic People’s Republic of Korea',
  'Equatorial Guinea',
  'Guinea-Bissau',
  'Gulf of Guinea',
  'Gulf of Mexico',
  'Gulf of Oman',
  'Lake Chad',
  'Lake Malawi',
  'Netherlands Antilles',
  'New Mexico',
  'Niger Delta',
  'Niger River',
  'Northern Ireland',
  'Papua New Guinea',
  'River Jordan',
  'River Niger',
  'South China Sea',
  'South Georgia',
  'South Sudan',
];

const made = new WeakMap<Names['areas'], readonly Finder<MentionKind>[]>();

/** What finds the areas, goals and acronyms of an edition in its text. */
export function findersOf({ areas, acronyms, sdg }: Names): readonly Finder<MentionKind>[] {
  const known = made.get(areas);
  if (known) return known;
  const codes = sdgEntries(sdg);
  const finders: Finder<MentionKind>[] = [
    nameFinder('area', areaNames(areas)),
    (text) => findSdgCodes(text).filter(({ key }) => codes.has(key)),
    nameFinder('acronym', acronymNames(acronyms)),
  ];
  made.set(areas, finders);
  return finders;
}

/** The names in force at the edition's date. Others are known, so that what is part of them is not taken for a name. */
function areaNames(areas: Names['areas']): Name[] {
  const names = new Map<string, string | undefined>(OTHER_PLACES.map((text) => [text, undefined]));
  for (const area of areas.values())
    // A name that is not in force may still hold the one that is: "Republic of the Congo".
    for (const text of area.otherNames.map(bare)) {
      // A finder is costly to make: few of these names need one.
      const [word = ''] = area.nameThen.split(/[\s'’-]/);
      const mayHold = text.includes(word) && holdsName(text, area.nameThen);
      names.set(text, mayHold ? area.id : undefined);
    }
  for (const area of areas.values())
    for (const text of [area.nameThen, ...(area.kind === 'group' ? [area.sortNameThen] : [])])
      names.set(bare(text), area.id);
  return [...names].map(([text, key]) => ({ text, key }));
}

/** Without an article, which would begin before a longer name: "the Niger" in "the Niger River". */
function bare(name: string): string {
  return name.replace(/^the /i, '');
}

function holdsName(text: string, name: string): boolean {
  return nameFinder('area', [{ text: name, key: name }])(text).length > 0;
}

function acronymNames(acronyms: readonly Acronym[]): Name[] {
  return acronyms.flatMap(({ short, aliases = [] }) =>
    [short, ...aliases].map((text) => ({ text, key: short, hasPlural: /\p{Lu}$/u.test(text) })),
  );
}

/** The area with a code of ISO 3166-1, or with a user-assigned one. */
export function findArea(code: string, areas: Names['areas']): NamedArea | undefined {
  return [...areas.values()].find((area) => (area.iso3 ?? area.userAssignedCode) === code);
}
