import { z } from 'zod';

/** The six elements of the Migration Governance Framework, in its own order: three principles, three objectives. */
export const CATEGORY_CODES = ['P1', 'P2', 'P3', 'O1', 'O2', 'O3'] as const;
export type CategoryCode = (typeof CATEGORY_CODES)[number];

export const categorySchema = z.strictObject({
  code: z.enum(CATEGORY_CODES),
  kind: z.enum(['principle', 'objective']),
  number: z.int().min(1),
  /** Also the folder of the part that is about it. */
  slug: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
});
export type Category = z.infer<typeof categorySchema>;

export const migofSchema = z.strictObject({
  source: z.string().min(1),
  categories: z.array(categorySchema).length(CATEGORY_CODES.length),
});
