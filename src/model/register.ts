import { z } from 'zod';
import { COMPACT_OBJECTIVES } from './sdg.ts';

export const RECORD_KINDS = ['initiative', 'resource', 'partnership', 'event', 'programme'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const words = z.string().regex(/\S/, 'Fill it in.');
/** A day, or a month where the day is not known. */
const when = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'Write a day as 2017-04-18, or a month as 2017-04.');

const recordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens.'),
  kind: z.enum(RECORD_KINDS),
  title: words,
  /** The name that the text calls it by, where it is not the title. */
  short: words.optional(),
  /** What it is, in a neutral sentence or two. */
  text: z.string().regex(/[.?!]$/, 'Write whole sentences that end with a full stop.'),
  /** Id of a source of the edition. */
  source: z.string().min(1),
  publisher: words.optional(),
  partners: z.array(words).min(1).optional(),
  /** The days of an event that need not follow one another. */
  dates: z
    .array(z.strictObject({ from: when, to: when.optional() }))
    .min(1)
    .optional(),
  /** The year it began in. */
  start: z.int().min(1900).max(2100).optional(),
  place: words.optional(),
  host: words.optional(),
  /** Codes of goals and targets, or "all". */
  sdgs: z
    .union([z.literal('all'), z.array(words).min(1)], 'Write "all", or a list of codes: ["3", "10.7"].')
    .optional(),
  /** Objectives of the Global Compact for Migration. */
  gcm: z.array(z.int().min(1).max(COMPACT_OBJECTIVES)).min(1).optional(),
  /** ISO 3166-1 codes. */
  countries: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'Write the three letters, such as RWA.'))
    .min(1)
    .optional(),
  /** A phrase in place of a list of countries. */
  scope: words.optional(),
  audience: words.optional(),
  language: words.optional(),
  outcome: words.optional(),
  websites: z
    .array(
      z
        .string()
        .regex(/^https?:\/\/[^\s/…]+\.[^\s/…]+[^\s…]*$/, 'Write the whole address; it begins with https://.')
        .refine((address) => !address.includes('...'), 'Write the whole address: an ellipsis leads nowhere'),
    )
    .min(1)
    .optional(),
});

/** An initiative, resource, partnership, event or programme that the edition keeps a record of. */
export type RegisterRecord = z.infer<typeof recordSchema>;
export const registerSchema = z.strictObject({ records: z.array(recordSchema) });

/** The name that readers know a record by: "MIDAS", or its title. */
export function shortName({ short, title }: Pick<RegisterRecord, 'short' | 'title'>): string {
  return short ?? title;
}
