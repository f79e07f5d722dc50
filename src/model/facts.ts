import { z } from 'zod';
import { formatCount, formatNumber, formatRounded, NBSP } from './format.ts';
import { spanSchema } from './spans.ts';

export const QUALIFIERS = [
  'about',
  'nearly',
  'almost',
  'more than',
  'at least',
  'over',
  'up to',
  'fewer than',
  'around',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const statedValue = {
  value: z.number(),
  qualifier: z.enum(QUALIFIERS).optional(),
  /** What the figure covers, as readers say it: "2016", "January–September 2016", "since 2005". */
  period: z.string().min(1),
  /** What the period covers, where it is not a year: charts need to know. */
  span: spanSchema.optional(),
  /** Id of a source of the edition. */
  source: z.string().min(1),
};

export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  /** What is counted, as a noun phrase: "Offices that supported governments on standards". */
  statement: z.string().min(1),
  unit: z.string().min(1),
  ...statedValue,
  /** Of what a share is a share, where the source says so. */
  base: z.string().min(1).optional(),
  display: z.enum(['million', 'figures']).optional(),
  /** Whether the source intends it or reports it, where readers could take one for the other. */
  horizon: z.enum(['plan', 'result']).optional(),
  /** What other sources state. `value` above is the preferred one. */
  alternatives: z.array(z.strictObject({ ...statedValue, note: z.string().min(1) })).optional(),
});
export type Fact = z.infer<typeof factSchema>;
export const factsSchema = z.strictObject({ facts: z.array(factSchema) });

/** What other sources state of the same thing, each as a fact of its own without further ones. */
export function otherStatements(fact: Fact): Fact[] {
  const { qualifier: _, span: _span, alternatives = [], ...rest } = fact;
  return alternatives.map(({ note: _note, ...other }) => ({ ...rest, ...other }));
}

/** A fact's number with its qualifier and unit, in figures, as it stands in a table: "more than 16,500 people". */
export function formatStatement(fact: Fact): string {
  const number = formatFact({ ...fact, display: fact.display ?? 'figures' });
  const hasUnit = fact.unit === 'per cent' || /^[A-Z]{3}$/.test(fact.unit);
  return hasUnit ? number : `${number} ${fact.unit}`;
}

/** A fact's number as it stands in a sentence: "more than 16,500", "42 per cent", "USD 8.9 million", "six". */
export function formatFact(fact: Fact, options: { bare?: boolean } = {}): string {
  const number = formatValue(fact);
  return fact.qualifier && !options.bare ? `${fact.qualifier} ${number}` : number;
}

function formatValue(fact: Fact): string {
  const { value, unit, display } = fact;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit}${NBSP}${value >= 1e6 ? formatRounded(value, 2) : formatNumber(value)}`;
  if (unit === 'per cent') return `${formatNumber(value)}${NBSP}per${NBSP}cent`;
  if (display === 'million') return formatRounded(value, 2);
  return display === 'figures' ? formatNumber(value) : formatCount(value);
}

/** A fact's number as it stands in a picture whose subtitle gives the unit: "16,500", "4.65 million", "83%". */
export function formatInChart({ value, unit, display }: Pick<Fact, 'value' | 'unit' | 'display'>): string {
  if (unit === 'per cent') return `${formatNumber(value)}%`;
  return display === 'million' ? formatRounded(value, 2) : formatNumber(value);
}

/** In characters that the shipped subsets of the fonts have: ≥ and ≤ are in none. */
const SIGNS: Record<Qualifier, string> = {
  about: '~',
  around: '~',
  nearly: '~',
  almost: '~',
  'more than': '>',
  over: '>',
  'at least': `min.${NBSP}`,
  'up to': `max.${NBSP}`,
  'fewer than': '<',
};

/** A qualifier as a sign, for pictures with little room: "~", ">", "min. ". The table beside it has the words. */
export function qualifierSign(qualifier: Qualifier | undefined): string {
  return qualifier ? SIGNS[qualifier] : '';
}
