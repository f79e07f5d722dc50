import { formatShare } from './format.ts';
import { z } from 'zod';
import { CATEGORY_CODES } from './migof.ts';
import type { Funding } from './funding.ts';
import type { Flaw } from './flaw.ts';
import type { JsonSource } from './json-source.ts';

const share = z.int().min(0).max(100);

/** The percentages that the pies of the print have, as printed: whole ones. */
export const sharesSchema = z.strictObject({
  region: z.record(z.string(), share),
  category: z.strictObject(Object.fromEntries(CATEGORY_CODES.map((code) => [code, share]))),
});
export interface Shares {
  region: Record<string, number>;
  category: Record<string, number>;
}

/** Every region has a share, they add up to about 100, and each is within one of what the amounts give. */
export function checkShares(shares: Shares, funding: Funding, source: JsonSource): Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (path: string[], message: string, hint: string) =>
    flaws.push({ rule: 'shares', severity: 'error', ...source.placeOf(path), message, hint });
  const amounts: { set: 'region' | 'category'; of: Map<string, number> }[] = [
    { set: 'region', of: new Map(funding.global.rows.map((row) => [row.region, row.total])) },
    { set: 'category', of: new Map(CATEGORY_CODES.map((code) => [code, funding.global.total[code] ?? 0])) },
  ];
  for (const { set, of } of amounts) {
    const whole = [...of.values()].reduce((sum, amount) => sum + amount, 0);
    for (const [key, amount] of of) {
      const printed = shares[set][key];
      if (printed === undefined) flaw([set], `"${key}" has no share.`, 'Add it as printed.');
      else if (Math.abs(printed - (amount / whole) * 100) >= 1)
        flaw(
          [set, key],
          `The share of "${key}" is ${printed}, but its amount is ${formatShare(amount, whole, 1)}.`,
          'Compare it with the print.',
        );
    }
    for (const key of Object.keys(shares[set]))
      if (!of.has(key))
        flaw([set, key], `There is no row "${key}" in the funding tables.`, 'Check its spelling or remove it.');
    const sum = Object.values(shares[set]).reduce((total, value) => total + value, 0);
    if (Math.abs(sum - 100) > 2) flaw([set], `These shares add up to ${sum}.`, 'Compare them with the print.');
  }
  return flaws;
}
