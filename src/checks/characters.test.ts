import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/chapters.ts';
import { checkFile } from './check-book.ts';

const find = (text: string, language = 'en') => checkFile({ path: 'a.json', text }, language).map(inShort);

describe('characters of a file', () => {
  test.each([
    [
      'a Cyrillic letter in a Latin word',
      'a\nA P\u0430rt',
      [
        '2:4 "P\u0430rt" has a letter that is not Latin: "\u0430" (U+0430). → Type the word again in Latin letters: Part.',
      ],
    ],
    [
      'a Greek one',
      '\u039Fman',
      [
        '1:1 "\u039Fman" has a letter that is not Latin: "\u039F" (U+039F). → Type the word again in Latin letters: Oman.',
      ],
    ],
    [
      'a word of look-alikes only',
      'the \u0410\u0421\u0420 States',
      [
        '1:5 "\u0410\u0421\u0420" has a letter that is not Latin: "\u0410" (U+0410). → Type the word again in Latin letters: ACP.',
      ],
    ],
    [
      'a letter that is like no other',
      'mig\u0436ant',
      ['1:4 "mig\u0436ant" has a letter that is not Latin: "\u0436" (U+0436). → Type the word again.'],
    ],
    ['a ligature', 'e\uFB00ort', ['1:2 "\uFB00" (U+FB00) is one character for several letters. → Write "ff".']],
  ])('may not be %s', (_name, text, flaws) => {
    expect(find(text)).toEqual(flaws);
  });

  test.each([
    ['\u00AD', 'a soft hyphen (U+00AD)'],
    ['\u200B', 'a zero-width space (U+200B)'],
    ['\u200D', 'a zero-width joiner (U+200D)'],
    ['\u202E', 'a control character (U+202E)'],
    ['\u2028', 'a line separator (U+2028)'],
    ['\uFEFF', 'a byte order mark (U+FEFF)'],
    ['\x07', 'a control character (U+0007)'],
  ])('may not be hidden: %j', (character, name) => {
    expect(find(`ab${character}c`)).toEqual([
      `1:3 There is ${name} that can’t be seen. → Remove it: delete the letters on both sides and type them again.`,
    ]);
  });

  test.each([
    ['accents, no-break spaces and dashes', 'Côte d’Ivoire, USD\u00A06 – São Tomé, Türkiye, vis-à-vis\t\n'],
    ['words of other scripts', 'Москва, Αθήνα, Київ'],
    ['Arabic', 'الهجرة'],
  ])('may be %s', (_name, text) => {
    expect(find(text)).toEqual([]);
  });

  test('may be joiners and marks of direction where the language is written with them', () => {
    expect(find('می\u200Cخواهم\u200F', 'fa')).toEqual([]);
    expect(find('می\u200Cخواهم\u202E', 'fa')).toHaveLength(1);
  });

  test('may be whole Cyrillic words in a Cyrillic language', () => {
    expect(find('\u0410\u0421\u0420', 'ru')).toEqual([]);
    expect(find('P\u0430rt', 'ru')).toHaveLength(1);
  });
});
