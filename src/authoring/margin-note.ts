import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { countryChip } from './country-chip.ts';
import { webAddress } from './credit-line.ts';

export const marginNote = defineComponent({
  name: 'MarginNote',
  help: 'Puts a short note with new information into the margin: cite="…" makes it a quotation, country="NLD" ties it to a country, href="…" says where to read more.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    cite: filledText.optional(),
    country: filledText.optional(),
    href: webAddress.optional(),
  }),
  example: `Beside this paragraph stand three notes.

<MarginNote country="NLD">

Companies plan for a labour market with fewer young people.

</MarginNote>

<MarginNote cite="Migration Governance Framework, 2015" href="https://governingbodies.iom.int/">

Migration is governed well where the rights of migrants are.

</MarginNote>

<MarginNote href="https://www.iom.int/idf">

The Fund has a page of its own.

</MarginNote>`,
  render({ cite, country, href: address }, children, context) {
    const { t } = context.book.wording;
    const source = cite === undefined ? [] : [h('cite', setLine(cite))];
    const linked = address === undefined ? source : [h('a', { href: address }, source.length ? source : address)];
    const more = source.length ? linked : [t('text.more'), ' ', ...linked];
    return h('div', { class: 'margin-note', role: 'note', ariaLabel: t('marginNote') }, [
      ...countryChip(country, 'margin-note-country', context),
      ...(cite === undefined ? children : [h('blockquote', { cite: address }, children)]),
      ...(linked.length ? [h('p', { class: 'credit' }, more)] : []),
    ]);
  },
});
