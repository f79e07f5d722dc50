import type { RegisterRecord, RecordKind } from '../model/register.ts';
import type { Site } from './site.ts';

const TYPES: Record<RecordKind, string> = {
  programme: 'Project',
  initiative: 'Project',
  partnership: 'Organization',
  event: 'Event',
  resource: 'CreativeWork',
};

/** A record for machines, in the terms of schema.org, as JSON that can stand in a page. */
export function linkedData(
  record: RegisterRecord,
  { book, addresses, href }: Pick<Site, 'book' | 'addresses' | 'href'>,
  site: URL | undefined,
): string {
  const organization = (name: string) => ({ '@type': 'Organization', name });
  const isEvent = record.kind === 'event';
  const days = record.dates?.flatMap(({ from, to = from }) => [from, to]);
  const data = {
    '@context': 'https://schema.org',
    '@type': TYPES[record.kind],
    name: record.title,
    alternateName: record.short,
    description: record.text,
    ...(site ? { url: new URL(href(addresses.record(record.id)), site).href } : {}),
    ...(isEvent
      ? {
          startDate: days?.[0],
          endDate: days?.at(-1),
          location: record.place === undefined ? undefined : { '@type': 'Place', name: record.place },
          organizer: record.host === undefined ? undefined : organization(record.host),
        }
      : record.kind === 'resource'
        ? {
            publisher: record.publisher === undefined ? undefined : organization(record.publisher),
            inLanguage: record.language,
          }
        : { foundingDate: record.start === undefined ? undefined : String(record.start) }),
    ...(isEvent || record.kind === 'resource'
      ? { contributor: record.partners?.map(organization) }
      : { member: record.partners?.map(organization) }),
    sameAs: record.websites,
    isPartOf: { '@type': 'PublicationIssue', name: book.edition.title },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
