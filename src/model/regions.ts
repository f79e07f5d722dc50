import { z } from 'zod';

export const regionSchema = z.strictObject({
  /** IOM's short code in capitals: the `region_code` of the open data. */
  code: z.string().regex(/^[A-Z]+$/, 'Use capital letters only.'),
  slug: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  name: z.string().min(1),
  shortName: z.string().min(1).max(28),
  /** `global` is the row of global and multiregional initiatives: it has no table of its own. */
  kind: z.enum(['global', 'region']),
});
export type Region = z.infer<typeof regionSchema>;

export const regionsSchema = z.strictObject({ regions: z.array(regionSchema).min(1) });
