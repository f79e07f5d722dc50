import type { RegisterRecord } from '../model/register.ts';
import type { Site } from './site.ts';

const CRLF = '\r\n';

/** Whether the days of an event are known, so that it can stand in a calendar. */
export function isDated({ kind, dates }: RegisterRecord): boolean {
  return kind === 'event' && dates !== undefined && dates.every(({ from }) => from.length === 10);
}

/**
 * Events as an iCalendar file (RFC 5545): whole days, one entry for each run of days. Its stamp is the date of the
 * edition, so that the same sources make the same file.
 */
export function calendarOf(
  records: readonly RegisterRecord[],
  { book, addresses, href }: Pick<Site, 'book' | 'addresses' | 'href'>,
  site: URL | undefined,
): string {
  const stamp = `${compact(book.edition.date)}T000000Z`;
  const host = site?.hostname ?? 'localhost';
  const events = records
    .filter(isDated)
    .flatMap((record) =>
      (record.dates ?? []).map(({ from, to = from }, index) => [
        'BEGIN:VEVENT',
        `UID:${book.edition.id}-${record.id}-${index + 1}@${host}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${compact(from)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
        `SUMMARY:${escaped(record.title)}`,
        `DESCRIPTION:${escaped(record.text)}`,
        ...(record.place === undefined ? [] : [`LOCATION:${escaped(record.place)}`]),
        ...(site ? [`URL:${new URL(href(addresses.record(record.id)), site).href}`] : []),
        'END:VEVENT',
      ]),
    );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(book.edition.publisher)}//${escaped(book.edition.title)}//${book.language.toUpperCase()}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join(CRLF) + CRLF;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The end of whole days is the day after the last. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Lines have at most 75 bytes; a space begins what goes on. No character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 75) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join(CRLF);
}
