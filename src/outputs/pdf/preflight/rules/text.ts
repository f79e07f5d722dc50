import { BOTH, count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

const LIGATURE = /[\uFB00-\uFB06]/;

export const text: Rule = {
  id: 'text',
  asks: 'Copied and searched text is what was written: no missing glyphs, no ligature characters, no replacement characters.',
  profiles: BOTH,
  check: (file) => {
    let seen = 0;
    const flaws = file.runs().flatMap((runs, index): Finding[] => {
      const page = index + 1;
      const missing = runs.reduce((sum, run) => sum + run.missing, 0);
      const whole = runs.map((run) => run.text).join('');
      seen += whole.length;
      const ligature = LIGATURE.exec(whole);
      return [
        ...(missing > 0
          ? [
              {
                message: `${count(missing, 'glyph')} without a character (fonts ${[...new Set(runs.filter((run) => run.missing > 0).map(({ font }) => font))].join(', ')}).`,
                page,
              },
            ]
          : []),
        ...(missing === 0 && whole.includes('\uFFFD')
          ? [{ message: 'Text has a replacement character (U+FFFD).', page }]
          : []),
        ...(ligature
          ? [{ message: `Text has the ligature character ${ligature[0]} in “${around(whole, ligature.index)}”.`, page }]
          : []),
      ];
    });
    return { seen: count(seen, 'character'), flaws };
  },
};

const around = (whole: string, at: number): string => whole.slice(Math.max(0, at - 12), at + 12);
