import { findLetterSlips } from '../markdown/remark-lettered-lists.ts';
import type { Rule } from './rule.ts';

/** A list that skips a letter would be printed as a paragraph. */
export const letteredLists: Rule = {
  id: 'lettered-lists',
  sentence: 'Lists lettered (a), (b), (c) or (i), (ii), (iii) skip no letter.',
  check: ({ tree, source }) =>
    findLetterSlips(tree, source.text).map((slip) => ({
      rule: 'lettered-lists',
      severity: 'error',
      file: source.path,
      ...slip,
    })),
};
