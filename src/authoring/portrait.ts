import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { checkPicture, creditAttributes, creditLine, drawPicture, fileAttributes } from './picture-figure.ts';

const { agency, year, photographer } = creditAttributes;

export const portrait = defineComponent({
  name: 'Portrait',
  help: 'A small picture of a person beside the text, with name and office under it.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({
    ...fileAttributes,
    name: filledText,
    role: filledText.optional(),
    agency: agency.optional(),
    year,
    photographer,
  }),
  example:
    '<Portrait file="specimen-2.jpg" alt="A drawing that stands for a portrait." name="Name of the person" role="Office that the person holds" agency="Migration Initiatives" year="2018" />\n\nThe letter begins here, and beside it stands the picture of the person who signs it. The portrait keeps to the margin of the book, and on the site to the side of the text where there is room.\n\nA second paragraph goes on with the letter, so that there is text enough beside a picture with its name and office below.',
  check: checkPicture,
  render(attributes, _children, context) {
    const { name, role } = attributes;
    return h('figure', { class: 'portrait' }, [
      drawPicture(attributes, 'portrait', context),
      h('figcaption', { class: 'picture-caption' }, [
        h('p', { class: 'portrait-name' }, setLine(name)),
        ...(role ? [h('p', { class: 'portrait-role' }, setLine(role))] : []),
        ...creditLine(attributes, context),
      ]),
    ]);
  },
});
