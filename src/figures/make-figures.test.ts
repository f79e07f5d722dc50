import { describe, expect, test } from 'vitest';
import { content, elements, outside, overlaps } from '../charts/chart-probe.ts';
import { parseCsv } from '../testing/csv.ts';
import { byClass, byTag, idsOf, textOf } from '../testing/hast.ts';
import { ADDRESSES, realBase } from '../testing/real-book.ts';
import { NARROW, WIDE, type Figure, type ViewRow } from './figure.ts';
import { figureFrame } from './figure-frame.ts';
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
function valuesInChart(figure: Figure, width: number, row: ViewRow): string[] {
  const drawn = elements(figure.draw(width, ''), 'g').find(({ properties }) => properties['dataKey'] === row.key);
  if (!drawn) throw new Error(`${figure.id} has no row ${row.key}`);
  const texts = elements(drawn, 'text').map(content);
  return texts.slice(figure.id === 'region-by-category' ? -6 : -1);
}

describe('figures of the real edition', () => {
  test('are 9 of the world, 10 of regions and 156 of areas, in this order', () => {
    expect(figures.map(({ scope }) => scope)).toEqual([
      ...Array<string>(9).fill('overview'),
      ...Array<string>(10).fill('region'),
      ...Array<string>(156).fill('area'),
    ]);
  });

  test('are of areas in the alphabetical order of their names in force', () => {
    const subjects = figures.filter(({ scope }) => scope === 'area').map(({ subject }) => subject ?? '');
    const names = subjects.map((id) => base.areas.get(id)?.sortNameThen ?? '');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(subjects.slice(0, 2)).toEqual(['afghanistan', 'albania']);
    expect(subjects.indexOf('eswatini')).toBe(subjects.indexOf('sudan') + 1);
    expect(new Set(subjects).size).toBe(156);
  });

  test.each([
    ['id', (figure: Figure) => figure.id],
    ['title', (figure: Figure) => figure.title],
    ['description', (figure: Figure) => figure.description],
    ['CSV', (figure: Figure) => viewCsv(figure.view)],
  ])('have each a %s of its own', (name, get) => {
    const all = figures.map(get);
    expect(all.every((text) => text.trim().length > 0)).toBe(true);
    if (name !== 'CSV') expect(new Set(all).size).toBe(all.length);
  });

  test('have a subtitle with unit and year, a source and sentences for notes', () => {
    for (const { id, subtitle, source, notes } of figures) {
      expect(subtitle, id).toMatch(/(USD|Per cent).*2018/);
      expect(source, id).toBe('International Organization for Migration, Migration Initiatives 2018');
      for (const note of notes) expect(note, id).toMatch(/^([*†§‡] )?[A-Z].*\.$/);
    }
  });

  test('have titles and descriptions without gaps: nothing undefined, empty or left over', () => {
    for (const { id, title, description } of figures)
      for (const text of [title, description]) {
        expect(text, id).not.toMatch(/undefined|NaN|null|\{|\}| {2}|: ,|, ,|\(\)| \.|for \.|for ,/);
        expect(text, id).not.toMatch(/\b0 per cent|\b0 million|less than 1 per cent is/);
      }
    for (const { id, title, description } of figures) {
      expect(title, id).not.toMatch(/\.$/);
      expect(description, id).toMatch(/\.$/);
    }
  });

  test('say in the title which category takes most, or which take the same', () => {
    for (const figure of figures.filter(({ scope }) => scope === 'area')) {
      const cells = figure.view.rows.map((row) => ({
        name: String(row.cells[0]).split(':')[0],
        amount: Number(row.cells[1] ?? 0),
      }));
      const most = Math.max(...cells.map(({ amount }) => amount));
      for (const { name, amount } of cells)
        expect(figure.title.includes(name ?? '-'), figure.title).toBe(amount === most);
    }
  });

  test('give notes only to those that a slip or doubt is about', () => {
    const withNote = (text: string) => figures.filter(({ notes }) => notes.some((note) => note.includes(text)));
    expect(withNote('Cambodia').map(({ id }) => id)).toEqual([
      'requirements-by-category',
      'region-asia-pacific',
      'area-cambodia',
    ]);
    expect(withNote('Nepal').map(({ id }) => id)).toEqual(['region-by-category', 'region-asia-pacific', 'area-nepal']);
    expect(withNote('Austria').map(({ id }) => id)).toEqual([
      'requirements-by-category',
      'region-european-economic-area',
      'area-austria',
    ]);
    expect(withNote('resolution 1244').map(({ id }) => id)).toEqual(['requirements-map', 'area-kosovo-unsc-1244']);
    expect(withNote('leaves some doubt').map(({ subject }) => subject)).toEqual([
      'argentina',
      'chile',
      'japan',
      'lao-peoples-democratic-republic',
      'malaysia',
      'maldives',
      'paraguay',
    ]);
  });
});

describe('the numbers of every figure', () => {
  test.each([WIDE, NARROW])('in its picture of %d pixels are those of its view, rounded', (width) => {
    let count = 0;
    for (const figure of inAmounts) {
      const inMillions = figure.scope === 'overview';
      for (const row of figure.view.rows) {
        const amounts = figure.id === 'region-by-category' ? row.cells.slice(1, 7) : row.cells.slice(1, 2);
        const drawn = valuesInChart(figure, width, row);
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
      expect(head).toEqual(columns.map(({ key }) => key));
      const cells = [...rows, ...(total ? [total] : [])].map((row) =>
        row.cells.map((cell) => (cell === null ? '' : String(cell))),
      );
      expect(records).toEqual(cells);
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

describe('the pictures of all figures', () => {
  test.each([WIDE, NARROW])('at %d pixels have no text outside or over another', (width) => {
    for (const figure of figures) {
      const chart = figure.draw(width, '');
      expect([...outside(chart), ...overlaps(chart)], figure.id).toEqual([]);
    }
  });

  test('have the title and description of their figure', () => {
    for (const figure of figures) {
      const chart = figure.draw(WIDE, 'a-');
      expect(content(elements(chart, 'title')[0])).toBe(figure.title);
      expect(content(elements(chart, 'desc')[0])).toBe(figure.description);
    }
  });
});

describe('the frame of every figure', () => {
  const { figure: page, figureFile: file } = ADDRESSES;
  const links = (id: string) => ({ page: page(id), svg: file(id, 'svg'), png: file(id, 'png'), csv: file(id, 'csv') });
  const frame = (figure: Figure, medium: 'web' | 'print') =>
    figureFrame(figure, {
      wording: base.wording,
      medium,
      trim: '176x250',
      id: figure.id,
      label: 'Figure 1',
      href: (path) => (medium === 'web' ? path : undefined),
      links: links(figure.id),
    });

  test('has ids of its own, also in its two pictures', () => {
    const ids = figures.flatMap((figure) => idsOf(frame(figure, 'web')));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('reads as sentences: number, title, subtitle, notes and source apart', () => {
    for (const figure of figures) {
      const [head] = byTag(frame(figure, 'web'), 'figcaption');
      expect(textOf(head)).toBe(`Figure 1 ${figure.title} ${figure.subtitle}`);
      expect(byClass(frame(figure, 'web'), 'figure-note').map(textOf)).toEqual(figure.notes);
    }
  });

  test('has two pictures, the table and the files on the web, and one picture alone in print', () => {
    const [figure] = figures;
    if (!figure) throw new Error('No figure');
    const web = frame(figure, 'web');
    expect([byTag(web, 'svg').length, byTag(web, 'table').length]).toEqual([2, 1]);
    expect(
      byTag(web, 'a')
        .slice(-3)
        .map(({ properties }) => [properties['href'], properties['ariaLabel']]),
    ).toEqual([
      ['/2018/en/figures/requirements-by-region.svg', 'Figure 1 as SVG'],
      ['/2018/en/figures/requirements-by-region.png', 'Figure 1 as PNG'],
      ['/2018/en/figures/requirements-by-region.csv', 'Figure 1 as CSV'],
    ]);
    const print = frame(figure, 'print');
    expect([byTag(print, 'svg').length, byTag(print, 'table').length, byTag(print, 'a').length]).toEqual([1, 0, 0]);
  });
});
