import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText, type Complaint } from './component.ts';
import { diagram, diagramId } from './diagram.ts';
import { bareLabel, itemsOf, listsOf, wrongBlocks, wrongItems } from './read-body.ts';

const WRITE = 'Write a list of groups, each with a list of its indicators two spaces further in.';

export const indicators = defineComponent({
  name: 'Indicators',
  help: 'Sets groups of indicators side by side; holds a list of groups, each with a list of its own.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText }),
  example: `<Indicators title="What sustainable reintegration is measured by">

- Economic
  - source of income
  - adequate work
  - debt and spending
  - secure food
  - own view of the situation
- Social
  - housing
  - services and protection
  - justice
  - health
  - schooling
- Psychosocial
  - taking part in the community
  - freedom from discrimination
  - thoughts of leaving again
  - distress
  - safety

</Indicators>`,
  checkBody(children) {
    const blocks = wrongBlocks('Indicators', children, { lists: [1, 1], write: WRITE });
    if (blocks.length) return blocks;
    const groups = listsOf(children).flatMap(itemsOf);
    const empty = groups
      .filter((group) => !group.nested.length)
      .map(({ text, element }): Complaint => ({ message: `"${text}" has no indicators.`, hint: WRITE, at: element }));
    return [...wrongItems(groups, { nested: true }), ...empty];
  },
  render({ title }, children, context) {
    const groups = listsOf(children).flatMap(itemsOf);
    return diagram('indicators', { title, label: context.placed?.label, id: diagramId('indicators', title, context) }, [
      h(
        'ul',
        { class: 'indicators', role: 'list' },
        groups.map(({ content, nested }) =>
          h('li', { class: 'indicators-group' }, [
            h('p', { class: 'indicators-name' }, bareLabel(content)),
            h(
              'ul',
              { role: 'list' },
              nested.map((item) => h('li', item.content)),
            ),
          ]),
        ),
      ),
    ]);
  },
});
