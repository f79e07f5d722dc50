import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';

export const box = defineComponent({
  name: 'Box',
  help: 'Boxed text beside the argument, with or without a title; country="RWA" ties it to a country.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    title: filledText.optional(),
    country: filledText.optional(),
  }),
  example: '<Box title="Why rights come first">\n\nA programme that starts from rights …\n\n</Box>',
  render({ title, country }, children, { book, href, addresses, anchor, placed }) {
    const area =
      country && [...book.areas.values()].find((entry) => (entry.iso3 ?? entry.userAssignedCode) === country);
    const link = area ? href(addresses.area(area.id)) : undefined;
    const id = title ? anchor(`box-${slug(title)}`) : undefined;
    const properties = title
      ? { class: 'box', ariaLabelledBy: id }
      : { class: 'box', role: 'note', ariaLabel: book.wording.t('box') };
    return h(title ? 'aside' : 'div', properties, [
      ...(area
        ? [h('p', { class: 'box-country' }, [link ? h('a', { href: link }, area.nameThen) : area.nameThen])]
        : []),
      ...(placed ? [h('p', { class: 'box-label' }, placed.label)] : []),
      ...(title ? [h('p', { class: 'box-title', id }, setLine(title))] : []),
      ...children,
    ]);
  },
});
