import { documentsOf, type IndexPlace } from '../book/book-index.ts';
import { anchorOf } from '../book/print-anchors.ts';
import type { NamedArea } from '../model/areas.ts';
import { shortName, type RegisterRecord } from '../model/register.ts';
import { sdgAnchor, sdgEntries, type SdgEntry } from '../model/sdg.ts';
import { areaPlaces } from './area-places.ts';
import { recordPlaces } from './record-places.ts';
import type { Site } from './site.ts';

/** What indexes need of a site. */
type IndexSite = Pick<Site, 'book' | 'addresses' | 't'>;

/** A page of the site that names something. */
export interface NamingPage {
  title: string;
  /** Site path without base path. */
  path: string;
}

/** Something named in the text or by records of the register, with the pages that name it. */
export interface IndexEntry {
  /** Its anchor on the page of the index. */
  anchor: string;
  name: string;
  /** Chapters in book order, then records. */
  pages: NamingPage[];
  places: readonly IndexPlace[];
  records: readonly RegisterRecord[];
}

export interface AreaEntry extends IndexEntry {
  area: NamedArea;
  /** Site path of its page, if it has one. */
  path: string | undefined;
}

/** The areas that are named, in alphabetical order of the names in force at the edition's date. */
export function areaEntries(site: IndexSite): AreaEntry[] {
  const { book, addresses } = site;
  const withPage = new Set(areaPlaces(book).map((place) => place.area.id));
  const ofRecords = recordPlaces(site).area;
  return [...new Set([...book.index.area.keys(), ...ofRecords.keys()])]
    .flatMap((id): AreaEntry[] => {
      const area = book.areas.get(id);
      if (!area) return [];
      const path = withPage.has(id) ? addresses.area(id) : undefined;
      return [
        { anchor: id, name: area.sortNameThen, area, path, ...named(site, book.index.area.get(id), ofRecords.get(id)) },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, book.language));
}

export interface GoalEntry extends IndexEntry {
  entry: SdgEntry;
}

/** The 17 goals, each with its targets and indicators that are named, in official order. */
export function goalEntries(site: IndexSite): { goal: GoalEntry; named: GoalEntry[] }[] {
  const { book, t } = site;
  const ofRecords = recordPlaces(site).sdg;
  const toEntry = (entry: SdgEntry): GoalEntry => {
    const label =
      entry.kind === 'goal'
        ? t('index.goal', { number: entry.code })
        : entry.kind === 'target'
          ? t('index.target', { code: entry.code })
          : t('index.indicator', { code: entry.code });
    const { code } = entry;
    return {
      entry,
      anchor: sdgAnchor(entry),
      name: label,
      ...named(site, book.index.sdg.get(code), ofRecords.get(code)),
    };
  };
  const entries = [...sdgEntries(book.sdg).values()];
  return entries
    .filter(({ kind }) => kind === 'goal')
    .map((goal) => ({
      goal: toEntry(goal),
      named: entries
        .filter((entry) => entry.goal === goal.goal && entry.kind !== 'goal')
        .map(toEntry)
        .filter(isNamed),
    }));
}

export interface AcronymEntry extends IndexEntry {
  long: string;
}

/** The acronyms that the text uses, in the order of their list. */
export function acronymEntries(site: IndexSite): AcronymEntry[] {
  const { book } = site;
  return book.acronyms.flatMap(({ short, long }): AcronymEntry[] => {
    const places = book.index.acronym.get(short);
    if (!places) return [];
    const anchor = short.toLowerCase().replaceAll(' ', '-');
    return [{ anchor, name: short, long, ...named(site, places) }];
  });
}

/** Whether anything names it. */
export function isNamed({ pages }: IndexEntry): boolean {
  return pages.length > 0;
}

function named(
  { book, addresses }: IndexSite,
  places: readonly IndexPlace[] = [],
  records: readonly RegisterRecord[] = [],
): Pick<IndexEntry, 'pages' | 'places' | 'records'> {
  const pages = [
    ...documentsOf(places).flatMap((id) => book.documents.get(id) ?? []),
    ...records.map((record) => ({ title: shortName(record), path: addresses.record(record.id) })),
  ];
  return { pages, places, records };
}

/** The ids in the printed book of the places of an entry. What only the site has is left out. */
export function printedPlaces({ places, records }: IndexEntry, site: Pick<Site, 'printedIds'>): string[] {
  const printed = site.printedIds();
  return [
    ...places.map(({ document, anchor }) => anchorOf(document, anchor)).filter((id) => printed.has(id)),
    ...records.map(({ id }) => anchorOf(`register/${id}`)),
  ];
}
