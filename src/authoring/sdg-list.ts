import { h } from 'hastscript';
import { z } from 'zod';
import { codedItems, wrongCodedList } from './coded-list.ts';
import { defineComponent } from './component.ts';
import { sdgChip, sdgName } from './sdg-chips.ts';

export const sdgList = defineComponent({
  name: 'SDGList',
  help: 'A list of SDG goals, targets or indicators in your own words; each item begins with its code.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example: `<SDGList>

- 8.7: forced labour and trafficking come to an end
- 8.8: migrant workers are safe at work
- 10.7: recruitment costs workers less

</SDGList>`,
  checkBody: (children, book) => wrongCodedList('SDGList', children, book),
  render: (_attributes, children, context) =>
    h(
      'ul',
      { class: 'sdg-list', role: 'list' },
      codedItems(children, context.book).map(({ entry, words }) =>
        h('li', [sdgChip(entry, sdgName(entry, context), context), ' ', h('span', { class: 'sdg-words' }, words)]),
      ),
    ),
});
