import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText, type Complaint, type RenderContext } from './component.ts';
import { diagram, diagramId } from './diagram.ts';
import { labelledItems, wrongLabels, type Labelled } from './labelled-list.ts';
import { cutEnd, itemsOf, listsOf, textOf, wrongBlocks, wrongItems } from './read-body.ts';

const WRITE = 'Write a list, each item with its number in bold: "- **244 million** people lived abroad (1)".';
const MARK = /[\s\u00a0]*\((\d{1,2})\)\.?\s*$/;

function markOf(words: readonly ElementContent[]): { number: number; length: number } | undefined {
  const [mark, number] = MARK.exec(textOf(words)) ?? [];
  return mark === undefined ? undefined : { number: Number(number), length: mark.length };
}

function wrongNotes(figures: readonly Labelled[], notes: number): Complaint[] {
  const used = new Set<number>();
  const lost = figures.flatMap(({ words, item }): Complaint[] => {
    const number = markOf(words)?.number;
    if (number === undefined) return [];
    used.add(number);
    if (number >= 1 && number <= notes) return [];
    const hint = 'Add it to a numbered list after the figures, or remove the mark.';
    return [{ message: `The mark (${number}) has no note.`, hint, at: item.element }];
  });
  const unused = Array.from({ length: notes }, (_, index) => index + 1)
    .filter((number) => !used.has(number))
    .map((number) => ({
      message: `Note ${number} has no mark.`,
      hint: `Write (${number}) at the end of the item that it belongs to.`,
    }));
  return [...lost, ...unused];
}

export const infographic = defineComponent({
  name: 'Infographic',
  help: 'Sets numbers large in a list, each with its words; a numbered list after it holds the notes.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText }),
  example: `<Infographic title="Migration facts 1: international migration">

- **<Fact id="international-migrants-2015" />** people lived outside their country of birth in 2015 (1)
- **<Fact id="migrants-multiple-1970-2015" /> times** as many as in 1970
- **<Fact id="displaced-worldwide-2017" />** people had been forced to move (2)

1. A migrant is here a person who lives outside the country of birth.
2. Of these, <Fact id="displaced-internally-2017" /> moved within their own country.

</Infographic>`,
  checkBody(children) {
    const blocks = wrongBlocks('Infographic', children, { lists: [1, 2], write: WRITE });
    if (blocks.length) return blocks;
    const [figures, notes] = listsOf(children);
    const items = itemsOf(figures);
    const wrong = [
      ...wrongItems([...items, ...itemsOf(notes)], { nested: false }),
      ...wrongLabels(items, { write: WRITE, words: 'needed' }),
    ];
    if (figures?.tagName !== 'ul')
      wrong.push({ message: 'The figures of <Infographic> are no numbered list.', hint: WRITE });
    if (notes && notes.tagName !== 'ol')
      wrong.push({
        message: 'The notes of <Infographic> are a numbered list.',
        hint: 'Begin them with 1., 2. …',
        at: notes,
      });
    return wrong.length ? wrong : wrongNotes(labelledItems(figures), itemsOf(notes).length);
  },
  render({ title }, children, context) {
    const id = diagramId('infographic', title, context);
    const [figures, notes] = listsOf(children);
    const noteItems = itemsOf(notes).map(({ content }, index) => h('li', { id: noteId(id, index + 1) }, content));
    return diagram('infographic', { title, id, label: context.placed?.label }, [
      h(
        'ul',
        { class: 'infographic-figures', role: 'list' },
        labelledItems(figures).map((figure) => drawFigure(figure, id, context)),
      ),
      ...(notes ? [h('ol', { class: 'infographic-notes' }, noteItems)] : []),
    ]);
  },
});

function noteId(id: string, number: number): string {
  return `${id}-note-${number}`;
}

function drawFigure({ label, words }: Labelled, id: string, { book }: RenderContext): ElementContent {
  const mark = markOf(words);
  return h('li', { class: 'infographic-figure' }, [
    h('strong', { class: 'infographic-value' }, label),
    ' ',
    h('span', { class: 'infographic-label' }, [
      ...(mark ? cutEnd(words, mark.length) : words),
      ...(mark
        ? [' ', noteMark(mark.number, id, book.wording.t('diagram.infographic.note', { number: mark.number }))]
        : []),
    ]),
  ]);
}

function noteMark(number: number, id: string, name: string): ElementContent {
  return h('sup', { class: 'infographic-mark' }, [
    h('a', { href: `#${noteId(id, number)}`, ariaLabel: `${name} (${number})` }, `(${number})`),
  ]);
}
