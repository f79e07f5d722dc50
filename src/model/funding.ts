import { z } from 'zod';
import { CATEGORY_CODES, type CategoryCode } from './migof.ts';

/** The row of a regional table for what belongs to no single country or area. */
export const REGIONAL_INITIATIVES = 'regional-initiatives';
export const GLOBAL_TABLE = 'global';
export const TOTAL_ROW = 'total';

/** A column of a funding table: a category, the remainder outside the framework, or the total. */
export const FUNDING_COLUMNS = [...CATEGORY_CODES, 'outsideFramework', 'total'] as const;
export type FundingColumn = (typeof FUNDING_COLUMNS)[number];

/** More than any table will print, and small enough that every sum of such amounts is exact to the dollar. */
const MOST = 999_999_999_999;
/** Whole US dollars. */
const amount = z.number().min(0).max(MOST).int();
/** A cell of the print: an amount, or null where the print leaves it blank. A blank is not a zero. */
const cell = z
  .number({
    error: (issue) =>
      issue.input === undefined ? 'Write the amount, or null where the print leaves the cell blank.' : undefined,
  })
  .min(0)
  .max(MOST)
  .int()
  .nullable();
const cells = { P1: cell, P2: cell, P3: cell, O1: cell, O2: cell, O3: cell };
const total = { total: amount };
const outsideFramework = { outsideFramework: amount.optional() };

const areaRow = z.strictObject({ area: z.string().min(1), printedName: z.string().min(1), ...cells, ...total });
const totalRow = z.strictObject({ ...cells, ...total });
const globalRow = z.strictObject({ region: z.string().min(1), ...cells, ...outsideFramework, ...total });

const difference = z.strictObject({
  /** A region's slug, or "global". */
  table: z.string().min(1),
  /** An area's id, a region's slug (in the global table) or "total". */
  row: z.string().min(1),
  column: z.enum(FUNDING_COLUMNS),
  /** `across`: cells of the row against its total. `down`: cells of the column against the total row.
   *  `between`: the region's total row against its row in the global table. */
  sum: z.enum(['across', 'down', 'between']),
  printed: amount,
  computed: amount,
});
export type Difference = z.infer<typeof difference>;

const slip = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  /** Why the print does not add up, for readers. */
  reason: z.string().min(10),
  differences: z.array(difference).min(1),
});
export type Slip = z.infer<typeof slip>;

export const fundingSchema = z.strictObject({
  edition: z.string().regex(/^\d{4}$/, 'Write the year of the edition: "2018".'),
  unit: z.literal('USD'),
  source: z.strictObject({ title: z.string().min(1), publisher: z.string().min(1), year: z.int() }),
  categories: z.tuple(CATEGORY_CODES.map((code) => z.literal(code)) as [z.ZodLiteral, ...z.ZodLiteral[]]),
  global: z.strictObject({
    rows: z.array(globalRow).min(1),
    total: z.strictObject({ ...cells, ...outsideFramework, ...total }),
    note: z.string().min(1),
  }),
  regions: z
    .array(z.strictObject({ region: z.string().min(1), rows: z.array(areaRow).min(1), total: totalRow }))
    .min(1),
  /** Sums that the print itself gets wrong. */
  slips: z.array(slip),
  /** Rows whose reading is uncertain in the copy that was used. */
  doubts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
      table: z.string().min(1),
      rows: z.array(z.string().min(1)).min(1),
      reason: z.string().min(10),
    }),
  ),
});

/** The funding requirements of an edition, as printed. All amounts are whole US dollars. */
export type Funding = z.infer<typeof fundingSchema>;
export type AreaRow = z.infer<typeof areaRow>;
export type GlobalRow = z.infer<typeof globalRow>;
export type RegionTable = Funding['regions'][number];
/** The cells and total that every row has. */
export type AmountRow = Record<CategoryCode, number | null> & { total: number; outsideFramework?: number | undefined };
