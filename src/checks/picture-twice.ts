import { picturesOf } from '../authoring/picture-forms.ts';
import { placeOfAttribute } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Readers take a picture that comes again for a mistake. */
export const pictureTwice: Rule = {
  id: 'picture-twice',
  sentence: 'A picture stands once in the book.',
  severity: 'warning',
  hint: 'Choose another picture, or remove one of the two.',
  mayBeAllowed: true,
  example: {
    body: '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" />\n\n<Portrait file="specimen-1.jpg" alt="Hills." name="A. B." />',
    finds: '9:11 The picture "specimen-1.jpg" is in this chapter already.',
  },
  check(document, book) {
    const uses = picturesOf(document);
    if (!uses.length) return [];
    const others = [...(book?.documents.values() ?? [])];
    const index = others.findIndex(({ id }) => id === document.id);
    const before = others.slice(0, Math.max(index, 0));
    const homes = new Map(before.flatMap((other) => picturesOf(other).map(({ file }) => [file, other.title] as const)));
    const seen = new Set<string>();
    return uses.flatMap(({ file, node }): Flaw[] => {
      const home = homes.get(file);
      const isAgain = seen.has(file);
      seen.add(file);
      if (!isAgain && home === undefined) return [];
      return [
        {
          rule: 'picture-twice',
          severity: isAgain ? 'error' : 'warning',
          ...placeOfAttribute(node, 'file', document.source.path),
          message: isAgain
            ? `The picture "${file}" is in this chapter already.`
            : `The picture "${file}" stands in “${home}” already.`,
          hint: 'Choose another picture, or remove one of the two.',
        },
      ];
    });
  },
};
