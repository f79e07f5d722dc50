import { findLetterSlips } from '../markdown/remark-lettered-lists.ts';
import type { Rule } from './rule.ts';

/** A list that skips a letter would be printed as a paragraph. */
export const letteredLists: Rule = {
  id: 'lettered-lists',
  sentence: 'Lists lettered (a), (b), (c) or (i), (ii), (iii) skip no letter.',
  severity: 'error',
  hint: 'Letter the list without gaps.',
  example: { body: '(a) A;\n\n(c) B.', finds: '9:1 (b) is missing between (a) and (c).' },
  check: ({ tree, source }) =>
    findLetterSlips(tree, source.text).map((slip) => ({
      rule: 'lettered-lists',
      severity: 'error',
      file: source.path,
      ...slip,
    })),
};
