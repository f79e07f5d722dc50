import { toString } from 'mdast-util-to-string';
import { picturesOf } from '../authoring/picture-forms.ts';
import { placeOfAttribute } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** A credit names the year, and a picture isn't older than what its caption tells. */
export const pictureCredit: Rule = {
  id: 'picture-credit',
  sentence: 'The credit of a picture has a year, which is not before the years in the caption.',
  severity: 'warning',
  hint: 'Correct the year, or the caption.',
  mayBeAllowed: true,
  example: {
    body: '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" />',
    finds: '7:43 The credit of "specimen-1.jpg" has no year.',
  },
  check: (document) =>
    picturesOf(document).flatMap(({ name, node, file, attributes }): Flaw[] => {
      const { year, agency } = attributes;
      const flaw = (attribute: string, message: string, hint: string): Flaw[] => [
        {
          rule: 'picture-credit',
          severity: 'warning',
          ...placeOfAttribute(node, attribute, document.source.path),
          message,
          hint,
        },
      ];
      if (year === undefined) {
        if (name === 'Portrait' && agency === undefined) return [];
        return flaw('agency', `The credit of "${file}" has no year.`, 'Add year="…", the year in which it was taken.');
      }
      if (!/^\d{4}$/.test(year)) return [];
      const told = (toString(node).match(/\b(19|20)\d\d\b/g) ?? []).map(Number);
      const latest = Math.max(...told);
      if (latest <= Number(year)) return [];
      return flaw(
        'year',
        `"${file}" is from ${year}, but its caption tells of ${latest}.`,
        'Correct one of the two years, or reword the caption.',
      );
    }),
};
