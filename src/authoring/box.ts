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
  example: `<Box title="Why rights come first">

A programme that starts from rights asks five questions: (a) who has a right; (b) who has a duty; (c) what keeps either from it; (d) who decides; and (e) how it will be seen.

</Box>

<Box country="RWA">

A box may have no title, and a country whose index it counts in.

- It takes lists.
- It takes pictures.

<Photo file="specimen-1.jpg" alt="Flowing lines that rise and fall like hills." agency="Migration Initiatives" year="2018">

A caption in a box.

</Photo>

</Box>`,
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
