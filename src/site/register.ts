import { slug } from 'github-slugger';
import { areaOfCode } from '../authoring/record-fields.ts';
import { documentsOf } from '../book/book-index.ts';
import type { Document } from '../book/book.ts';
import { elementsOf } from '../book/elements.ts';
import { formatDates } from '../model/format-dates.ts';
import { RECORD_KINDS, shortName, type RecordKind, type RegisterRecord } from '../model/register.ts';
import { GOAL_COUNT } from '../model/sdg.ts';
import type { Site } from './site.ts';

type Context = Pick<Site, 'book' | 'addresses' | 't'>;

/** The kinds in the order of the register. */
const ORDER: readonly RecordKind[] = ['programme', 'initiative', 'partnership', 'event', 'resource'];

/** A kind with its records: events by date, others by name. */
export interface RegisterGroup {
  kind: RecordKind;
  records: RegisterRecord[];
}

/** The register by kind; kinds without records are left out. */
export function registerGroups({ book }: Pick<Context, 'book'>): RegisterGroup[] {
  return [...new Set([...ORDER, ...RECORD_KINDS])]
    .map((kind) => ({
      kind,
      records: inOrder(
        [...book.register.values()].filter((record) => record.kind === kind),
        book.language,
      ),
    }))
    .filter(({ records }) => records.length > 0);
}

function inOrder(records: readonly RegisterRecord[], language: string): RegisterRecord[] {
  const day = ({ dates }: RegisterRecord): string => dates?.[0]?.from ?? '';
  return records.toSorted(
    (a, b) => day(a).localeCompare(day(b)) || shortName(a).localeCompare(shortName(b), language, { numeric: true }),
  );
}

export type FacetName = 'goal' | 'area' | 'partner';

/** A value that records have in common, with a page of its own. */
export interface FacetEntry {
  facet: FacetName;
  /** The last part of its address: "8", "rwanda", "unhcr". */
  value: string;
  label: string;
  path: string;
  records: RegisterRecord[];
}

/** What the register can be looked up by; facets without entries are left out. */
export function facetsOf(site: Context): { facet: FacetName; entries: FacetEntry[] }[] {
  const found = new Map<string, FacetEntry>();
  const put = (facet: FacetName, value: string, label: string, record: RegisterRecord): void => {
    const path = site.addresses.facet(facet, value);
    const entry = found.get(path) ?? { facet, value, label, path, records: [] };
    found.set(path, entry);
    if (!entry.records.includes(record)) entry.records.push(record);
  };
  for (const { records } of registerGroups(site))
    for (const record of records) {
      for (const goal of goalsOf(record)) put('goal', goal, site.t('index.goal', { number: goal }), record);
      for (const code of record.countries ?? []) {
        const area = areaOfCode(code, site.book);
        if (area) put('area', area.id, area.sortNameThen, record);
      }
      for (const partner of record.partners ?? []) put('partner', slug(partner), partner, record);
    }
  return (['goal', 'area', 'partner'] as const)
    .map((facet) => ({
      facet,
      entries: [...found.values()]
        .filter((entry) => entry.facet === facet)
        .sort((a, b) => a.label.localeCompare(b.label, site.book.language, { numeric: true })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The goals of a record, those of its targets included. */
function goalsOf({ sdgs = [] }: RegisterRecord): string[] {
  if (sdgs === 'all') return Array.from({ length: GOAL_COUNT }, (_, index) => String(index + 1));
  return [...new Set(sdgs.map((code) => code.split('.')[0] ?? code))];
}

/** The documents that point to a record, place its card or use its acronym, in book order. */
export function documentsNaming(record: RegisterRecord, { book }: Pick<Context, 'book'>): Document[] {
  const byAcronym = documentsOf(record.short === undefined ? [] : book.index.acronym.get(record.short));
  return [...book.documents.values()].filter(
    ({ id, tree, source }) =>
      byAcronym.includes(id) ||
      elementsOf(tree, source.path).some(
        ({ name, attributes }) =>
          (name === 'Ref' && attributes['to'] === `register/${record.id}`) ||
          (name === 'Card' && attributes['id'] === record.id),
      ),
  );
}

/** The title of the source that a record is taken from. */
export function sourceTitle({ source }: RegisterRecord, { book }: Pick<Context, 'book'>): string {
  return book.edition.sources.find(({ id }) => id === source)?.title ?? source;
}

/** What a list says beside a name: its full title where that is not the name, and when and where it was. */
export function detailsOf(record: RegisterRecord, { book }: Pick<Context, 'book'>): string[] {
  const { short, title, dates, place, start } = record;
  const when = dates ? formatDates(dates, book.language) : start === undefined ? undefined : String(start);
  return [short === undefined ? undefined : title, when, place].filter((detail) => detail !== undefined);
}
