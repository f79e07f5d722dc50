import { z } from 'zod';

export const acronymSchema = z.strictObject({
  short: z.string().min(2),
  long: z.string().min(3),
  aliases: z.array(z.string().min(2)).optional(),
});
export type Acronym = z.infer<typeof acronymSchema>;
export const acronymsSchema = z.strictObject({ acronyms: z.array(acronymSchema) });

/** Words of capitals that are no acronyms: codes of currencies, names of projects and campaigns. */
export const allowedWordsSchema = z.strictObject({ words: z.array(z.string().min(2)) });
