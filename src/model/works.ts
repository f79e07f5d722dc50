import { z } from 'zod';

const words = z.string().regex(/\S/, 'Fill it in.');

const workSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens.'),
  /** Surname first: "de Haas, H."; an organization by its name. */
  authors: z.array(words).min(1),
  title: words,
  /** The journal or book that it is part of. */
  in: words.optional(),
  volume: words.optional(),
  /** Its pages there: "8–25". */
  pages: words.optional(),
  publisher: words.optional(),
  place: words.optional(),
  year: z.int().min(1500).max(2100),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s/…]+\.[^\s/…]+[^\s…]*$/, 'Write the whole address; it begins with https://.')
    .optional(),
  /** How the text names it, where authors and year would not tell it from another. */
  short: words.optional(),
});

/** A book, an article or a report that the text cites. */
export type Work = z.infer<typeof workSchema>;
export const worksSchema = z.strictObject({ works: z.array(workSchema) });

/** How the text names a work: "de Haas, 2012", "McAuliffe and Ruhs, 2017", "Collett and others, 2015". */
export function shortCitation({ short, authors, year }: Work): string {
  if (short !== undefined) return short;
  const [first = '', second, third] = authors.map((author) => author.split(',')[0] ?? author);
  const names = third !== undefined ? `${first} and others` : second !== undefined ? `${first} and ${second}` : first;
  return `${names}, ${year}`;
}
