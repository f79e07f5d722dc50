import { formatDates } from '../model/format-dates.ts';
import type { RegisterRecord } from '../model/register.ts';
import type { RecordAttributes } from './record-fields.ts';

/** A record of the register as the attributes of a card that an editor could have written. */
export function asAttributes(record: RegisterRecord, language: string): RecordAttributes {
  const { kind, title, publisher, partners, dates, start, place, host, sdgs, gcm, countries, scope } = record;
  const { audience, language: written, outcome, websites } = record;
  return {
    kind,
    title,
    publisher,
    partners: partners?.join('; '),
    dates: dates && formatDates(dates, language),
    start: start === undefined ? undefined : String(start),
    place,
    host,
    sdgs: typeof sdgs === 'string' ? sdgs : sdgs?.join(', '),
    gcm: gcm?.join(', '),
    countries: countries?.join(', '),
    scope,
    audience,
    language: written,
    outcome,
    website: websites?.join(' '),
  };
}
