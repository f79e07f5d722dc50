import { describe, expect, test } from 'vitest';
import { content, elements } from '../charts/chart-probe.ts';
import { formatMillions } from '../model/format.ts';
import { realBase } from '../testing/real-book.ts';
import { NARROW, WIDE } from './figure.ts';
import { requirementsMap } from './requirements-map.ts';

const base = realBase();
const figure = requirementsMap(base);
const DISCLAIMER =
  'This map is for illustration purposes only. The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the International Organization for Migration.';

describe('the map of requirements', () => {
  test.each([WIDE, NARROW])('at %d pixels carries the disclaimer of IOM, word for word', (width) => {
    const text = elements(figure.draw(width, ''), 'text').map(content).join(' ');
    expect(text).toContain(DISCLAIMER);
    expect(figure.description).toContain(DISCLAIMER);
  });

  test('has under it the notes on status and what is not on it', () => {
    const notes = figure.notes.join('\n');
    for (const note of base.boundaries.notes) expect(notes).toContain(note);
    for (const name of ['Jammu and Kashmir', 'Abyei', 'Falkland Islands (Malvinas)', '1244', 'Western Sahara'])
      expect(notes).toContain(name);
    for (const name of ['Northern Triangle', 'Marshall Islands', 'regional initiatives', 'global'])
      expect(figure.notes[0]).toContain(name);
  });

  test('has a circle for each country or area with an amount, and a row for every amount of the edition', () => {
    const circles = elements(figure.draw(WIDE, ''), 'circle');
    const groups = [...base.areas.values()].filter(({ kind }) => kind === 'group');
    const areas = base.funding.regions.flatMap(({ rows }) => rows.filter(({ area }) => base.areas.has(area)));
    const placed = areas.filter(({ area }) => !groups.some(({ id }) => id === area));
    expect(circles.filter(({ properties }) => String(properties.className).includes('mark'))).toHaveLength(
      placed.length,
    );
    expect(figure.view.rows).toHaveLength(base.funding.regions.flatMap(({ rows }) => rows).length + 1);
  });

  test('names only amounts that are in its table, rounded', () => {
    const amounts = new Set(figure.view.rows.map(({ cells }) => formatMillions(Number(cells[1]))));
    for (const width of [WIDE, NARROW]) {
      const values = elements(figure.draw(width, ''), 'text').filter(({ properties }) =>
        String(properties.className).includes('value'),
      );
      expect(values.length).toBeGreaterThan(2);
      for (const value of values) expect(amounts).toContain(content(value));
    }
  });

  test('says in its title how few make up half', () => {
    const sorted = figure.view.rows
      .filter(({ key }) => base.areas.has(key))
      .map(({ cells }) => Number(cells[1]))
      .sort((a, b) => b - a);
    const sum = (rows: number[]) => rows.reduce((total, amount) => total + amount, 0);
    const count = Number(/for (\d+) of 156$/.exec(figure.title)?.[1]);
    expect(sum(sorted.slice(0, count)) * 2).toBeGreaterThanOrEqual(sum(sorted));
    expect(sum(sorted.slice(0, count - 1)) * 2).toBeLessThan(sum(sorted));
  });
});
