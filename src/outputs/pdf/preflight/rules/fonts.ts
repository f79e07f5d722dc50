import { listFonts } from '../../finish/fonts.ts';
import type { BookFont } from '../../finish/fonts.ts';
import { BOTH, count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const fonts: Rule = {
  id: 'fonts',
  asks: 'Every font is embedded, static and one that the book ships.',
  profiles: BOTH,
  check: ({ document }, { shippedFonts }) => {
    const used = listFonts(document);
    return {
      seen: count(used.length, 'font'),
      flaws: used.flatMap((font) => fontFlaws(font, shippedFonts)).map((message) => ({ message })),
    };
  },
};

/** A font that is not shipped means that a character is missing in the fonts that are, and was drawn with whatever the machine had. */
function fontFlaws({ name, type, embedded }: BookFont, shipped: readonly string[]): string[] {
  if (type === 'Type 3')
    return [
      `The font ${name || 'without a name'} is embedded as Type 3: use static font files, and no synthetic bold or italic.`,
    ];
  if (!embedded) return [`The font ${name} is not embedded.`];
  if (!shipped.some((family) => name.startsWith(family)))
    return [
      `The font ${name} is not one of the book’s: a character is missing in ${shipped.join(' and ')}. Use another character, or ship a font that has it.`,
    ];
  return [];
}
