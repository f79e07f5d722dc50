import { sourceSansRuns } from './source-sans-widths.ts';

/** The weights of Source Sans 3 that charts use. */
export type FontWeight = 400 | 600;

/** Width of a character that Source Sans 3 lacks, in thousandths of an em: a wide guess, so that text keeps its room. */
const fallbackAdvance = 650;
const wideAdvance = 1000;

const invisible = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]$/u;

const advances: Record<FontWeight, ReadonlyMap<number, number>> = {
  400: new Map(sourceSansRuns.flatMap((run) => run.regular.map((width, index) => [run.from + index, width]))),
  600: new Map(sourceSansRuns.flatMap((run) => run.semibold.map((width, index) => [run.from + index, width]))),
};

function advance(character: string, weight: FontWeight): number {
  const known = advances[weight].get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (invisible.test(character)) return 0;
  return wide.test(character) ? wideAdvance : fallbackAdvance;
}

/**
 * Width of one line of text in Source Sans 3, in px at a font size in px. Kerning is left out: it
 * mostly tightens, so the result errs on the wide side. Characters outside the font count as 0.65 em,
 * Chinese, Japanese and Korean as 1 em, combining marks and controls as nothing.
 */
export function textWidth(text: string, fontSize: number, weight: FontWeight): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, weight);
  return (thousandths * fontSize) / 1000;
}

/** The words of a text: what stands between spaces and line ends. A no-break space is part of its word. */
export function words(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter((word) => word !== '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks a word after hyphens, dashes and slashes; a part still too long, between graphemes. */
function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const parts = word.split(/(?<=[-/\u2010\u2013\u2014])/u);
  const atoms = parts.flatMap((part) =>
    fits(part) ? [part] : Array.from(graphemes.segment(part), ({ segment }) => segment),
  );
  const lines: string[] = [];
  let line = '';
  for (const atom of atoms) {
    if (line === '' || fits(line + atom)) {
      line += atom;
    } else {
      lines.push(line);
      line = atom;
    }
  }
  return [...lines, line];
}

/**
 * Breaks text into lines no wider than `maxWidth` px. Lines break at spaces, never at no-break spaces;
 * a word wider than a line breaks after a hyphen, dash or slash, else between graphemes. Blank text has
 * no lines. A single grapheme wider than `maxWidth` still takes a line of its own.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, weight: FontWeight): string[] {
  const fits = (candidate: string): boolean => textWidth(candidate, fontSize, weight) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const extended = line === '' ? word : `${line} ${word}`;
    if (fits(extended)) {
      line = extended;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}
