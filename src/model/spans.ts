import { z } from 'zod';

const month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'Write a year, "2016", or a month, "2016-09".');

/**
 * What a period covers, where its printed label is not simply a year: from one month to another (both included), a part
 * of a year whose months are not known, or a moment at which something was counted.
 */
export const spanSchema = z.union(
  [z.literal('part-year'), z.literal('moment'), z.strictObject({ from: month, to: month })],
  'Write "part-year", "moment" or { "from": "2016-01", "to": "2016-09" }.',
);
export type Span = z.infer<typeof spanSchema>;

/** A span as it is compared: two numbers stand in one chart only if both cover as much. */
export type Coverage = { kind: 'months'; count: number } | { kind: 'part-year' } | { kind: 'moment' };

/** What a stated number covers: a label that is a year covers all of it. Undefined where that is not known. */
export function coverageOf({ period, span }: { period: string; span?: Span | undefined }): Coverage | undefined {
  if (span === 'part-year' || span === 'moment') return { kind: span };
  const { from, to } = span ?? { from: period, to: period };
  if (!span && !/^\d{4}$/.test(period)) return undefined;
  const count = monthNumber(to, 12) - monthNumber(from, 1) + 1;
  return { kind: 'months', count };
}

/** Months since the year 0; a year alone counts as its first or last month. */
function monthNumber(text: string, ofYear: number): number {
  const [year = '', month] = text.split('-');
  return Number(year) * 12 + Number(month ?? ofYear);
}

/** True for whole years. */
export function isWholeYears(coverage: Coverage): boolean {
  return coverage.kind === 'months' && coverage.count % 12 === 0;
}

/** "a whole year", "9 months", "a part of a year", "a moment": for messages. */
export function coverageInWords(coverage: Coverage | undefined): string {
  if (!coverage) return 'a time that is not known';
  if (coverage.kind === 'part-year') return 'a part of a year';
  if (coverage.kind === 'moment') return 'a moment';
  if (coverage.count === 12) return 'a whole year';
  if (coverage.count % 12 === 0) return `${coverage.count / 12} years`;
  return coverage.count === 1 ? 'one month' : `${coverage.count} months`;
}
