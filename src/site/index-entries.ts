import { documentsOf, type IndexPlace } from '../book/book-index.ts';
import type { Document } from '../book/book.ts';
import { anchorOf } from '../book/print-anchors.ts';
import type { NamedArea } from '../model/areas.ts';
import { sdgAnchor, sdgEntries, type SdgEntry } from '../model/sdg.ts';
import { areaPlaces } from './area-places.ts';
import type { Site } from './site.ts';

/** Something named in the text, with the documents that name it. */
export interface IndexEntry {
  /** Its anchor on the page of the index. */
  anchor: string;
  name: string;
  documents: Document[];
  places: readonly IndexPlace[];
}

export interface AreaEntry extends IndexEntry {
  area: NamedArea;
  /** Site path of its page, if it has one. */
  path: string | undefined;
}

/** The areas that the text names, in alphabetical order of the names in force at the edition's date. */
export function areaEntries({ book, addresses }: Site): AreaEntry[] {
  const withPage = new Set(areaPlaces(book).map((place) => place.area.id));
  return [...book.index.area]
    .flatMap(([id, places]): AreaEntry[] => {
      const area = book.areas.get(id);
      if (!area) return [];
      const path = withPage.has(id) ? addresses.area(id) : undefined;
      return [{ anchor: id, name: area.sortNameThen, area, path, places, documents: read(book, places) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, book.language));
}

export interface GoalEntry extends IndexEntry {
  entry: SdgEntry;
}

/** The 17 goals, each with its targets and indicators that the text names, in official order. */
export function goalEntries({ book, t }: Site): { goal: GoalEntry; named: GoalEntry[] }[] {
  const toEntry = (entry: SdgEntry): GoalEntry => {
    const places = book.index.sdg.get(entry.code) ?? [];
    const label =
      entry.kind === 'goal'
        ? t('index.goal', { number: entry.code })
        : entry.kind === 'target'
          ? t('index.target', { code: entry.code })
          : t('index.indicator', { code: entry.code });
    return { entry, anchor: sdgAnchor(entry), name: label, places, documents: read(book, places) };
  };
  const entries = [...sdgEntries(book.sdg).values()];
  return entries
    .filter(({ kind }) => kind === 'goal')
    .map((goal) => ({
      goal: toEntry(goal),
      named: entries
        .filter((entry) => entry.goal === goal.goal && entry.kind !== 'goal')
        .map(toEntry)
        .filter(({ places }) => places.length > 0),
    }));
}

export interface AcronymEntry extends IndexEntry {
  long: string;
}

/** The acronyms that the text uses, in the order of their list. */
export function acronymEntries({ book }: Site): AcronymEntry[] {
  return book.acronyms.flatMap(({ short, long }): AcronymEntry[] => {
    const places = book.index.acronym.get(short);
    if (!places) return [];
    const anchor = short.toLowerCase().replaceAll(' ', '-');
    return [{ anchor, name: short, long, places, documents: read(book, places) }];
  });
}

function read(book: Site['book'], places: readonly IndexPlace[]): Document[] {
  return documentsOf(places).flatMap((id) => book.documents.get(id) ?? []);
}

/** The ids in the printed book of the places of an entry. What only the site has is left out. */
export function printedPlaces({ places }: IndexEntry, site: Pick<Site, 'printedIds'>): string[] {
  const printed = site.printedIds();
  return places.map(({ document, anchor }) => anchorOf(document, anchor)).filter((id) => printed.has(id));
}
