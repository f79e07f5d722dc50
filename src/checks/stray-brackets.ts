import { flawOf, type Rule } from './rule.ts';
import { wordsOf, type Words } from './words.ts';

/** Letters and numbers of a list in a sentence: "a) one, b) two". */
const MARK = /(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u;

/** A bracket without its other half is left over from words that were moved or cut. */
export const strayBrackets: Rule = {
  id: 'stray-brackets',
  sentence: 'Each round bracket has its other half in the same paragraph.',
  severity: 'warning',
  hint: 'Add the other half, or remove it.',
  mayBeAllowed: true,
  example: { body: 'A manual) for offices.', finds: '7:9 The bracket ")" has no other half.' },
  check(document) {
    const blocks = new Map<object, Words[]>();
    for (const words of wordsOf(document)) blocks.set(words.block, [...(blocks.get(words.block) ?? []), words]);
    return [...blocks.values()]
      .flatMap(unmatched)
      .map(([bracket, { placeOf }, index]) =>
        flawOf(strayBrackets, placeOf(index), `The bracket "${bracket}" has no other half.`),
      );
  },
};

type Bracket = [bracket: '(' | ')', words: Words, index: number];

function unmatched(block: readonly Words[]): Bracket[] {
  const open: Bracket[] = [];
  const closing: Bracket[] = [];
  for (const words of block)
    for (const { 0: bracket, index } of words.text.matchAll(/[()]/g)) {
      if (bracket === '(') open.push(['(', words, index]);
      // A record says itself what it must not begin with.
      else if (
        !open.pop() &&
        !(index === 0 && words.within.includes('Record')) &&
        !MARK.test(words.text.slice(0, index))
      )
        closing.push([')', words, index]);
    }
  return [...closing, ...open];
}
