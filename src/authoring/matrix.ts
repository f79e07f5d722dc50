import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { formatNumber } from '../model/format.ts';
import { defineComponent, filledText, type Complaint } from './component.ts';
import { diagramId } from './diagram.ts';
import { landscapePage, pageAttribute } from './landscape-page.ts';
import { blocksOf, textOf } from './read-body.ts';
import { rowsOf, tableIn } from './read-table.ts';

const WRITE =
  'Write a Markdown table: the first column names the rows, every other cell has a whole number or is empty.';

/** The number of a cell, with or without commas; null for an empty one, undefined for anything else. */
function readNumber(cell: Element): number | null | undefined {
  const written = textOf(cell.children).replaceAll('\u00a0', ' ').trim();
  if (written === '') return null;
  return /^\d{1,3}(,\d{3})*$|^\d+$/.test(written) ? Number(written.replaceAll(',', '')) : undefined;
}

function wrongCell(cell: Element): Complaint[] {
  if (readNumber(cell) !== undefined) return [];
  const hint = 'Write digits, with or without commas; leave the cell empty where nothing is known.';
  return [{ message: `"${textOf(cell.children).trim()}" is no whole number.`, hint, at: cell.children[0] ?? cell }];
}

export const matrix = defineComponent({
  name: 'Matrix',
  help: 'Compares many rows and columns; holds a table of whole numbers, each of which gets a bar on one scale. Nothing is known where a cell is empty. page="landscape" gives it a landscape page of the book.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({ title: filledText, source: filledText.optional(), page: pageAttribute }),
  example: `<Matrix title="Activities in crises by sector and region, with sample values" source="Sample values" page="landscape">

| Sector | East Africa | South America | Asia and the Pacific | Europe | West Africa | North America | Oceania | Middle East | Central Asia |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Camp coordination | 12 | 3 | 9 | 1 | 4 | 2 | | 7 | 2 |
| Displacement tracking | 18 | 4 | 11 | 2 | 6 | 5 | 1 | 9 | 3 |
| Shelter | 10 | 2 | 14 | | 3 | 4 | 2 | 8 | 1 |
| Health in emergencies | 15 | 1 | 6 | 4 | 5 | 3 | | 11 | 2 |
| Psychosocial support | 9 | 2 | 5 | 3 | 4 | 4 | 1 | 6 | 2 |
| Water and sanitation | 8 | | 7 | | 2 | 3 | | 10 | 1 |
| Protection | 14 | 5 | 9 | 6 | 7 | 8 | 2 | 12 | 4 |
| Counter-trafficking | 6 | 3 | 8 | 5 | 6 | 7 | 1 | 4 | 3 |
| Land and property | 3 | 4 | 2 | 1 | | 2 | | 3 | 1 |
| Community stabilization | 11 | 2 | 4 | 2 | 5 | 3 | | 9 | 1 |
| Risk of disasters | 7 | 6 | 13 | 1 | 2 | 3 | 4 | 2 | 1 |
| Help with transport | 16 | 3 | 10 | 7 | 6 | 5 | 2 | 13 | 5 |

</Matrix>`,
  checkBody(children) {
    const table = tableIn(children);
    const stray = blocksOf(children).find((child) => child !== table);
    if (!table) return [{ message: '<Matrix> has no table.', hint: WRITE }];
    if (stray) return [{ message: '<Matrix> holds a table and nothing else.', hint: WRITE, at: stray }];
    const [heads = [], ...rows] = rowsOf(table);
    if (heads.length < 2 || !rows.length)
      return [{ message: 'The table of <Matrix> has no columns or no rows.', hint: WRITE, at: table }];
    const unnamed = [...heads, ...rows.flatMap((row) => row.slice(0, 1))]
      .filter((cell) => !textOf(cell.children).trim())
      .map((cell) => ({ message: 'This head of a row or column is empty.', hint: WRITE, at: cell }));
    return [...unnamed, ...rows.flatMap((row) => row.slice(1).flatMap(wrongCell))];
  },
  render({ title, source, page }, children, context) {
    const { book, medium, placed } = context;
    const id = diagramId('matrix', title, context);
    const [heads = [], ...rows] = rowsOf(tableIn(children));
    const numbers = rows.flatMap((row) => row.slice(1).map((cell) => readNumber(cell) ?? 0));
    const most = Math.max(...numbers, 1);
    const table = h('table', { class: 'matrix' }, [
      h('caption', { class: 'diagram-title' }, [
        ...(placed ? [h('span', { class: 'diagram-label' }, placed.label), ' '] : []),
        h('span', { class: 'diagram-name matrix-title', id: `${id}-name` }, setLine(title)),
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
          h('tr', [h('th', { scope: 'row' }, name?.children ?? []), ...cells.map((cell) => valueCell(cell, most))]),
        ),
      ),
    ]);
    const foot = source
      ? [h('p', { class: 'figure-source' }, book.wording.t('figure.source', { source: source.replace(/\.$/, '') }))]
      : [];
    if (medium === 'print')
      return page === 'landscape'
        ? landscapePage(id, ['diagram'], [table, ...foot])
        : h('div', { class: 'diagram diagram-matrix wide', id }, [table, ...foot]);
    return h('div', { class: 'diagram diagram-matrix', id }, [
      h('section', { class: 'table-scroll', tabIndex: 0, ariaLabelledBy: `${id}-name` }, [table]),
      ...foot,
    ]);
  },
});

function valueCell(cell: Element, most: number): Element {
  const value = readNumber(cell);
  if (value === undefined) throw new Error('A cell has no number');
  if (value === null) return h('td', { class: 'matrix-blank' }, '–');
  const width = Math.round((value / most) * 1000) / 10;
  const bar = s('svg', { class: 'matrix-bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    s('rect', { width, height: 6 }),
  ]);
  return h('td', [h('span', { class: 'matrix-value' }, formatNumber(value)), bar]);
}
