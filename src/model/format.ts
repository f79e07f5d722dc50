/** The one place where numbers become text. A no-break space joins a number to its unit or currency. */
export const NBSP = '\u00a0';
export const BLANK = '–';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const full = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });
/** Making a format takes far longer than using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A whole or decimal number with thousands commas and nothing rounded: 2,863,504,889. */
export function formatNumber(value: number): string {
  // Adding zero turns −0 into 0.
  return full.format(value + 0).replace('-', '−');
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
  // What would round to "1,000 million" (with one decimal, 999,950,000 and more) is a billion.
  const billion = 1e9 - 0.5 * 10 ** (6 - places);
  if (Math.abs(value) >= billion) return `${decimals(value / 1e9, 2)}${NBSP}billion`;
  if (Math.abs(value) >= 1e6) return `${decimals(value / 1e6, places)}${NBSP}million`;
  return formatNumber(value);
}

/** Millions with one decimal, without unit, for cells of a chart whose subtitle gives it: 282.3. Tiny amounts: <0.1. */
export function formatMillions(amount: number): string {
  if (amount === 0) return '0';
  if (amount < 50_000) return '<0.1';
  return decimals(amount / 1e6, 1, 1);
}

/** A difference with its sign: +13, −3, 0. */
export function formatChange(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** A share of a whole in running text: "28 per cent", "5.6 per cent", "less than 0.1 per cent". */
export function formatShare(part: number, whole: number, places = 0): string {
  return `${formatShareNumber(part, whole, places)}${NBSP}per${NBSP}cent`;
}

/** The number of a share alone, for tables headed "per cent". */
export function formatShareNumber(part: number, whole: number, places = 0): string {
  // Multiplied first, for half a unit to stay exactly half a unit.
  const share = whole === 0 ? 0 : (part * 100) / whole;
  const least = 10 ** -places;
  if (share > 0 && share < least / 2) return `less than ${least}`;
  return decimals(share, places, places);
}

/** A share in per cent, rounded once, for data: 5.9. */
export function roundShare(part: number, whole: number, places = 1): number {
  return whole === 0
    ? 0
    : Number(
        decimals((part * 100) / whole, places)
          .replaceAll(',', '')
          .replace('−', '-'),
      );
}

/** A share that data have, in a column headed "per cent": 5.9, 28.0. */
export function formatPerCent(value: number): string {
  return decimals(value, 1, 1);
}

/** A day of the calendar ("2017-12-01") in words, with day and month on one line: 1 December 2017. */
export function formatDay(day: string, language = 'en'): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  dayFormats.set(locale, format);
  return format.format(new Date(day)).replace(' ', NBSP);
}

/** Rounds half up by the decimal digits as written: `toFixed` would make 5.8 of 5.85, whose binary value is less. */
function decimals(value: number, most: number, least = 0): string {
  const key = `${least}-${most}`;
  const format =
    numberFormats.get(key) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most });
  numberFormats.set(key, format);
  return format.format(value).replace('-', '−');
}
