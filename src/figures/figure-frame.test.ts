import { describe, expect, test } from 'vitest';
import { markup } from '../charts/chart-probe.ts';
import { byClass, byTag, textOf } from '../testing/hast.ts';
import { pretty } from '../testing/pretty.ts';
import { ADDRESSES, realBook } from '../testing/real-book.ts';
import { WIDE } from './figure.ts';
import { figureFrame, type FrameOptions } from './figure-frame.ts';

const { figures, wording } = realBook();
const { figureFile } = ADDRESSES;

function figureOf(id: string) {
  const figure = figures.get(id);
  if (!figure) throw new Error(`No figure ${id}`);
  return figure;
}

function frame(id: string, options: Partial<FrameOptions> = {}) {
  const figure = figureOf(id);
  return figureFrame(figure, {
    wording,
    medium: 'web',
    trim: '176x250',
    id,
    label: figure.label,
    href: (path) => `/mi${path}`,
    links: {
      page: figure.path,
      svg: figureFile(id, 'svg'),
      png: figureFile(id, 'png'),
      csv: figureFile(id, 'csv'),
      xlsx: figureFile(id, 'xlsx'),
    },
    ...options,
  });
}

describe('golden files', () => {
  const ids = [
    'requirements-by-region',
    'requirements-by-category',
    'region-by-category',
    'region-asia-pacific',
    'area-rwanda',
    'area-cuba',
    'area-cambodia',
    'area-kosovo-unsc-1244',
    'area-angola',
  ];

  test.each(ids)('%s as a picture', async (id) => {
    await expect(markup(figureOf(id).draw(WIDE, ''))).toMatchFileSnapshot(`golden/${id}.svg`);
  });

  test.each(ids)('%s in its frame', async (id) => {
    await expect(await pretty(frame(id))).toMatchFileSnapshot(`golden/${id}.html`);
  });

  test('a frame in print', async () => {
    const print = frame('area-cambodia', { medium: 'print', href: () => undefined });
    await expect(await pretty(print)).toMatchFileSnapshot('golden/area-cambodia.print.html');
  });
});

describe('the frame of a figure', () => {
  test('links its title and files under the base path', () => {
    const links = byTag(frame('area-rwanda'), 'a').map(({ properties }) => String(properties['href']));
    expect(links[0]).toBe('/mi/2018/en/figures/area-rwanda/');
    expect(links.slice(-4)).toEqual(
      ['svg', 'png', 'csv', 'xlsx'].map((kind) => `/mi/2018/en/figures/area-rwanda.${kind}`),
    );
  });

  test('on its own page has a title without link and its table open', () => {
    const own = frame('area-rwanda', {
      links: { svg: '/a.svg', png: '/a.png', csv: '/a.csv', xlsx: '/a.xlsx' },
      tableOpen: true,
    });
    expect(byTag(byClass(own, 'figure-title')[0] as never, 'a')).toEqual([]);
    expect(byTag(own, 'details')[0]?.properties['open']).toBe(true);
    expect(byTag(frame('area-rwanda'), 'details')[0]?.properties['open']).toBe(false);
  });

  test('has a table that scrolls sideways, can be focused and says what it is', () => {
    const [scroll] = byClass(frame('area-rwanda'), 'table-scroll');
    expect(scroll?.properties).toMatchObject({ tabIndex: 0, ariaLabel: 'Figure A116 as a table' });
    expect(textOf(byTag(frame('area-rwanda'), 'caption')[0])).toBe(figureOf('area-rwanda').title);
  });

  test('keeps its pictures out of the search, since the table says the same', () => {
    expect(byClass(frame('area-rwanda'), 'figure-drawing')[0]?.properties).toHaveProperty('dataPagefindIgnore');
  });

  test('in print shows the table where it is asked for', () => {
    expect(byTag(frame('area-rwanda', { medium: 'print', tableOpen: true }), 'table')).toHaveLength(1);
    expect(byClass(frame('area-rwanda', { medium: 'print' }), 'figure-files')).toEqual([]);
  });

  test('without links has neither title link nor files', () => {
    const { links: _links, ...bare } = { links: undefined };
    const figure = figureOf('area-rwanda');
    const own = figureFrame(figure, {
      wording,
      medium: 'web',
      trim: '176x250',
      id: 'a',
      label: 'Figure 1',
      href: () => undefined,
      ...bare,
    });
    expect(byTag(own, 'a')).toEqual([]);
    expect(own.properties['id']).toBe('a');
  });
});
