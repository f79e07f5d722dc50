import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

/** The sign is for tables and charts. */
export const perCent: Rule = {
  id: 'per-cent',
  sentence: 'Running text has the words “per cent”; the sign % stands in tables and charts only.',
  severity: 'error',
  hint: 'Write "per cent".',
  mayBeAllowed: true,
  language: 'en',
  example: { body: 'Remittances cost 7% of what is sent.', finds: '7:19 "%" stands in running text.' },
  check: (document) =>
    ownWordsOf(document)
      .filter(({ kind }) => kind !== 'cell')
      .flatMap(({ text, placeOf }) =>
        [...text.matchAll(/%|\bpercent\b/gi)].map(({ 0: found, index }) =>
          flawOf(perCent, placeOf(index), `"${found}" stands in running text.`),
        ),
      ),
};
