import { PICTURE_FORMS, picturesOf, printedPicture, type PictureUse } from '../authoring/picture-forms.ts';
import { placeOfAttribute } from '../book/elements.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

const WANTED = 300;
/** Below this, squares are seen at reading distance. */
const LEAST = 100;
const MM_PER_PIXEL = 25.4 / 96;

/** Printing needs more pixels than any screen: a picture that lacks them is named with what it has. */
export const pictureResolution: Rule = {
  id: 'picture-resolution',
  sentence: `A picture has ${WANTED} pixels an inch at its printed size, and never fewer than ${LEAST}.`,
  severity: 'warning',
  hint: 'Ask for the original, with more pixels.',
  mayBeAllowed: true,
  example: {
    body: '<FullPage file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017" />',
    finds: '7:11 The picture "specimen-1.jpg" is coarse in print: printed 176 mm wide it has 162 ppi; 300 are needed.',
  },
  check: (document, book) =>
    picturesOf(document).flatMap((use): Flaw[] => {
      const picture = book?.pictures.get(use.file);
      if (!picture || 'problem' in picture) return [];
      const form = PICTURE_FORMS[use.form];
      const { ppi, area } = printedPicture(picture, form, use.attributes['focus']);
      if (ppi >= WANTED) return [];
      const wide = Math.round(form.printWidth * MM_PER_PIXEL);
      const severity = ppi < LEAST ? 'error' : 'warning';
      const message =
        ppi < LEAST
          ? `The picture "${use.file}" is too small: printed ${wide} mm wide it has ${ppi} ppi; ${LEAST} are the least.`
          : `The picture "${use.file}" is coarse in print: printed ${wide} mm wide it has ${ppi} ppi; ${WANTED} are needed.`;
      return [
        {
          rule: 'picture-resolution',
          severity,
          ...placeOfAttribute(use.node, 'file', document.source.path),
          message,
          hint: hint(use, Math.ceil((picture.width * WANTED * form.printWidth) / (96 * area.width))),
        },
      ];
    }),
};

function hint({ name }: PictureUse, width: number): string {
  const elsewhere = name === 'FullPage' ? ', take an upright one, or show it in the text with <Photo>' : '';
  return `Ask for the original, at least ${width} pixels wide${elsewhere}.`;
}
