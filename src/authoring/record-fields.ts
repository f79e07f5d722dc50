import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Book } from '../book/book.ts';
import { setLine } from '../markdown/typography.ts';
import { RECORD_KINDS } from '../model/register.ts';
import { codesIn, sdgCodes } from '../model/sdg.ts';
import type { WordingKey } from '../model/wording.ts';
import { filledText, type RenderContext } from './component.ts';
import { compactObjectives } from './gcm.ts';
import { compactChips, sdgChips } from './sdg-chips.ts';

const ELLIPSIS = /…|\.{3}/;
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s/]+\S*$/;

const website = filledText
  .refine((text) => !ELLIPSIS.test(text), 'Write the whole address: an ellipsis leads nowhere.')
  .refine(
    (text) => !text.trim() || ELLIPSIS.test(text) || addressesIn(text).every((address) => ADDRESS.test(address)),
    'Write addresses that begin with https://, with a space between two.',
  );
const countries = filledText.refine(
  (text) => !text.trim() || codesIn(text).every((code) => /^[A-Z]{3}$/.test(code)),
  'Write three-letter codes such as "RWA, UGA"; for a phrase use scope="…".',
);

/** What a record may have, in the order of its card. Only the fields that are there are shown. */
export const recordAttributes = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  title: filledText,
  publisher: filledText.optional(),
  partners: filledText.optional(),
  dates: filledText.optional(),
  start: filledText.optional(),
  place: filledText.optional(),
  host: filledText.optional(),
  sdgs: filledText.optional(),
  gcm: compactObjectives.optional(),
  countries: countries.optional(),
  scope: filledText.optional(),
  audience: filledText.optional(),
  language: filledText.optional(),
  outcome: filledText.optional(),
  website: website.optional(),
});
export type RecordAttributes = z.infer<typeof recordAttributes>;

function addressesIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** What fields need to know of the page. */
type FieldContext = Pick<RenderContext, 'book' | 'medium' | 'addresses' | 'href'>;

interface Field {
  label: string;
  value: ElementContent[];
}

/** The fields of a record that are filled in, with their labels, in the order of the card. */
export function recordFields(record: RecordAttributes, context: FieldContext): Field[] {
  const { book } = context;
  const { t } = book.wording;
  const field = (key: WordingKey, text: string | undefined, show: (text: string) => ElementContent[] = plain) =>
    text === undefined ? [] : [{ label: t(key), value: show(text) }];
  return [
    ...field('record.field.publisher', record.publisher),
    ...field('record.field.partners', record.partners),
    ...field('record.field.dates', record.dates, (text) => plain(text.split(/\s*;\s*/).join('; '))),
    ...field('record.field.start', record.start),
    ...field('record.field.place', record.place),
    ...field('record.field.host', record.host),
    ...field('record.field.sdgs', record.sdgs, (text) => [sdgChips(sdgCodes(text), context)]),
    ...field('record.field.gcm', record.gcm, (text) => [compactChips(codesIn(text), context)]),
    ...field('record.field.countries', record.countries ?? record.scope, (text) =>
      record.countries ? countryLinks(codesIn(text), context) : plain(text),
    ),
    ...field('record.field.audience', record.audience),
    ...field('record.field.language', record.language),
    ...field('record.field.outcome', record.outcome),
    ...field('record.field.website', record.website, (text) => websiteLinks(addressesIn(text), context)),
  ];
}

function plain(text: string): ElementContent[] {
  return [{ type: 'text', value: setLine(text) }];
}

/** The area with an ISO 3166-1 alpha-3 code, or the user-assigned code that stands for one. */
export function areaOfCode(code: string, book: Book) {
  return [...book.areas.values()].find((area) => (area.iso3 ?? area.userAssignedCode) === code);
}

function countryLinks(codes: readonly string[], { book, href, addresses }: FieldContext): ElementContent[] {
  return codes.flatMap((code, index): ElementContent[] => {
    const area = areaOfCode(code, book);
    if (!area) throw new Error(`No area with the code "${code}"`);
    const link = href(addresses.area(area.id));
    const name: ElementContent = link ? h('a', { href: link }, area.nameThen) : { type: 'text', value: area.nameThen };
    return index ? [{ type: 'text', value: ', ' }, name] : [name];
  });
}

/** Links by their hosts on the web; in print, or where two hosts are the same, the whole addresses. */
function websiteLinks(websites: readonly string[], { medium }: FieldContext): ElementContent[] {
  const hosts = websites.map((address) => new URL(address).hostname.replace(/^www\./, ''));
  return websites.map((address, index) => {
    const host = hosts[index] ?? address;
    const isAlone = hosts.filter((other) => other === host).length === 1;
    const whole = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
    return h('span', { class: 'record-website' }, [
      h('a', { href: address }, medium === 'web' && isAlone ? host : whole),
    ]);
  });
}
