import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');

/** The forms that an editor may choose for a series. */
export const CHART_KINDS = ['bar', 'line', 'slope', 'dot', 'share', 'unit', 'table'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export const seriesRowSchema = z.strictObject({
  /** Names the row in the title's template. */
  key: slug,
  label: z.string().min(1),
  /** One fact a column, by id; null where nothing is known. */
  facts: z.array(slug.nullable()).min(1),
});

/** Facts that are compared in one figure. Numbers, units, periods, qualifiers and sources are those of the facts. */
export const seriesSchema = z.strictObject({
  /** Also the id of the figure. */
  id: slug,
  /** States the finding; what stands in braces is computed: "Resettlement {grew|fell resettled} by {change resettled}". */
  title: z.string().min(1),
  /** Unit and coverage; made from the facts where it is left out. */
  subtitle: z.string().min(1).optional(),
  kind: z.enum(CHART_KINDS),
  /** Heads of the columns; the periods of the facts where they are left out. */
  columns: z.array(z.string().min(1)).min(1).optional(),
  rows: z.array(seriesRowSchema).min(1),
  /** The rows stand in order of their last column, the largest first. */
  sorted: z.literal(true).optional(),
  /** Name of what the rows leave of 100 per cent, or of the whole. */
  remainder: z.string().min(1).optional(),
  /** The fact that the rows are parts of. */
  whole: slug.optional(),
  /** One person or thing may be counted in several rows: they are never drawn as parts of a whole. */
  overlapping: z.literal(true).optional(),
  /** Each row is a rate of its own base, such as a growth rate: bases may differ. */
  ownBases: z.literal(true).optional(),
  notes: z.array(z.string().min(1)).optional(),
});
export type Series = z.infer<typeof seriesSchema>;
export type SeriesRow = z.infer<typeof seriesRowSchema>;

export const seriesFileSchema = z.strictObject({ series: z.array(seriesSchema) });
