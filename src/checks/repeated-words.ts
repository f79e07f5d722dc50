import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}+)(\s+)(\p{Ll}+)(?![\p{L}\p{N}'’-])/gu;
/** Words that can follow themselves: "the plan that that group had had". */
const MAY_FOLLOW = new Set(['that', 'had']);

/** A word is doubled where a line was broken or a sentence mended. */
export const repeatedWords: Rule = {
  id: 'repeated-words',
  sentence: 'No word stands twice in a row.',
  severity: 'error',
  hint: 'Remove one of the two.',
  mayBeAllowed: true,
  language: 'en',
  example: { body: 'Workers know the\nthe law.', finds: '8:1 "the" stands twice in a row.' },
  check: (document) =>
    ownWordsOf(document).flatMap(({ text, placeOf }) => {
      const flaws = [];
      // Pairs overlap, so each search begins at the second word of the pair before.
      TWICE.lastIndex = 0;
      for (let match = TWICE.exec(text); match; match = TWICE.exec(text)) {
        const [, first = '', gap = '', second = ''] = match;
        const at = match.index + first.length + gap.length;
        TWICE.lastIndex = at;
        if (first.toLowerCase() === second && !MAY_FOLLOW.has(second))
          flaws.push(flawOf(repeatedWords, placeOf(at), `"${second}" stands twice in a row.`));
      }
      return flaws;
    }),
};
