import { BOTH, count } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const pages: Rule = {
  id: 'pages',
  asks: 'The file has the pages that were laid out.',
  profiles: BOTH,
  check: ({ document }, expected) => {
    const has = document.getPageCount();
    const message = `The file has ${count(has, 'page')}, and ${expected.pages} were laid out.`;
    return { seen: count(has, 'page'), flaws: has === expected.pages ? [] : [{ message }] };
  },
};
