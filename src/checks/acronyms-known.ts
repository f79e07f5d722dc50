import { suggestion } from '../model/explain-issue.ts';
import { unknownAcronymsIn } from './acronym-words.ts';
import { flawOf, type Rule } from './rule.ts';
import { ownWordsOf } from './words.ts';

const HOME = 'Add it to data/reference/acronyms.json, or a name that is none to data/reference/allowed-words.json.';

/** An acronym that is not listed is neither explained on the page nor in the list at the back. */
export const acronymsKnown: Rule = {
  id: 'acronyms-known',
  sentence: 'Every acronym of the text is in the list of acronyms. Each is named once a chapter.',
  severity: 'warning',
  hint: HOME,
  mayBeAllowed: true,
  example: { body: 'The work of FTSO.', finds: '7:13 "FTSO" is not in the list of acronyms.' },
  check(document, book) {
    if (!book) return [];
    const seen = new Set<string>();
    return ownWordsOf(document).flatMap(({ text, placeOf }) =>
      unknownAcronymsIn(text, book).flatMap(({ word, index }) => {
        if (seen.has(word)) return [];
        seen.add(word);
        const meant = suggestion(
          word,
          book.acronyms.map(({ short }) => short).filter((short) => short.length > 3),
        );
        const hint = meant ? `${meant} If not: ${HOME[0]?.toLowerCase()}${HOME.slice(1)}` : HOME;
        return [flawOf(acronymsKnown, placeOf(index), `"${word}" is not in the list of acronyms.`, hint)];
      }),
    );
  },
};
