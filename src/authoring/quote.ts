import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText } from './component.ts';
import { creditLine, webAddress, year } from './credit-line.ts';

export const quote = defineComponent({
  name: 'Quote',
  help: 'A quotation set off from the text, with its source or the person who said it; para="86" is the number of a quoted paragraph.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    source: filledText.optional(),
    year: year.optional(),
    url: webAddress.optional(),
    para: z
      .string()
      .regex(/^\d+[a-z]?([-–]\d+[a-z]?)?$/, 'Write the number of the paragraph, or the first and last: 9-11.')
      .optional(),
    person: filledText.optional(),
    role: filledText.optional(),
  }),
  example:
    '<Quote source="Migration Governance Framework" year="2015" para="3" url="https://governingbodies.iom.int/documents">\n\nA State adheres to international standards and fulfils the rights of migrants.\n\n</Quote>\n\n<Quote person="Name of the person" role="Office that the person holds">\n\nWords that a person said.\n\n</Quote>',
  check({ source, person, role, year, para }) {
    if (source === undefined && person === undefined)
      return {
        message: '<Quote> doesn’t say who is quoted.',
        hint: 'Add source="…" for a text, or person="…" for somebody’s words.',
      };
    if (role !== undefined && person === undefined)
      return { message: 'A role belongs to a person.', hint: 'Add person="…".', attribute: 'role' };
    const attribute = source !== undefined ? undefined : year !== undefined ? 'year' : para && 'para';
    if (attribute)
      return {
        message: `<Quote> has the ${attribute === 'year' ? 'year' : 'paragraph'} of a source, but no source.`,
        hint: 'Add source="…".',
        attribute,
      };
    return undefined;
  },
  render: (credit, children, { book }) =>
    h('figure', { class: 'quote' }, [
      h('blockquote', { cite: credit.url }, children),
      h('figcaption', { class: 'credit' }, creditLine(range(credit), book.wording)),
    ]),
});

/** A range has an en dash. */
function range<Credit extends { para?: string | undefined }>(credit: Credit): Credit {
  return { ...credit, para: credit.para?.replace('-', '–') };
}
