import { placeAt } from '../model/flaw.ts';
import { flawOf, type FileRule } from './rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Cyrillic and Greek letters that no reader can tell from Latin ones. */
const TWINS: Record<string, string> = Object.fromEntries(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'һh', 'ԁd', 'ԛq', 'ԝw'],
    ...['АA', 'ВB', 'ЕE', 'ЗZ', 'ІI', 'ЈJ', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ЅS', 'ТT', 'ХX', 'УY'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo', 'νv'],
  ].map((pair) => [...pair] as [string, string]),
);
/** Languages that are written in the scripts that the letters come from. */
const OWN_SCRIPT = new Set(['be', 'bg', 'el', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

/** A letter of another script looks right and is found by no search, read out wrongly and set in another font. */
export const lookAlikes: FileRule = {
  id: 'look-alikes',
  sentence: 'Words in Latin letters have no Cyrillic or Greek ones that only look like them.',
  severity: 'error',
  hint: 'Type the word again.',
  mayBeAllowed: true,
  example: {
    body: 'The W\u043Erld Bank.',
    finds: '7:6 "W\u043Erld" has a letter that is not Latin: "\u043E" (U+043E).',
  },
  checkFile({ path, text }, language) {
    if (!FOREIGN.test(text)) return [];
    return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const at = word.search(FOREIGN);
      if (at < 0) return [];
      const isMixed = /\p{Script=Latin}/u.test(word);
      const isTwin = !OWN_SCRIPT.has(language) && [...word].every((letter) => letter in TWINS);
      if (!isMixed && !isTwin) return [];
      const letter = word[at] ?? '';
      const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const right = [...word].map((one) => TWINS[one] ?? one).join('');
      return [
        flawOf(
          lookAlikes,
          { file: path, ...placeAt(text, index + at) },
          `"${word}" has a letter that is not Latin: "${letter}" (U+${code}).`,
          FOREIGN.test(right) ? undefined : `Type the word again in Latin letters: ${right}.`,
        ),
      ];
    });
  },
};
