import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Wording } from '../model/wording.ts';
import { setLine } from '../markdown/typography.ts';
import { filledText } from './component.ts';

/** A whole web address. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\.[^\s/]+\S*$/, 'Write the whole address, beginning with https://.')
  .regex(/^(?!.*(?:…|\.\.\.))/, 'The address is cut off: write the whole of it.');

export const year = z.string().regex(/^\d{4}$/, 'Write the year in four digits.');

export interface Credit {
  person?: string | undefined;
  role?: string | undefined;
  source?: string | undefined;
  year?: string | undefined;
  para?: string | undefined;
  url?: string | undefined;
}

/** Who said or wrote something: "Name, office" and "Title of the source, 2015, paragraph 86", with its link. */
export function creditLine({ person, role, source, year, para, url }: Credit, wording: Wording): ElementContent[] {
  const name = person === undefined ? [] : [h('span', { class: 'credit-name' }, setLine(person))];
  const office = role === undefined ? [] : [text(setLine(role))];
  const work = source === undefined ? [] : [h('cite', setLine(source))];
  const date = year === undefined ? [] : [text(year)];
  const place = para === undefined ? [] : [h('span', { class: 'credit-place' }, setLine(paragraphs(para, wording)))];
  const reference = joined([work, date, place]);
  // In print an address stands after its link, so the link takes the whole reference.
  const linked = url === undefined ? reference : [h('a', { href: url }, reference.length ? reference : url)];
  return joined([name, office, linked]);
}

function paragraphs(para: string, { t }: Pick<Wording, 't'>): string {
  return /^\w+$/.test(para) ? t('text.paragraph', { number: para }) : t('text.paragraphs', { numbers: para });
}

function joined(pieces: ElementContent[][]): ElementContent[] {
  return pieces.filter((piece) => piece.length).flatMap((piece, index) => (index > 0 ? [text(', '), ...piece] : piece));
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** What a person's words come from: a source, or the editors' own composition. */
export const provenanceAttributes = {
  composed: z.literal('true').optional(),
  source: filledText.optional(),
  year: year.optional(),
  url: webAddress.optional(),
};

interface Provenance {
  composed?: 'true' | undefined;
  source?: string | undefined;
  year?: string | undefined;
  url?: string | undefined;
}

/** What is wrong where nobody can know whether a person really said what is printed. */
export function checkProvenance(
  name: string,
  { composed, source, year, url }: Provenance,
): { message: string; hint: string; attribute?: string } | undefined {
  if (composed && source)
    return {
      message: `<${name}> is either composed or from a source, not both.`,
      hint: 'Remove one of the two attributes.',
      attribute: 'composed',
    };
  if (!composed && source === undefined)
    return {
      message: `<${name}> doesn’t say where its words come from.`,
      hint: 'Add source="…", or composed="true" where nobody said them.',
    };
  if (composed && (year ?? url) !== undefined)
    return {
      message: `<${name}> is composed, so it has no ${year === undefined ? 'address' : 'year'} of a source.`,
      hint: 'Remove the attribute.',
      attribute: year === undefined ? 'url' : 'year',
    };
  return undefined;
}

/** The line under a person's words that says what they are. */
export function provenanceLine({ composed, ...credit }: Provenance, wording: Wording): ElementContent {
  return composed
    ? h('p', { class: 'provenance provenance-composed' }, wording.t('text.composed'))
    : h('p', { class: 'provenance' }, [wording.t('text.source'), ' ', ...creditLine(credit, wording), '.']);
}
