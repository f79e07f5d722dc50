import { h } from 'hastscript';
import { z } from 'zod';
import { SPOKES, wheel as drawWheel } from '../charts/wheel.ts';
import { setLine } from '../markdown/typography.ts';
import { codedItems, wrongCodedList } from './coded-list.ts';
import { defineComponent, filledText } from './component.ts';
import { diagram, diagramId } from './diagram.ts';
import { itemsOf, listsOf } from './read-body.ts';
import { sdgChip } from './sdg-chips.ts';

export const wheel = defineComponent({
  name: 'Wheel',
  help: 'Draws SDG targets as a wheel around a subject; holds a list with a code and a few words in each item.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText, hub: filledText.optional() }),
  example: `<Wheel title="Targets linked to the health of migrants" hub="Health of migrants">

- 1.1 extreme poverty
- 1.5 resilience to shocks
- 3.8 health coverage for all
- 3.c health workers
- 3.d warning of health risks
- 5.2 violence against women and girls
- 5.6 reproductive health
- 8.7 forced labour
- 8.8 labour rights and safety
- 10.7 safe and orderly migration
- 11.1 housing
- 11.5 losses from disasters
- 16.1 violence
- 16.2 abuse of and trafficking in children
- 17.16 global partnership
- 17.18 data

</Wheel>`,
  checkBody(children, book) {
    const wrong = wrongCodedList('Wheel', children, book);
    const { length } = listsOf(children).flatMap(itemsOf);
    if (wrong.length || (length >= SPOKES.least && length <= SPOKES.most)) return wrong;
    const message = `A wheel has ${SPOKES.least} to ${SPOKES.most} targets, but this list has ${length}.`;
    return [{ message, hint: 'Use <SDGList> for a list without a drawing.' }];
  },
  render({ title, hub }, children, context) {
    const { book } = context;
    const items = codedItems(children, book);
    const id = diagramId('wheel', title, context);
    const goals = new Set(items.map(({ entry }) => entry.goal));
    const drawing = drawWheel({
      id: `${id}-wheel`,
      title: setLine(title),
      description: book.wording.t('diagram.wheel.description', {
        count: items.length,
        goals: goals.size,
        codes: items.map(({ entry }) => entry.code).join(', '),
      }),
      hub: setLine(hub ?? title),
      spokes: items.map(({ entry }) => ({ code: entry.code, group: String(entry.goal) })),
    });
    const list = items.map(({ entry, words }) =>
      h('li', [sdgChip(entry, entry.code, context), ' ', h('span', { class: 'sdg-words' }, words)]),
    );
    return diagram('wheel', { title, id, label: context.placed?.label }, [
      h('div', { class: 'diagram-pair' }, [
        h('div', { class: 'diagram-drawing', dataPagefindIgnore: '' }, [drawing]),
        h('ul', { class: 'sdg-list', role: 'list' }, list),
      ]),
    ]);
  },
});
