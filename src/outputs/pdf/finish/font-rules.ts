import type { BookFont } from './fonts.ts';

/**
 * What is wrong with the fonts of a book, in plain words; empty if nothing is. A font that is not shipped means that a
 * character is missing in the fonts that are, and was drawn with whatever the machine had.
 * @param shipped beginnings of the PostScript names of the fonts that may be used
 */
export function findFontFlaws(fonts: readonly BookFont[], shipped: readonly string[]): string[] {
  return fonts.flatMap(({ name, type, embedded }) => {
    if (type === 'Type 3')
      return [
        `The font ${name || 'without a name'} would be embedded as Type 3: use static font files, and no synthetic bold or italic.`,
      ];
    if (!embedded) return [`The font ${name} is not embedded.`];
    if (!shipped.some((family) => name.startsWith(family)))
      return [
        `The font ${name} is not one of the book’s: a character is missing in ${shipped.join(' and ')}. Use another character, or ship a font that has it.`,
      ];
    return [];
  });
}
