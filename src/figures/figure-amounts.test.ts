import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { content, elements } from '../charts/chart-probe.ts';
import { parseCsv } from '../testing/csv.ts';
import { byTag, textOf } from '../testing/hast.ts';
import { realBase } from '../testing/real-book.ts';
import { NARROW, WIDE, type Figure, type ViewRow } from './figure.ts';
import { makeFigures } from './make-figures.ts';
import { viewCsv } from './view-csv.ts';
import { viewTable } from './view-table.ts';

const base = realBase();
const figures = makeFigures(base);
/** Figures whose rows have nothing but amounts in the picture; `same-numbers.test.ts` reads all others as well. */
const inAmounts = figures.filter(
  ({ id, scope, view }) => scope !== 'overview' || (view.total !== undefined && id !== 'requirements-map'),
);
const table = (figure: Figure) => viewTable(figure.view, { wording: base.wording, href: (path) => path });

/** An amount read back from a chart, and how far rounding may have taken it. Undefined for the sign of a blank. */
function readAmount(text: string, inMillions: boolean): { amount: number; rounding: number } | undefined {
  const [, sign = '', digits = '', decimals = '', unit] =
    /^(<)?([\d,]+)((?:\.\d+)?)(?:\u00a0(million|billion))?\*?$/.exec(text) ?? [];
  if (!digits) {
    expect(text).toBe('–');
    return undefined;
  }
  const number = Number(digits.replaceAll(',', '') + decimals);
  const factor = inMillions || unit === 'million' ? 1e6 : unit === 'billion' ? 1e9 : 1;
  const places = unit === 'billion' ? 2 : factor === 1 ? 0 : 1;
  if (sign) return { amount: 0, rounding: number * factor };
  return { amount: number * factor, rounding: factor === 1 || number === 0 ? 0 : (factor / 10 ** places) * 0.5 + 1e-6 };
}

/** The texts of a row of a chart: its label lines first, then its values. */
function valuesInChart(figure: Figure, groups: readonly Element[], row: ViewRow): string[] {
  const drawn = groups.find(({ properties }) => properties['dataKey'] === row.key);
  if (!drawn) throw new Error(`${figure.id} has no row ${row.key}`);
  const texts = elements(drawn, 'text').map(content);
  return texts.slice(figure.id === 'region-by-category' ? -6 : -1);
}

describe('the numbers of every figure', () => {
  test.each([WIDE, NARROW])('in its picture of %d pixels are those of its view, rounded', (width) => {
    let count = 0;
    for (const figure of inAmounts) {
      const inMillions = figure.scope === 'overview';
      const groups = elements(figure.draw(width, ''), 'g');
      for (const row of figure.view.rows) {
        const amounts = figure.id === 'region-by-category' ? row.cells.slice(1, 7) : row.cells.slice(1, 2);
        const drawn = valuesInChart(figure, groups, row);
        expect(drawn, `${figure.id} ${row.key}`).toHaveLength(amounts.length);
        drawn.forEach((text, index) => {
          const amount = amounts[index];
          const read = readAmount(text, inMillions);
          count++;
          if (amount === null || read === undefined) {
            expect([amount, read], `${figure.id} ${row.key}`).toEqual([null, undefined]);
            return;
          }
          expect(Math.abs(Number(amount) - read.amount), `${figure.id} ${row.key}: ${text}`).toBeLessThanOrEqual(
            read.rounding,
          );
        });
      }
    }
    expect(count).toBe(10 + 6 + 60 + 166 * 6);
  });

  test('in its table are those of its view, in full', () => {
    for (const figure of figures) {
      const { rows, total, columns } = figure.view;
      const drawn = byTag(table(figure), 'tr').slice(1);
      expect(drawn).toHaveLength(rows.length + (total ? 1 : 0));
      [...rows, ...(total ? [total] : [])].forEach((row, index) => {
        const texts = byTag(drawn[index] as never, 'th', 'td').map(textOf);
        expect(texts).toHaveLength(columns.length);
        texts.forEach((text, column) => {
          const cell = row.cells[column];
          if (['name', 'text'].includes(columns[column]?.kind ?? '')) expect(text.replace(/[‡]$/, '')).toBe(cell);
          else if (cell === null) expect(text).toBe('–none');
          else expect(Number(text.replaceAll(',', '').replace(/[*†§]+$/, '')), `${figure.id} ${text}`).toBe(cell);
        });
      });
    }
  });

  test('in its CSV are those of its view, to the dollar', () => {
    for (const figure of figures) {
      const { rows, total, columns } = figure.view;
      const [head, ...records] = parseCsv(viewCsv(figure.view));
      // What profiles say of places comes after: same-numbers.test.ts reads it.
      expect(head?.slice(0, columns.length)).toEqual(columns.map(({ key }) => key));
      const cells = [...rows, ...(total ? [total] : [])].map((row) =>
        row.cells.map((cell) => (cell === null ? '' : String(cell))),
      );
      expect(records.map((record) => record.slice(0, columns.length))).toEqual(cells);
      expect(records.flat().join()).not.toMatch(/NaN|undefined/);
    }
  });

  test('add up to the total, but for the slips that the print has', () => {
    const wrong = figures.filter(({ view, id }) => {
      const column = id === 'region-by-category' ? 7 : 1;
      const sum = view.rows.reduce((amount, row) => amount + Number(row.cells[column] ?? 0), 0);
      return view.total !== undefined && sum !== view.total.cells[column];
    });
    expect(wrong.map(({ id }) => id)).toEqual([
      'requirements-by-region',
      'region-by-category',
      'requirements-map',
      // USD 2,866,000 of it belongs to no category.
      'region-global',
      'region-asia-pacific',
      'area-austria',
      'area-cambodia',
      'area-nepal',
    ]);
  });
});
