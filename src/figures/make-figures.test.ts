import { describe, expect, test } from 'vitest';
import { realBase } from '../testing/real-book.ts';
import type { Figure } from './figure.ts';
import { makeFigures } from './make-figures.ts';
import { viewCsv } from './view-csv.ts';

const base = realBase();
const figures = makeFigures(base);

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
