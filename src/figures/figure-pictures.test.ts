import { describe, expect, test } from 'vitest';
import { content, elements, outside, overlaps } from '../charts/chart-probe.ts';
import { byClass, byTag, idsOf, textOf } from '../testing/hast.ts';
import { ADDRESSES, realBase } from '../testing/real-book.ts';
import { NARROW, WIDE, type Figure } from './figure.ts';
import { figureFrame } from './figure-frame.ts';
import { makeFigures } from './make-figures.ts';

const base = realBase();
const figures = makeFigures(base);

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
  const links = (id: string) => ({
    page: page(id),
    svg: file(id, 'svg'),
    png: file(id, 'png'),
    csv: file(id, 'csv'),
    xlsx: file(id, 'xlsx'),
  });
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
        .slice(-4)
        .map(({ properties }) => [properties['href'], properties['ariaLabel']]),
    ).toEqual([
      ['/2018/en/figures/requirements-by-region.svg', 'Figure 1 as SVG'],
      ['/2018/en/figures/requirements-by-region.png', 'Figure 1 as PNG'],
      ['/2018/en/figures/requirements-by-region.csv', 'Figure 1 as CSV'],
      ['/2018/en/figures/requirements-by-region.xlsx', 'Figure 1 as XLSX'],
    ]);
    const print = frame(figure, 'print');
    expect([byTag(print, 'svg').length, byTag(print, 'table').length, byTag(print, 'a').length]).toEqual([1, 0, 0]);
  });
});
