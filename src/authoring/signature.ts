import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';

export const signature = defineComponent({
  name: 'Signature',
  help: 'Name and office under a foreword or letter.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ name: filledText, role: filledText.optional() }),
  example: 'The tables follow.\n\n<Signature name="The editors" role="Migration Initiatives 2018" />',
  render: ({ name, role }) =>
    h('div', { class: 'signature' }, [
      h('p', { class: 'signature-name' }, [h('strong', setLine(name))]),
      ...(role === undefined ? [] : [h('p', { class: 'signature-role' }, setLine(role))]),
    ]),
});
