import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';
import { webAddress } from './credit-line.ts';

export const status = defineComponent({
  name: 'Status',
  help: 'A banner over a text that is archived, a draft or superseded, with the address it moved to; it is not printed.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({
    kind: z.enum(['archived', 'draft', 'superseded']),
    moved: webAddress.optional(),
  }),
  example: '<Status kind="archived" moved="https://www.iom.int/migration-initiatives" />\n\nText of the chapter.',
  check: ({ kind, moved }) =>
    kind === 'draft' && moved !== undefined
      ? { message: 'A draft has not moved.', hint: 'Remove the attribute "moved".', attribute: 'moved' }
      : undefined,
  render({ kind, moved }, _children, { book, medium }) {
    if (medium === 'print') return [];
    const { t } = book.wording;
    const banner = {
      class: `status-banner status-banner-${kind}`,
      role: 'note',
      ariaLabel: t('text.status'),
      dataPagefindIgnore: 'all',
    };
    return h('div', banner, [
      h('p', [h('strong', t(`text.status.${kind}`)), ' ', t(`text.status.${kind}.more`)]),
      ...(moved === undefined
        ? []
        : [h('p', { class: 'status-moved' }, [t('text.status.moved'), ' ', h('a', { href: moved }, moved)])]),
    ]);
  },
});
