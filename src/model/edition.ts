import { z } from 'zod';
import { trimSchema } from './trim.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');

/** A part of the book that the generator makes from data. An editor may write its introduction, but no chapters. */
export const GENERATED_PARTS = [
  'funding',
  'register',
  'facts',
  'countries-index',
  'sdgs',
  'glossary',
  'acronyms',
  'credits',
] as const;
export type GeneratedPart = (typeof GENERATED_PARTS)[number];

export const editionSchema = z.strictObject({
  id: z.string().regex(/^\d{4}$/, 'Write the year of the edition: "2018".'),
  title: z.string().min(1),
  subtitle: z.string().min(1),
  /** The day as of which names and texts stand. */
  date: z.iso.date('Write a day as 2017-12-01.'),
  publisher: z.string().min(1),
  /** The meeting that the edition is a paper for, if it is one: stands on the cover and on the home page. */
  meeting: z
    .strictObject({
      title: z.string().min(1),
      place: z.string().min(1),
      dates: z.string().min(1),
      organizer: z.string().min(1).optional(),
    })
    .optional(),
  /** Trim size of the book. */
  trim: trimSchema.default('176x250'),
  /** Whether the numbers of notes begin anew in every chapter or run through the edition. */
  notes: z.enum(['chapter', 'edition']).default('chapter'),
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'Use a two-letter language code.')).min(1),
  /** Parts in book order: folders or files under content/<edition>/<language>/, or parts made from data. */
  parts: z.array(slug).min(1),
  /** Named sources of figures. */
  sources: z.array(
    z.strictObject({
      id: slug,
      title: z.string().min(1),
      publisher: z.string().min(1),
      year: z.int(),
      symbol: z.string().optional(),
    }),
  ),
});
export type Edition = z.infer<typeof editionSchema>;

/** What a cover says of the meeting that an edition is a paper for, line by line: title, place and dates, organizer. */
export function meetingLines({ meeting }: Pick<Edition, 'meeting'>): string[] {
  if (!meeting) return [];
  const { title, place, dates, organizer } = meeting;
  return [title, `${place}, ${dates}`, ...(organizer === undefined ? [] : [organizer])];
}
