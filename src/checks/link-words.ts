import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placeOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import { flawOf, type Rule } from './rule.ts';

const EMPTY_WORDS = new Set([
  'here',
  'click here',
  'see here',
  'this',
  'this link',
  'this page',
  'link',
  'more',
  'read more',
  'learn more',
  'website',
]);

/** Screen readers list the links of a page without the sentences around them (WCAG 2.4.4), and print has no click. */
export const linkWords: Rule = {
  id: 'link-words',
  sentence: 'The words of a link say where it leads: not “here” or “read more”.',
  severity: 'error',
  hint: 'Put the name of what is there in the square brackets.',
  mayBeAllowed: true,
  language: 'en',
  example: {
    body: 'The report is [here](https://www.iom.int/).',
    finds: '7:15 The words "here" don’t say where the link leads.',
  },
  check(document) {
    const flaws: Flaw[] = [];
    visit(document.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      const words = toString(node).trim();
      if (!EMPTY_WORDS.has(words.toLowerCase().replace(/[.!…]+$/, ''))) return;
      const message = `The words "${words}" don’t say where the link leads.`;
      flaws.push(flawOf(linkWords, placeOf(node, document.source.path), message));
    });
    return flaws;
  },
};
