import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

export const runIn = defineComponent({
  name: 'RunIn',
  help: 'A heading that runs into its paragraph: the first words in bold, and the text goes on.',
  stands: 'in-text',
  holds: 'text',
  attributes: z.strictObject({}),
  example:
    '<RunIn>Fair recruitment.</RunIn> Workers pay no fees, and their contracts are in a language that they read.',
  render: (_attributes, children) => h('strong', { class: 'run-in' }, children),
});
