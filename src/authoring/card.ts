import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { recordCard } from './record-card.ts';
import { asAttributes } from './record-of-register.ts';

export const card = defineComponent({
  name: 'Card',
  help: 'Places the card of a record of the register by its id; <Ref to="register/…" /> links to it in a sentence.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ id: filledText }),
  example: '<Card id="midas" />',
  render({ id }, _children, context) {
    const record = context.book.register.get(id);
    if (!record) throw new Error(`No record "${id}"`);
    const text = h('p', setLine(record.text));
    const hasPage = context.book.parts.some((part) => part.kind === 'register');
    const path = hasPage ? context.href(context.addresses.record(id)) : undefined;
    return recordCard(asAttributes(record, context.book.language), [text], context, { id: `card-${id}`, link: path });
  },
});
