import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

const CODES: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const SIGNS = /(?:US|CA|A)?([$€£¥])/g;

/** A dollar may be of many countries; the code of ISO 4217 says which. */
export const currencySigns: Rule = {
  id: 'currency-signs',
  sentence: 'Currencies have their codes before the amount, such as USD, and no signs.',
  severity: 'error',
  hint: 'Write the code, a space and the amount: USD 6 million.',
  mayBeAllowed: true,
  example: { body: 'The fund paid $6 million.', finds: '7:15 "$" is a sign of a currency.' },
  check: (document) =>
    ownWordsOf(document).flatMap(({ text, placeOf }) =>
      [...text.matchAll(SIGNS)].map(({ 0: sign, 1: character = '', index }) =>
        flawOf(
          currencySigns,
          placeOf(index),
          `"${sign}" is a sign of a currency.`,
          `Write the code, a space and the amount: ${CODES[character]} 6 million.`,
        ),
      ),
    ),
};
