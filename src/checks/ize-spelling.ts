import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

const WORD = /(?<![\p{L}\p{N}])\p{Ll}{2,}is(?:e|es|ed|er|ers|ing|ation|ations|ational|able)(?!\p{L})/gu;
/** Words whose -ise is no such ending: “advise”, “exercise”, “otherwise”. */
const ALWAYS_S =
  /(?:^r|^ar|^cr|adv|advert|bru|ch?ast|comprom|compr|conc|cru|dem|desp|dev|disgu|enfranch|enterpr|exc|exerc|expert|franch|gu|improv|inc|likew|merchand|no|otherw|parad|po|prac?t|pra|prec|prem|prev|prom|ra|rev|superv|surm|surpr|telev|to|treat|turquo|va|w)is(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$/iu;

/** The United Nations spells -ize and -ization where Greek gave the ending. Words with a capital may be names of others. */
export const izeSpelling: Rule = {
  id: 'ize-spelling',
  sentence: 'Words are spelled with -ize and -ization, as the United Nations spells them, not with -ise.',
  severity: 'error',
  hint: 'Write z for this s; a name that is spelled so stays, with <Allow>.',
  mayBeAllowed: true,
  language: 'en',
  example: { body: 'Help is organised in time.', finds: '7:9 "organised" is spelled with s.' },
  check: (document) =>
    ownWordsOf(document).flatMap(({ text, placeOf }) =>
      [...text.matchAll(WORD)]
        .filter(({ 0: word }) => !ALWAYS_S.test(word))
        .map(({ 0: word, index }) => flawOf(izeSpelling, placeOf(index), `"${word}" is spelled with s.`)),
    ),
};
