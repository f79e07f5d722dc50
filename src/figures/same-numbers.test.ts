import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { content, elements } from '../charts/chart-probe.ts';
import { parseCsv } from '../testing/csv.ts';
import { byTag, textOf } from '../testing/hast.ts';
import { realBook } from '../testing/real-book.ts';
import { NARROW, WIDE, type Column, type Figure, type ViewRow } from './figure.ts';
import { viewCsv } from './view-csv.ts';
import { viewTable } from './view-table.ts';

const { figures, wording } = realBook();
const all = [...figures.values()];

/** A number as readers see it, and how far rounding may have taken it. Undefined where there is none. */
function readNumber(text: string, unit = 1): { value: number; rounding: number; isBelow: boolean } | undefined {
  const match = /(<|less than )?([+−]?)(\d[\d,]*)(?:\.(\d+))?(?:\u00a0(million|billion))?%?[*†§]*$/.exec(text);
  if (!match) return undefined;
  const [, below, sign, digits = '', decimals = '', word] = match;
  const factor = word === 'million' ? 1e6 : word === 'billion' ? 1e9 : unit;
  const value = Number(`${digits.replaceAll(',', '')}.${decimals || '0'}`) * factor * (sign === '−' ? -1 : 1);
  // A number without decimals may stand for "37.0 million".
  const places = word === 'billion' || (word && decimals.length === 2) ? 2 : word || unit > 1 ? 1 : decimals.length;
  const isRounded = factor > 1 || text.endsWith('%');
  return { value, rounding: isRounded ? (factor / 10 ** places) * 0.5 + 1e-6 : 1e-9, isBelow: Boolean(below) };
}

const numbersIn = (row: ViewRow, columns: readonly Column[]): number[] =>
  row.cells.flatMap((cell, index) => {
    const kind = columns[index]?.kind;
    return kind !== 'name' && kind !== 'text' && typeof cell === 'number' ? [cell] : [];
  });

const groupsOf = (figure: Figure, width: number): Element[] => elements(figure.draw(width, ''), 'g');

/** Texts of a row of a picture, by the groups of its drawing, that are values, not names. */
function valuesOf(groups: readonly Element[], key: string): string[] {
  return groups
    .filter(({ properties }) => [key, `${key}-0`, `${key}-1`].includes(String(properties['dataKey'])))
    .flatMap((group) => elements(group, 'text'))
    .filter(({ properties }) => /value|on-mark/.test(String(properties['className'])))
    .map(content);
}

function matches(text: string, numbers: readonly number[], unit: number): boolean {
  const read = readNumber(text, unit);
  if (!read) return false;
  if (read.isBelow) return numbers.some((number) => number > 0 && number < read.value);
  return numbers.some((number) => Math.abs(number - read.value) <= read.rounding);
}

describe.each([WIDE, NARROW])('at %d pixels', (width) => {
  test('every number in the picture of every figure is one of its row in the table', () => {
    let count = 0;
    const wrong: string[] = [];
    for (const figure of all) {
      const { rows, columns } = figure.view;
      const unit = figure.subtitle.includes('USD million') ? 1e6 : 1;
      const groups = groupsOf(figure, width);
      for (const row of figure.id === 'areas-by-region' ? [] : rows) {
        const numbers = numbersIn(row, columns);
        const texts = valuesOf(groups, row.key).filter((text) => text !== '–');
        count += texts.length;
        wrong.push(
          ...texts.filter((text) => !matches(text, numbers, unit)).map((text) => `${figure.id} ${row.key}: ${text}`),
        );
        // Blanks have a dash, every other number is printed: computed columns of the table alone may be left out.
        const shown = columns.filter((column) => column.kind !== 'name' && column.kind !== 'change').length;
        // The map names the largest only.
        if (shown === 1 && numbers.length && !texts.length && figure.id !== 'requirements-map')
          wrong.push(`${figure.id} ${row.key} prints nothing`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(900);
  });

  test('the names and amounts at the ends of the dot strips are those of the table', () => {
    const figure = figures.get('areas-by-region');
    if (!figure) throw new Error('No dot strips');
    const texts = elements(figure.draw(width, ''), 'text').filter(
      ({ properties }) => String(properties['className']) === 'value',
    );
    expect(texts.length).toBeGreaterThanOrEqual(18);
    const amounts = figure.view.rows.map((row) => Number(row.cells[2]));
    for (const text of texts.map(content)) expect([text, matches(text, amounts, 1)]).toEqual([text, true]);
  });
});

test('every number in the table and in the CSV of every figure is the one of its view', () => {
  for (const figure of all) {
    const { rows, total, columns } = figure.view;
    const every = [...rows, ...(total ? [total] : [])];
    const table = byTag(viewTable(figure.view, { wording, href: (path) => path }), 'tr').slice(1);
    const [head = [], ...records] = parseCsv(viewCsv(figure.view));
    expect(records).toHaveLength(every.length);
    every.forEach((row, index) => {
      const texts = byTag(table[index] as never, 'th', 'td').map(textOf);
      row.cells.forEach((cell, column) => {
        const { kind, key = '' } = columns[column] ?? {};
        const field = records[index]?.[head.indexOf(key)];
        expect(field, `${figure.id} ${row.key} ${key}`).toBe(cell === null ? '' : String(cell));
        const qualifier = row.qualifiers?.[column];
        if (qualifier && cell !== null) {
          expect(texts[column]?.startsWith(`${qualifier} `), `${figure.id} ${row.key}`).toBe(true);
          expect(records[index]?.[head.indexOf(`${key}_qualifier`)]).toBe(qualifier);
        }
        if (kind === 'name' || kind === 'text' || typeof cell !== 'number') return;
        expect(readNumber(texts[column] ?? '')?.value, `${figure.id} ${row.key}: ${texts[column]}`).toBe(cell);
      });
    });
  }
});

test('the places that profiles draw are those of their table, their file and their description', () => {
  const profiles = all.filter(({ view }) => view.standing);
  expect(profiles).toHaveLength(156);
  for (const figure of profiles) {
    const { standing, total } = figure.view;
    const [head = [], ...records] = parseCsv(viewCsv(figure.view));
    const totals = records.find(([name]) => name === total?.cells[0]);
    const table = viewTable(standing ?? figure.view, { wording, href: (path) => path });
    const rows = byTag(table, 'tr').slice(1);
    const groups = groupsOf(figure, WIDE);
    (standing?.rows ?? []).forEach(({ key, cells: [, rank, count] }, index) => {
      const [strip] = groups.filter(({ properties }) => properties['dataKey'] === key);
      const label = content(elements(strip as never, 'text')[0]);
      expect(label, figure.id).toMatch(new RegExp(`^${rank}(st|nd|rd|th) of ${count} `));
      expect(figure.description).toContain(label);
      expect(byTag(rows[index] as never, 'td').map(textOf)).toEqual([String(rank), String(count)]);
      expect(['rank', 'count'].map((column) => totals?.[head.indexOf(`${key}_${column}`)])).toEqual([
        String(rank),
        String(count),
      ]);
    });
  }
});
