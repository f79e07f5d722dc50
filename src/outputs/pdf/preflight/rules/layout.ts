import { BOTH } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const layout: Rule = {
  id: 'layout',
  asks: 'Nothing leaves its page, and nothing lies over anything else.',
  profiles: BOTH,
  check: (_file, { layoutFlaws }) => ({
    seen: 'as measured before printing',
    flaws: layoutFlaws.map((message) => ({ message })),
  }),
};
