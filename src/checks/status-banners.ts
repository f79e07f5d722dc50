import { elementsOf } from '../book/elements.ts';
import type { Rule } from './rule.ts';

/** Readers must see a document's status before they read it. */
export const statusBanners: Rule = {
  id: 'status-banners',
  sentence: 'A <Status> banner is the first thing in its chapter, and there is one at most.',
  severity: 'error',
  hint: 'Make it the first line after the front matter.',
  example: { body: 'A.\n\n<Status kind="draft" />', finds: '9:1 <Status> stands in the middle of the text.' },
  check({ tree, source }) {
    const [first] = tree.children;
    return elementsOf(tree, source.path)
      .filter(({ name, node }) => name === 'Status' && node !== first)
      .map(({ place }) => ({
        rule: 'status-banners',
        severity: 'error',
        ...place,
        message: '<Status> stands in the middle of the text.',
        hint: 'Make it the first line after the front matter; a chapter has one at most.',
      }));
  },
};
