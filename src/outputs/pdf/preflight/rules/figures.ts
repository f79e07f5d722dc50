import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const figures: Rule = {
  id: 'alternative-text',
  asks: 'Every figure is described to those who cannot see it (13-004).',
  profiles: ['screen'],
  check: (file) => {
    const found = file.elements().filter(({ type }) => type === 'Figure' || type === 'Formula');
    return {
      seen: count(found.length, 'figure'),
      flaws: found
        .filter(({ alt, actualText }) => !alt?.trim() && !actualText?.trim())
        .map((figure) => ({ message: 'A figure has no alternative text.', ...placeOf(file, figure) })),
    };
  },
};
