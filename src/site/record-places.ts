import { findArea } from '../book/names.ts';
import type { RegisterRecord } from '../model/register.ts';
import { GOAL_COUNT } from '../model/sdg.ts';
import type { Site } from './site.ts';

/** The records that name something: areas by id; goals, targets and indicators by code. */
export interface RecordPlaces {
  area: ReadonlyMap<string, readonly RegisterRecord[]>;
  sdg: ReadonlyMap<string, readonly RegisterRecord[]>;
}

/** What the fields of the register's records name. Nothing where the edition publishes no register. */
export function recordPlaces({ book }: Pick<Site, 'book'>): RecordPlaces {
  const area = new Map<string, RegisterRecord[]>();
  const sdg = new Map<string, RegisterRecord[]>();
  const put = (map: Map<string, RegisterRecord[]>, key: string, record: RegisterRecord): void =>
    void map.set(key, [...(map.get(key) ?? []), record]);
  if (book.parts.some((part) => part.kind === 'register'))
    for (const record of book.register.values()) {
      for (const code of new Set(record.countries ?? [])) {
        const found = findArea(code, book.areas);
        if (found) put(area, found.id, record);
      }
      for (const code of goalCodes(record)) put(sdg, code, record);
    }
  return { area, sdg };
}

function goalCodes({ sdgs = [] }: RegisterRecord): Set<string> {
  return new Set(sdgs === 'all' ? Array.from({ length: GOAL_COUNT }, (_, index) => String(index + 1)) : sdgs);
}
