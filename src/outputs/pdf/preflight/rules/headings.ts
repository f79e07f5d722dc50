import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const headings: Rule = {
  id: 'headings',
  asks: 'The first heading is H1, and none skips a level (Matterhorn 14-002, 14-003).',
  profiles: ['screen'],
  check: (file) => {
    const flaws: Finding[] = [];
    let previous = 0;
    let seen = 0;
    for (const element of file.elements()) {
      const level = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
      if (level === 0) continue;
      seen++;
      if (level > previous + 1)
        flaws.push({
          message: `A heading H${level} follows ${previous ? `H${previous}` : 'no heading'}.`,
          ...placeOf(file, element),
        });
      previous = level;
    }
    return { seen: count(seen, 'heading'), flaws };
  },
};
