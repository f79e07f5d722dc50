import { elementsOf } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** A picture that fills a page can't stand inside something that is only a part of one. */
export const fullPagePlace: Rule = {
  id: 'full-page-place',
  sentence: 'A full-page picture stands between paragraphs, not inside another tag, list or quotation.',
  severity: 'error',
  hint: 'Move it between two paragraphs, or use <Photo> here.',
  example: {
    body: '<Box>\n\n<FullPage file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" />\n\n</Box>',
    finds: '9:1 <FullPage> stands inside something that is only a part of a page.',
  },
  check: ({ tree, source, isMended }) =>
    isMended
      ? []
      : elementsOf(tree, source.path)
          .filter(({ name, node }) => name === 'FullPage' && !tree.children.includes(node as never))
          .map(({ place }): Flaw => ({
            rule: 'full-page-place',
            severity: 'error',
            ...place,
            message: '<FullPage> stands inside something that is only a part of a page.',
            hint: 'Move it between two paragraphs, or use <Photo> here.',
          })),
};
