import { z } from 'zod';
import { formatFact } from '../model/facts.ts';
import { defineComponent } from './component.ts';

export const fact = defineComponent({
  name: 'Fact',
  help: 'Prints a number of the edition’s facts with its qualifier; the noun after it is yours.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({ id: z.string(), bare: z.literal('true').optional() }),
  example: 'IOM trained <Fact id="orientation-trainees-2016" /> people before they left.',
  render({ id, bare }, _children, { book }) {
    const found = book.facts.get(id);
    if (!found) throw new Error(`No fact "${id}"`);
    return { type: 'text', value: formatFact(found, { bare: bare === 'true' }) };
  },
});
