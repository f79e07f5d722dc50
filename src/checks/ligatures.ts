import { placeAt } from '../model/flaw.ts';
import { flawOf, type FileRule } from './rule.ts';

/** Fonts join letters where it looks better; characters that are joined already break search and hyphenation. */
export const ligatures: FileRule = {
  id: 'ligatures',
  sentence: 'Letters are written one by one: no characters such as ﬁ that stand for two or three.',
  severity: 'error',
  hint: 'Write the letters one by one.',
  example: { body: 'The o\uFB03ce.', finds: '7:6 "\uFB03" (U+FB03) is one character for several letters.' },
  checkFile: ({ path, text }) =>
    [...text.matchAll(/[\uFB00-\uFB06]/g)].map(({ 0: character, index }) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return flawOf(
        ligatures,
        { file: path, ...placeAt(text, index) },
        `"${character}" (U+${code}) is one character for several letters.`,
        `Write "${character.normalize('NFKC')}".`,
      );
    }),
};
