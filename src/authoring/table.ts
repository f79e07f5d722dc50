import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { placedAnchor } from '../book/placed.ts';
import { defineComponent, filledText } from './component.ts';
import { landscapePage, pageAttribute } from './landscape-page.ts';
import { blocksOf } from './read-body.ts';

/** A table of the text with a number, a title and a source. */
export const table = defineComponent({
  name: 'Table',
  help: 'Gives a Markdown table a number, a title and, if there is one, its source; page="landscape" gives a wide one a landscape page of the book.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText, source: filledText.optional(), page: pageAttribute }),
  example: `<Table title="Where assisted returns of 2015 began" source="Annual Report for 2015">

| Host region | Share (per cent) |
| --- | --- |
| European Union, Norway and Switzerland | 81 |
| Middle East and North Africa | 8 |

</Table>`,
  checkBody(children) {
    const blocks = blocksOf(children);
    if (blocks.length === 1 && isTable(blocks[0])) return [];
    return [
      {
        message: '<Table> holds one Markdown table and nothing else.',
        hint: 'Write rows as "| Region | Share |", with a line | --- | --- | under the first.',
      },
    ];
  },
  render({ title, source, page }, children, { book, anchor, placed, medium }) {
    const id = anchor(placedAnchor('Table', title) ?? '');
    const [content] = blocksOf(children).filter(isTable);
    if (!content) throw new Error(`No table in "${title}"`);
    const caption = h('caption', { class: 'diagram-title' }, [
      ...(placed ? [h('span', { class: 'diagram-label' }, placed.label), ' '] : []),
      h('span', { class: 'diagram-name', id: `${id}-name` }, setLine(title)),
    ]);
    const captioned = {
      ...content,
      properties: { className: ['text-table'] },
      children: [caption, ...content.children],
    };
    const foot = source
      ? [h('p', { class: 'figure-source' }, book.wording.t('figure.source', { source: source.replace(/\.$/, '') }))]
      : [];
    if (medium === 'print')
      return page === 'landscape'
        ? landscapePage(id, ['table-figure'], [captioned, ...foot])
        : h('div', { class: 'table-figure', id }, [captioned, ...foot]);
    return h('div', { class: 'table-figure', id }, [
      h('section', { class: 'table-scroll', tabIndex: 0, ariaLabelledBy: `${id}-name` }, [captioned]),
      ...foot,
    ]);
  },
});

function isTable(block: ElementContent | undefined): block is Element {
  return block?.type === 'element' && block.tagName === 'table';
}
