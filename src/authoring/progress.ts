import type { Element } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Book } from '../book/book.ts';
import { setLine } from '../markdown/typography.ts';
import { suggestion } from '../model/explain-issue.ts';
import { defineComponent, filledText, type Complaint } from './component.ts';
import { diagramId } from './diagram.ts';
import { STATUSES, statusSymbol, type Status } from './progress-symbols.ts';
import { blocksOf, textOf } from './read-body.ts';
import { rowsOf, tableIn } from './read-table.ts';

const WRITE = 'Write a Markdown table: the first column names the indicators, one more for each year.';

/** The words that may stand in a cell, by what they mean. */
function statusWords(book: Book): Map<string, Status> {
  return new Map(STATUSES.map((status) => [book.wording.t(`diagram.progress.${status}`).toLowerCase(), status]));
}

function readCell(cell: Element): string {
  return textOf(cell.children).replaceAll('\u00a0', ' ').trim().toLowerCase();
}

function wrongCell(cell: Element, words: ReadonlyMap<string, Status>): Complaint[] {
  const written = readCell(cell);
  const options = [...words.keys()];
  if (words.has(written)) return [];
  if (!written)
    return [{ message: 'This cell is empty.', hint: `Write "${options.at(-1)}" where nothing is known.`, at: cell }];
  const hint = suggestion(written, options) ?? `It can be ${options.join(', ')}.`;
  return [{ message: `"${written}" is no status.`, hint, at: cell.children[0] ?? cell }];
}

export const progress = defineComponent({
  name: 'Progress',
  help: 'Shows how far indicators are, year by year; holds a table whose cells say exceeds, meets, approaches, missing or not available.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText }),
  example: `<Progress title="Ratings by year, with sample values">

| Indicator | 2014 | 2015 | 2016 |
| --- | --- | --- | --- |
| Policy and plan | missing | approaches | meets |
| Performance management | approaches | meets | exceeds |
| Financial tracking | not available | missing | approaches |

</Progress>`,
  checkBody(children, book) {
    const table = tableIn(children);
    const stray = blocksOf(children).find((child) => child !== table);
    if (!table) return [{ message: '<Progress> has no table.', hint: WRITE }];
    if (stray) return [{ message: '<Progress> holds a table and nothing else.', hint: WRITE, at: stray }];
    const [heads = [], ...rows] = rowsOf(table);
    if (heads.length < 2 || !rows.length)
      return [{ message: 'The table of <Progress> has no years or no indicators.', hint: WRITE, at: table }];
    const unnamed = [...heads, ...rows.flatMap((row) => row.slice(0, 1))]
      .filter((cell) => !textOf(cell.children).trim())
      .map((cell) => ({ message: 'This head of a row or column is empty.', hint: WRITE, at: cell }));
    const words = book && statusWords(book);
    const cells = words ? rows.flatMap((row) => row.slice(1).flatMap((cell) => wrongCell(cell, words))) : [];
    return [...unnamed, ...cells];
  },
  render({ title }, children, context) {
    const { book, medium } = context;
    const id = diagramId('progress', title, context);
    const words = statusWords(book);
    const [heads = [], ...rows] = rowsOf(tableIn(children));
    const table = h('table', { class: 'progress-table' }, [
      h('caption', { class: 'diagram-title' }, [
        ...(context.placed ? [h('span', { class: 'diagram-label' }, context.placed.label), ' '] : []),
        h('span', { class: 'diagram-name progress-title', id: `${id}-name` }, setLine(title)),
      ]),
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head.children)),
        ),
      ]),
      h(
        'tbody',
        rows.map(([name, ...cells]) =>
          h('tr', [
            h('th', { scope: 'row' }, name?.children ?? []),
            ...cells.map((cell) => statusCell(words.get(readCell(cell)), book)),
          ]),
        ),
      ),
    ]);
    if (medium === 'print') return h('div', { class: 'diagram diagram-progress', id }, [table]);
    return h(
      'section',
      { class: 'diagram diagram-progress table-scroll', id, tabIndex: 0, ariaLabelledBy: `${id}-name` },
      [table],
    );
  },
});

function statusCell(status: Status | undefined, book: Book): Element {
  if (!status) throw new Error('A cell has no status');
  return h('td', [
    h('span', { class: `rating ${status}` }, [
      statusSymbol(status),
      ' ',
      h('span', { class: 'rating-word' }, book.wording.t(`diagram.progress.${status}`)),
    ]),
  ]);
}
