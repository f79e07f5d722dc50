import type { Element } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { vennDiagram } from '../charts/venn.ts';
import type { Book } from '../book/book.ts';
import { listInWords } from '../figures/funding-base.ts';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { diagram, diagramId } from './diagram.ts';
import { labelledItems, wrongLabels, type Labelled } from './labelled-list.ts';
import { itemsOf, listsOf, textOf, wrongBlocks, wrongItems } from './read-body.ts';

const WRITE = 'Write a list, each item with its set in bold: "- **Global:** meetings of all States".';
const WIDTH = 280;

/** The sets, and the item about what they share, which begins with the word for "all". */
function readSets(list: Element | undefined, all: string): { sets: Labelled[]; shared: Labelled | undefined } {
  const items = labelledItems(list);
  const last = items.at(-1);
  const isShared = last && textOf(last.label).toLowerCase().startsWith(all.toLowerCase());
  return isShared ? { sets: items.slice(0, -1), shared: last } : { sets: items, shared: undefined };
}

function allWord(book: Book | undefined): string {
  return book?.wording.t('diagram.venn.all') ?? 'All';
}

export const venn = defineComponent({
  name: 'Venn',
  help: 'Draws two or three sets that overlap; holds a list of them, and last of what they all share.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText }),
  example: `<Venn title="Where States consult on migration">

- **Global:** global forum, high-level dialogue
- **Interregional:** forums between regions of origin and of destination
- **Regional:** regional consultative processes
- **All:** talks between States that bind nobody

</Venn>`,
  checkBody(children, book) {
    const blocks = wrongBlocks('Venn', children, { lists: [1, 1], write: WRITE });
    if (blocks.length) return blocks;
    const [list] = listsOf(children);
    const items = itemsOf(list);
    const wrong = [...wrongItems(items, { nested: false }), ...wrongLabels(items, { write: WRITE, words: 'needed' })];
    const count = readSets(list, allWord(book)).sets.length;
    if (wrong.length || count === 2 || count === 3) return wrong;
    const message = `A Venn diagram has two or three sets, but this list has ${count}.`;
    return [{ message, hint: `An item that begins with **${allWord(book)}:** says what they share.` }];
  },
  render({ title }, children, context) {
    const { book } = context;
    const id = diagramId('venn', title, context);
    const { sets, shared } = readSets(listsOf(children)[0], allWord(book));
    const names = sets.map(({ label }) => textOf(label));
    const drawing = vennDiagram({
      id: `${id}-circles`,
      title: setLine(title),
      description: book.wording.t('diagram.venn.description', {
        sets: listInWords(names, book.wording),
      }),
      width: WIDTH,
      sets: names,
      shared: shared && textOf(shared.label),
    });
    const list = [...sets, ...(shared ? [shared] : [])].map(({ label, words }) =>
      h('li', [h('strong', [...label, ':']), ' ', ...words]),
    );
    return diagram('venn', { title, id, label: context.placed?.label }, [
      h('div', { class: 'diagram-pair' }, [
        h('div', { class: 'diagram-drawing', dataPagefindIgnore: '' }, [drawing]),
        h('ul', { class: 'venn-list', role: 'list' }, list),
      ]),
    ]);
  },
});
