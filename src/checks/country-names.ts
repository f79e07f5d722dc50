import { formatDay } from '../model/format.ts';
import type { Book } from '../book/book.ts';
import { nameFinder, type Finder, type Name } from '../markdown/find-names.ts';
import type { NamedArea } from '../model/areas.ts';
import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

/** Shorter forms that the United Nations uses in running text, by area. */
const IN_TEXT: Record<string, string> = {
  'united-kingdom-of-great-britain-and-northern-ireland': 'the United Kingdom',
  'united-states-of-america': 'the United States',
};
/** What lies in an area, is a name of something else as well, or is the formal name of the State. */
const OTHER_MEANINGS = [
  'England',
  'Great Britain',
  'Micronesia',
  'Northern Ireland',
  'Republic of the Congo',
  'Scotland',
  'Wales',
];

const made = new WeakMap<Book['areas'], Finder<'area'>>();

/** Names change, and everyday ones may take a side: the United Nations’ at the edition’s date are printed. */
export const countryNames: Rule = {
  id: 'country-names',
  sentence: 'Countries and areas have the names that the United Nations used at the edition’s date.',
  severity: 'error',
  hint: 'Write the name that data/reference/areas.json gives.',
  mayBeAllowed: true,
  language: 'en',
  example: { body: 'Returns to the Ivory Coast.', finds: '7:16 "Ivory Coast" is not the United Nations’ name.' },
  check(document, book) {
    if (!book) return [];
    const find = finderOf(book.areas);
    return ownWordsOf(document).flatMap(({ text, placeOf }) =>
      find(text).flatMap(({ key, start, end }) => {
        const area = book.areas.get(key);
        // A currency has the name of its country before its sign; a formula of status explains a shorter name.
        if (!area || text[end] === '$' || hasFormula(text, area)) return [];
        const written = text.slice(start, end);
        const then = area.name !== area.nameThen ? `, its name on ${formatDay(book.edition.date)}` : '';
        const message = `"${written}" is not the United Nations’ name${then && ' of that time'}.`;
        return [flawOf(countryNames, placeOf(start), message, `Write "${nameInText(area)}"${then}.`)];
      }),
    );
  },
};

/** Finds the names that are not right; right ones are known, so that nothing is found inside them. */
function finderOf(areas: Book['areas']): Finder<'area'> {
  const known = made.get(areas);
  if (known) return known;
  const names = new Map<string, Name>();
  const add = (text: string, key: string | undefined) => {
    const bare = text.replace(/^the /i, '');
    const plain = bare.replaceAll('’', "'");
    if (!names.has(plain)) names.set(plain, { text: bare, key });
  };
  for (const text of [...OTHER_MEANINGS, ...Object.values(IN_TEXT)]) add(text, undefined);
  for (const area of areas.values()) for (const text of rightNames(area)) add(text, undefined);
  for (const area of areas.values())
    if (area.kind !== 'group') for (const text of [...area.otherNames, ...shortened(area)]) add(text, area.id);
  const finder = nameFinder('area', [...names.values()]);
  made.set(areas, finder);
  return finder;
}

function rightNames(area: NamedArea): string[] {
  return [area.nameThen, area.sortNameThen, turned(area.nameThen), ...(area.kind === 'group' ? area.otherNames : [])];
}

/** "Islamic Republic of Iran" for "Iran (Islamic Republic of)", "Kingdom of the Netherlands" for "Netherlands (Kingdom of the)". */
function turned(name: string): string {
  const [, short, rest] = /^(.+) \((.+ of(?: the)?)\)$/.exec(name) ?? [];
  return short === undefined ? name : `${rest} ${short}`;
}

/** "Iran" for "Iran (Islamic Republic of)": what people write. */
function shortened({ nameThen }: NamedArea): string[] {
  const [, short] = /^(.+) \(.+ of(?: the)?\)$/.exec(nameThen) ?? [];
  return short === undefined ? [] : [short];
}

function nameInText(area: NamedArea): string {
  const name = turned(area.nameThen);
  return IN_TEXT[area.id] ?? (name === area.nameThen ? area.inText : `the ${name}`);
}

/** Whether a text names the resolution that is part of the name: "Kosovo … in the context of … resolution 1244". */
function hasFormula(text: string, { nameThen }: NamedArea): boolean {
  const [resolution] = /\d{3,}/.exec(nameThen) ?? [];
  return resolution !== undefined && text.includes(resolution);
}
