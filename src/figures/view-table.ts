import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { BLANK, formatChange, formatNumber, formatPerCent } from '../model/format.ts';
import type { Wording } from '../model/wording.ts';
import type { CellValue, Column, View, ViewRow } from './figure.ts';

export interface TableOptions {
  wording: Wording;
  /** Turns a site path into a link of the medium; undefined where the medium has no such place. */
  href(path: string): string | undefined;
  caption?: ElementContent[];
  /** Id for a row, so that references can point to it. */
  rowId?(row: ViewRow): string | undefined;
  className?: string;
  /** Rows bear their keys, so that a mark of the picture finds its row. */
  hasKeys?: boolean;
}

/** A view as an HTML table: caption, scoped heads, right-aligned numbers, total in the foot of the body. */
export function viewTable(view: View, options: TableOptions): Element {
  const className = ['data-table', `data-table-${view.columns.length}`, options.className].filter(Boolean).join(' ');
  return h('table', { class: className }, [
    ...(options.caption ? [h('caption', options.caption)] : []),
    h('thead', [h('tr', view.columns.map(headCell))]),
    h('tbody', [
      ...view.rows.map((row) => bodyRow(row, view.columns, options)),
      ...(view.total ? [bodyRow(view.total, view.columns, options, 'total')] : []),
    ]),
  ]);
}

function headCell(column: Column): Element {
  const family = column.category ? (column.category.startsWith('P') ? 'principle' : 'objective') : undefined;
  const properties = {
    scope: 'col',
    class: [isText(column) ? 'name' : 'number', family].filter(Boolean).join(' '),
  };
  return column.title
    ? h('th', properties, [h('abbr', { title: column.title }, column.label)])
    : h('th', properties, column.label);
}

function bodyRow(row: ViewRow, columns: readonly Column[], options: TableOptions, className?: string): Element {
  const cells = row.cells.map((value, index) => {
    const column = columns[index];
    if (!column) throw new Error(`Row "${row.key}" has more cells than the table has columns`);
    if (column.kind === 'name') return nameCell(row, value, options);
    if (column.kind === 'text') return h('td', { class: 'name' }, String(value ?? ''));
    const mark = index === row.cells.length - 1 ? row.mark : undefined;
    const qualifier = row.qualifiers?.[index];
    return h('td', { class: 'number' }, [
      ...(qualifier && value !== null ? [`${qualifier} `] : []),
      ...cellContent(value, column, options.wording),
      ...noteMark(mark),
    ]);
  });
  return h('tr', { class: className, id: options.rowId?.(row), dataKey: options.hasKeys ? row.key : undefined }, cells);
}

const isText = ({ kind }: Column): boolean => kind === 'name' || kind === 'text';

function nameCell(row: ViewRow, value: CellValue, options: TableOptions): Element {
  const text = String(value ?? '');
  const href = row.path ? options.href(row.path) : undefined;
  return h('th', { scope: 'row', class: 'name' }, [href ? h('a', { href }, text) : text, ...noteMark(row.nameMark)]);
}

function noteMark(mark: string | undefined): Element[] {
  return mark ? [h('sup', { class: 'note-mark' }, mark)] : [];
}

function cellContent(value: CellValue, column: Column, wording: Wording): ElementContent[] {
  if (value === null)
    return [h('span', { ariaHidden: 'true' }, BLANK), h('span', { class: 'visually-hidden' }, wording.t('blank'))];
  return [{ type: 'text', value: formatCell(value, column) }];
}

/** A cell's value as a reader sees it. */
export function formatCell(value: string | number, column: Column): string {
  if (typeof value === 'string') return value;
  if (column.kind === 'per-cent') return formatPerCent(value);
  return column.kind === 'change' ? formatChange(value) : formatNumber(value);
}
