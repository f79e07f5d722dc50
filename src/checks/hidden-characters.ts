import { placeAt } from '../model/flaw.ts';
import { flawOf, type FileRule } from './rule.ts';

const HIDDEN =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const NAMES: Record<string, string> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
};
/** Joiners and marks of direction belong to the spelling of these languages. */
const JOINED = new Set(['ar', 'fa', 'he', 'ur']);

/** What can't be seen can't be mended, and it breaks search, links and the order of words. */
export const hiddenCharacters: FileRule = {
  id: 'hidden-characters',
  sentence:
    'There are no invisible characters: soft hyphens, zero-width spaces, marks of direction, control characters.',
  severity: 'error',
  hint: 'Remove it: delete the letters on both sides and type them again.',
  example: { body: 'The com\u00ADpact.', finds: '7:8 There is a soft hyphen (U+00AD) that can’t be seen.' },
  checkFile: ({ path, text }, language) =>
    [...text.matchAll(HIDDEN)].flatMap(({ 0: character, index }) => {
      if (JOINED.has(language) && /[\u061C\u200C-\u200F]/.test(character)) return [];
      // It is a flaw of its own that the file can't be read.
      if (character === '\0') return [];
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const what = NAMES[character] ?? 'a control character';
      const place = { file: path, ...placeAt(text, index) };
      return [flawOf(hiddenCharacters, place, `There is ${what} (U+${code}) that can’t be seen.`)];
    }),
};
