import { listFonts } from '../../finish/fonts.ts';
import type { BookFont } from '../../finish/fonts.ts';
import type { OpenPdf } from '../open-pdf.ts';
import { BOTH, count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const fonts: Rule = {
  id: 'fonts',
  asks: 'Every font is embedded, static and one that the book ships.',
  profiles: BOTH,
  check: (file, { shippedFonts }) => {
    const used = listFonts(file.document);
    return {
      seen: count(used.length, 'font'),
      flaws: used.flatMap((font) =>
        fontFlaws(font, shippedFonts, charactersOf(file, font.name)).map((message) => ({
          message,
          ...firstUse(file, font.name),
        })),
      ),
    };
  },
};

/** The first characters that a font shows: “→, ✓”. */
function charactersOf(file: OpenPdf, font: string): string {
  const shown = file.runs().flatMap((runs) => runs.filter((run) => run.font === font).map(({ text }) => text));
  return [...new Set(shown.join(''))]
    .filter((character) => character.trim())
    .slice(0, 8)
    .join(', ');
}

/** The first page that shows a font. */
function firstUse(file: OpenPdf, font: string): { page?: number } {
  const index = file.runs().findIndex((runs) => runs.some((run) => run.font === font));
  return index < 0 ? {} : { page: index + 1 };
}

/** A font that is not shipped means that a character is missing in the fonts that are, and was drawn with whatever the machine had. */
function fontFlaws({ name, type, embedded }: BookFont, shipped: readonly string[], characters: string): string[] {
  if (type === 'Type 3')
    return [
      `The font ${name || 'without a name'} is embedded as Type 3: use static font files, and no synthetic bold or italic.`,
    ];
  if (!embedded) return [`The font ${name} is not embedded.`];
  if (!shipped.some((family) => name.startsWith(family)))
    return [
      `The font ${name} is not one of the book’s: ${characters || 'a character'} is missing in ${shipped.join(', ')}. Use another character, or ship a font that has it.`,
    ];
  return [];
}
