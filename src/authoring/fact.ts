import { z } from 'zod';
import { formatFact, otherStatements } from '../model/facts.ts';
import { defineComponent, filledText } from './component.ts';

export const fact = defineComponent({
  name: 'Fact',
  help: 'Prints a number of the edition’s facts with its qualifier; the noun after it is yours.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({
    id: filledText,
    bare: z.literal('true').optional(),
    note: z.literal('true').optional(),
  }),
  example:
    'IOM trained <Fact id="orientation-trainees-2016" /> people before they left. It helped <Fact id="voluntary-returns-2016" note="true" /> to return.',
  check({ id, note }, book) {
    const found = book.facts.get(id);
    if (!note || !found || found.alternatives?.length) return undefined;
    return {
      message: `The fact "${id}" has no other source that a note could give.`,
      hint: 'Remove note="true", or add the other figure under "alternatives" in facts.json.',
      attribute: 'note',
    };
  },
  render({ id, bare, note }, _children, { book }) {
    const found = book.facts.get(id);
    if (!found) throw new Error(`No fact "${id}"`);
    const number = formatFact(found, { bare: bare === 'true' });
    const others = note ? otherStatements(found).map((other) => formatFact(other)) : [];
    const { t } = book.wording;
    const [only] = others;
    if (only === undefined) return { type: 'text', value: number };
    const words =
      others.length === 1 ? t('facts.other', { value: only }) : t('facts.others', { values: others.join('; ') });
    return { type: 'text', value: `${number} (${words})` };
  },
});
