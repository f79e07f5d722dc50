import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { walkDictionaries } from '../../finish/walk-dictionaries.ts';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const transparency: Rule = {
  id: 'transparency',
  asks: 'Nothing is transparent, so that no machine of the printing house has to flatten it.',
  profiles: ['press'],
  check: ({ document }) => {
    const found = new Map<string, number>();
    const note = (what: string): Map<string, number> => found.set(what, (found.get(what) ?? 0) + 1);
    let seen = 0;
    for (const dictionary of walkDictionaries(document)) {
      seen++;
      const isPicture = dictionary.get(PDFName.of('Subtype')) === PDFName.of('Image');
      if (isPicture && dictionary.has(PDFName.of('SMask'))) note('a picture with transparent parts');
      for (const state of statesOf(dictionary)) for (const what of transparentIn(state)) note(what);
    }
    return {
      seen: count(seen, 'dictionary', 'dictionaries'),
      flaws: [...found].map(([what, times]) => ({
        message: `The file has ${what}${times > 1 ? ` (${times} times)` : ''}. Use a plain colour in the style sheet, or a picture without transparency.`,
      })),
    };
  },
};

/** The graphics states that resources list. */
function statesOf(dictionary: PDFDict): PDFDict[] {
  const states = dictionary.lookup(PDFName.of('ExtGState'));
  const inside = states instanceof PDFDict ? states.keys().map((key) => states.lookup(key)) : [];
  return inside.filter((state): state is PDFDict => state instanceof PDFDict);
}

function transparentIn(state: PDFDict): string[] {
  const value = (key: string): string => state.lookup(PDFName.of(key))?.toString() ?? '';
  const opacity = [value('ca'), value('CA')].filter((part) => part !== '' && Number(part) < 1);
  const isBlended = !['', '/Normal', '/Compatible'].includes(value('BM'));
  return [
    ...opacity.slice(0, 1).map((part) => `an opacity of ${part}`),
    ...(isBlended ? [`the blend mode ${value('BM').slice(1)}`] : []),
    ...(!['', '/None'].includes(value('SMask')) ? ['a soft mask'] : []),
  ];
}
