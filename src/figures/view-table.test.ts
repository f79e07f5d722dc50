import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { byTag, textOf } from '../testing/hast.ts';
import { realBook } from '../testing/real-book.ts';
import type { Column, View } from './figure.ts';
import { formatCell, viewTable } from './view-table.ts';

const { wording } = realBook();
const view: View = {
  columns: [
    { key: 'area', label: 'Country or area', kind: 'name' },
    { key: 'p1_usd', label: 'P1', kind: 'usd', title: 'Principle 1: Standards and rights', category: 'P1' },
    { key: 'o1_usd', label: 'O1', kind: 'usd', category: 'O1' },
    { key: 'share_per_cent', label: 'Share', kind: 'per-cent' },
  ],
  rows: [
    { key: 'a', cells: ['Austria', 1234567, 0, 12], path: '/areas/austria/', mark: '†' },
    { key: 'k', cells: ['Kosovo', null, 5, 0.04], nameMark: '‡', path: '/areas/kosovo/' },
  ],
  total: { key: 'total', cells: ['Total', 1234567, 5, 100], mark: '*' },
};
const href = (path: string) => (path.includes('kosovo') ? undefined : `/mi${path}`);
const table = (more = {}) => viewTable(view, { wording, href, ...more });
const texts = (...names: string[]) => byTag(table(), ...names).map(textOf);

describe('a table of a view', () => {
  test('has scoped heads, long forms of codes and the family of each category', () => {
    expect(toHtml(byTag(table(), 'thead')[0] as never)).toBe(
      '<thead><tr><th scope="col" class="name">Country or area</th>' +
        '<th scope="col" class="number principle"><abbr title="Principle 1: Standards and rights">P1</abbr></th>' +
        '<th scope="col" class="number objective">O1</th><th scope="col" class="number">Share</th></tr></thead>',
    );
    const rows = byTag(table(), 'th').filter(({ properties }) => properties['scope'] === 'row');
    expect(rows.map(textOf)).toEqual(['Austria', 'Kosovo‡', 'Total']);
  });

  test('writes numbers with commas, shares with one decimal, and marks after name and last cell', () => {
    expect(texts('td')).toEqual(['1,234,567', '0', '12.0†', '–none', '5', '0.0', '1,234,567', '5', '100.0*']);
    expect(byTag(table(), 'sup').map(textOf)).toEqual(['†', '‡', '*']);
  });

  test('shows a blank as a dash and reads it as none; a zero is a zero', () => {
    const [, , , blank] = byTag(table(), 'td');
    expect(toHtml(blank as never)).toBe(
      '<td class="number"><span aria-hidden="true">–</span><span class="visually-hidden">none</span></td>',
    );
  });

  test('links names where the medium has their place', () => {
    expect(byTag(table(), 'a').map((link) => [textOf(link), link.properties['href']])).toEqual([
      ['Austria', '/mi/areas/austria/'],
    ]);
  });

  test('has its total as the last row, set apart by a class', () => {
    const rows = byTag(table(), 'tr');
    expect(rows.map(({ properties }) => properties['className']?.toString())).toEqual([
      undefined,
      undefined,
      undefined,
      'total',
    ]);
  });

  test('takes a caption, a class and ids for rows', () => {
    const made = table({
      caption: [{ type: 'text', value: 'A caption' }],
      className: 'wide',
      rowId: (row: { key: string }) => row.key,
    });
    expect(textOf(byTag(made, 'caption')[0])).toBe('A caption');
    expect(made.properties['className']).toEqual(['data-table', 'data-table-4', 'wide']);
    expect(byTag(made, 'tr').map(({ properties }) => properties['id'])).toEqual([undefined, 'a', 'k', 'total']);
    expect(byTag(table(), 'caption')).toEqual([]);
  });

  test('refuses a row with more cells than columns', () => {
    expect(() => viewTable({ ...view, rows: [{ key: 'x', cells: ['a', 1, 2, 3, 4] }] }, { wording, href })).toThrow(
      'Row "x" has more cells than the table has columns',
    );
  });

  test('writes text of the data as text, never as markup', () => {
    const rows = [{ key: 'x', cells: ['<b>&', 1, 2, 3] }];
    expect(toHtml(viewTable({ ...view, rows, total: undefined }, { wording, href }))).toContain('&#x3C;b>&#x26;');
  });
});

describe('a cell', () => {
  const column = (kind: Column['kind']): Column => ({ key: 'a', label: 'A', kind });
  test.each([
    ['Austria', 'name', 'Austria'],
    [2863504889, 'usd', '2,863,504,889'],
    [28, 'per-cent', '28.0'],
    [5.55, 'per-cent', '5.6'],
  ] as const)('%s as %s is "%s"', (value, kind, text) => {
    expect(formatCell(value, column(kind))).toBe(text);
  });
});
