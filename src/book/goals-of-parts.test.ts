import { describe, expect, test } from 'vitest';
import { content, elements } from '../charts/chart-probe.ts';
import { goalsOfParts } from './goals-of-parts.ts';
import { realBook } from '../testing/real-book.ts';
import { WIDE } from '../figures/figure.ts';
import { goalsByPart, GOALS_FIGURE } from '../figures/goals-by-part.ts';
import { viewCsv } from '../figures/view-csv.ts';

const book = realBook();
const figure = book.figures.get(GOALS_FIGURE);
if (!figure) throw new Error('No figure of goals');

describe('the figure of goals', () => {
  test('has a row for each of the 17 goals and a column for each part that has chapters', () => {
    expect(figure.view.rows.map(({ key }) => key)).toEqual(Array.from({ length: 17 }, (_, i) => `goal-${i + 1}`));
    expect(figure.view.columns.map(({ label }) => label).slice(1)).toEqual('P1 P2 P3 O1 O2 O3 Org. All'.split(' '));
  });

  test('counts the chapters that the index has under a goal, its targets and indicators, each once', () => {
    for (const { key, cells } of figure.view.rows) {
      const goal = key.slice('goal-'.length);
      const places = [...book.index.sdg].flatMap(([code, found]) => (code.split('.')[0] === goal ? found : []));
      const parts = new Set(['principle-1', 'principle-2', 'principle-3', 'objective-1', 'objective-2', 'objective-3']);
      const named = new Set(places.map(({ document }) => document).filter((id) => parts.has(id.split('/')[0] ?? '')));
      expect(
        cells.slice(1, 7).reduce((sum: number, cell) => sum + Number(cell), 0),
        key,
      ).toBe(named.size);
      expect(cells.at(-1)).toBe(cells.slice(1, -1).reduce((sum: number, cell) => sum + Number(cell), 0));
    }
  });

  test('names in title and notes what its rows say', () => {
    const sums = figure.view.rows.map(({ cells }) => Number(cells.at(-1)));
    const most = Math.max(...sums);
    expect(figure.title).toContain(`Goal ${sums.indexOf(most) + 1} is named more often`);
    expect(figure.title).toContain(`in ${most} of`);
    const unnamed = sums.flatMap((sum, index) => (sum === 0 ? [String(index + 1)] : []));
    const note = figure.notes.find((text) => text.startsWith('No chapter names'));
    expect(note?.match(/\d+/g) ?? []).toEqual(unnamed);
  });

  test('draws a dot for each count above zero and leaves the rest blank', () => {
    const chart = figure.draw(WIDE, '');
    const counts = figure.view.rows.flatMap(({ cells }) => cells.slice(1, -1)).filter((count) => Number(count) > 0);
    expect(elements(chart, 'circle')).toHaveLength(counts.length);
    const texts = elements(chart, 'text').filter(({ properties }) => String(properties['className']) === 'value');
    expect(texts.map(content)).toEqual(counts.map(String));
    expect(viewCsv(figure.view).split('\r\n')[0]).toBe(
      'goal,p1_chapters,p2_chapters,p3_chapters,o1_chapters,o2_chapters,o3_chapters,organization_chapters,all_chapters',
    );
  });

  test('is not made where no chapter names a goal', () => {
    const parts = goalsOfParts(book.parts, { ...book.index, sdg: new Map() });
    expect(goalsByPart(parts, { sdg: book.sdg, wording: book.wording, index: undefined })).toBeUndefined();
  });
});
