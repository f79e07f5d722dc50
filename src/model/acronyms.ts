import { z } from 'zod';

export const acronymSchema = z.strictObject({
  short: z.string().min(2),
  long: z.string().min(3),
  aliases: z.array(z.string().min(2)).optional(),
});
export type Acronym = z.infer<typeof acronymSchema>;
export const acronymsSchema = z.strictObject({ acronyms: z.array(acronymSchema) });
