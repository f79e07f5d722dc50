import type { Book } from '../book/book.ts';
import { findSdgCodes } from '../markdown/find-sdg-codes.ts';
import type { Fact } from '../model/facts.ts';
import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

/** A number that is no part of a word, a symbol, a date, a range or a larger number. */
const NUMBER =
  /(?<![\p{L}\p{N}/+#§_]|[\p{N}.,–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s+(million|billion)\b|(\s+per\s+cent\b|%))?(?![\p{L}\p{N}/_+]|[.,–-]\d)/gu;
const SCALES: Record<string, number> = { million: 1e6, billion: 1e9 };
const CURRENCY_BEFORE = /\b[A-Z]{3}\s*$/;
const NUMBERED = /\b(?:resolutions?|articles?|paragraphs?|no\.|numbers?|pages?|Convention)\s+$/i;
const LEAST = 100;
/** Words that many statements have. */
const COMMON = new Set(
  'about been from have more number other over people than that their they this took were which with year'.split(' '),
);

/** A number that is typed and is also a fact has two homes, and one of them will be forgotten. */
export const typedFacts: Rule = {
  id: 'typed-facts',
  sentence: `Numbers of at least ${LEAST}, or with decimals, that are facts of the edition are printed with <Fact>.`,
  severity: 'warning',
  hint: 'Write <Fact id="…" />, or silence the rule if it is another number.',
  mayBeAllowed: true,
  example: { body: 'It trained 71,325 people.', finds: '7:12 "71,325" is the fact "orientation-trainees-2016".' },
  check: (document, book) =>
    !book
      ? []
      : ownWordsOf(document)
          .filter(({ kind }) => kind === 'text' || kind === 'cell')
          .flatMap(({ text, placeOf }) => {
            const codes = findSdgCodes(text);
            return [...text.matchAll(NUMBER)].flatMap((match) => {
              if (codes.some(({ start, end }) => match.index < end && match.index >= start)) return [];
              const fact = factOf(match, text, book);
              if (!fact) return [];
              const hint = `Write <Fact id="${fact.id}" />, or silence the rule if it is another number.`;
              const message = `"${match[0].replace(/\s+/g, ' ')}" is the fact "${fact.id}".`;
              return [flawOf(typedFacts, placeOf(match.index), message, hint)];
            });
          }),
};

/** The fact with this number, of which the sentence speaks too. */
function factOf(match: RegExpExecArray, text: string, book: Book): Fact | undefined {
  const [, whole = '', decimals = '', scale = '', share] = match;
  const before = text.slice(0, match.index);
  const isYear = /^(?:1[5-9]|20|21)\d\d$/.test(whole) && !decimals && !scale && !share;
  if (isYear || CURRENCY_BEFORE.test(before) || NUMBERED.test(before)) return undefined;
  const value = Number(whole.replaceAll(',', '') + decimals) * (SCALES[scale] ?? 1);
  if (value < LEAST && !decimals) return undefined;
  const isDistinct = String(Math.round(value)).replace(/0+$/, '').length >= (decimals ? 3 : 4);
  const words = stems(sentenceAt(text, match.index));
  return [...book.facts.values()].find(
    (fact) =>
      (fact.unit === 'per cent') === (share !== undefined) &&
      !/^[A-Z]{3}$/.test(fact.unit) &&
      Math.abs(fact.value - value) < 1e-9 * Math.max(1, value) &&
      (isDistinct || [...stems(`${fact.statement} ${fact.unit}`)].some((word) => words.has(word))),
  );
}

function sentenceAt(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('? ', index)) + 1;
  const rest = text.slice(index).search(/[.?!](?:\s|$)/);
  return text.slice(from, rest < 0 ? undefined : index + rest);
}

/** The words that carry a meaning, without the endings of plurals. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ies|y|es|s|ed|ing)$/, '')));
}
