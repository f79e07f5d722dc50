import { h } from 'hastscript';
import { z } from 'zod';
import { findArea } from '../book/names.ts';
import { REGIONAL_INITIATIVES } from '../model/funding.ts';
import { defineComponent, filledText } from './component.ts';

export const country = defineComponent({
  name: 'Country',
  help: 'Names a country or area as the edition does, with its article, and links to its page; where its status has a note, the chapter gives it at the first use.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({
    code: filledText,
  }),
  example: 'The network met in <Country code="CHL" />, <Country code="PHL" /> and <Country code="XKX" />.',
  render({ code }, _children, { book, medium, addresses, href }) {
    const area = findArea(code, book.areas);
    if (!area) throw new Error(`No area "${code}"`);
    const isFunded = book.funding.regions.some(({ rows }) =>
      rows.some((row) => row.area === area.id && row.area !== REGIONAL_INITIATIVES),
    );
    const link = medium === 'web' && isFunded ? href(addresses.area(area.id)) : undefined;
    if (!link) return { type: 'text', value: area.inText };
    const [, article = '', name = area.inText] = /^(the )?(.*)$/.exec(area.inText) ?? [];
    return [{ type: 'text', value: article }, h('a', { href: link }, name)];
  },
});
