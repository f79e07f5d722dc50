/** The one place where numbers become text. A no-break space joins a number to its unit or currency. */
export const NBSP = '\u00a0';
export const BLANK = '–';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const full = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** A whole or decimal number with thousands commas and nothing rounded: 2,863,504,889. */
export function formatNumber(value: number): string {
  return full.format(value).replace('-', '−');
}

/** House style in running text: words below ten, figures from 10. Decimals and negatives are always figures. */
export function formatCount(value: number): string {
  return (Number.isInteger(value) && value >= 0 ? WORDS[value] : undefined) ?? formatNumber(value);
}

/** Full dollars: USD 6,257,900. */
export function formatUsd(amount: number): string {
  return `USD${NBSP}${formatNumber(amount)}`;
}

/** Rounded once, for reading: USD 37.4 million, USD 2.86 billion; below a million in full. */
export function formatUsdRounded(amount: number): string {
  return `USD${NBSP}${formatRounded(amount)}`;
}

/**
 * 37.4 million, 2.86 billion; below a million in full. No trailing zeros: 120 million.
 * `places` are the decimals of millions.
 */
export function formatRounded(value: number, places = 1): string {
  if (Math.abs(value) >= 1e9) return `${decimals(value / 1e9, 2)}${NBSP}billion`;
  // 999,950,000 and more would round to "1,000 million".
  if (Math.abs(value) >= 999_950_000) return `${decimals(value / 1e9, 2)}${NBSP}billion`;
  if (Math.abs(value) >= 1e6) return `${decimals(value / 1e6, places)}${NBSP}million`;
  return formatNumber(value);
}

/** Millions with one decimal, without unit, for cells of a chart whose subtitle gives it: 282.3. Tiny amounts: <0.1. */
export function formatMillions(amount: number): string {
  if (amount === 0) return '0';
  if (amount < 50_000) return '<0.1';
  return (amount / 1e6).toFixed(1);
}

/** A share of a whole in running text: "28 per cent", "5.6 per cent", "less than 0.1 per cent". */
export function formatShare(part: number, whole: number, places = 0): string {
  return `${formatShareNumber(part, whole, places)}${NBSP}per${NBSP}cent`;
}

/** The number of a share alone, for tables headed "per cent". */
export function formatShareNumber(part: number, whole: number, places = 0): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  const least = 10 ** -places;
  if (share > 0 && share < least / 2) return `less than ${least}`;
  return share.toFixed(places);
}

function decimals(value: number, places: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: places }).format(value).replace('-', '−');
}
