import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

export const marginNote = defineComponent({
  name: 'MarginNote',
  help: 'Puts a short note with new information into the margin.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: '<MarginNote>\n\nThe Framework was endorsed by the IOM Council in 2015.\n\n</MarginNote>',
  render: (_attributes, children, { book }) =>
    h('div', { class: 'margin-note', role: 'note', ariaLabel: book.wording.t('marginNote') }, children),
});
