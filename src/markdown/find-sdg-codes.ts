import type { Hit } from './find-names.ts';

const CODE = {
  goal: String.raw`\d{1,2}(?![\d.]*\d|[\d%])`,
  target: String.raw`\d{1,2}\.(?:\d{1,2}|[a-d])(?![\p{L}\d]|\.\d)`,
  indicator: String.raw`\d{1,2}\.(?:\d{1,2}|[a-d])\.\d{1,2}(?![\p{L}\d]|\.\d)`,
};
const JOINT = String.raw`(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s*[-–]\s*)`;
const list = (code: string): string => `${code}(?:${JOINT}${code})*`;

/** The words before codes. "Objective 8" and "principle 3" are of other frameworks. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\d])([Ii]ndicators?\s+)(${list(CODE.indicator)})`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])((?:SDGs?\s+)?[Tt]argets?\s+)(${list(CODE.target)})`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])(SDGs?:?\s+)(${list(`(?:${CODE.target}|${CODE.goal})`)})`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\d])((?:(?:Sustainable\s+Development\s+)?Goals?|goals?)\s+)(${list(CODE.goal)})`,
    'gu',
  ),
];
const WHAT_IS_COUNTED =
  /^\s+(?:million|billion|per\s+cent|percentage|years?|months?|weeks?|days?|countries|people|to\s+\d)/;

/**
 * Codes of the Sustainable Development Goals in running text, whether they exist or not: "goal 8", "Sustainable
 * Development Goal 10", "SDG 8", "target 8.7", "targets 8.7, 8.8 and 10.7", "indicator 10.7.2". A code that stands alone
 * is found with the word before it, those of a list without.
 */
export function findSdgCodes(text: string): Hit<'sdg'>[] {
  const hits = FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): Hit<'sdg'>[] => {
      const [whole, word = '', codes = ''] = match;
      if (WHAT_IS_COUNTED.test(text.slice(match.index + whole.length))) return [];
      const begin = match.index + word.length;
      const found = [...codes.matchAll(/\d+(?:\.(?:\d+|[a-d]))*/g)].map((code): Hit<'sdg'> => {
        const key = code[0].replace(/\.$/, '');
        return { kind: 'sdg', key, start: begin + code.index, end: begin + code.index + key.length };
      });
      const [only] = found;
      return found.length === 1 && only ? [{ ...only, start: match.index }] : found;
    }),
  );
  return hits.sort((a, b) => a.start - b.start);
}
