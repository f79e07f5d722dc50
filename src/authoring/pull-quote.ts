import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

export const pullQuote = defineComponent({
  name: 'PullQuote',
  help: 'Repeats a sentence of the text in larger type in the margin.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: '<PullQuote>\n\nData come first.\n\n</PullQuote>',
  // The sentence stands in the text too: hearing or finding it twice helps nobody.
  render: (_attributes, children) =>
    h('div', { class: 'pull-quote', ariaHidden: 'true', dataPagefindIgnore: '' }, children),
});
