import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Trim } from '../model/trim.ts';
import type { Wording } from '../model/wording.ts';
import { NARROW, PRINTED, WIDE, type Figure } from './figure.ts';
import { viewTable } from './view-table.ts';

export interface FrameOptions {
  wording: Wording;
  medium: 'web' | 'print';
  /** The trim size of the book that it is printed in. */
  trim: Trim;
  /** Id of the frame in the page: what a reference points to. */
  id: string;
  label: string;
  href(path: string): string | undefined;
  /** Site paths of the figure's own page and files; without them no links are shown. */
  links?: { page?: string; svg: string; png: string; csv: string; xlsx: string };
  /** The table is open on the figure's own page. */
  tableOpen?: boolean;
}

/**
 * A figure as readers get it: number, title, subtitle, picture (one for wide columns and one for phones on the web),
 * table, notes, source and files. In print only the wide picture stands, and the table where `tableOpen` asks for it.
 */
export function figureFrame(figure: Figure, options: FrameOptions): Element {
  const { wording, medium, links, href } = options;
  const page = links?.page ? href(links.page) : undefined;
  const title = page ? [h('a', { href: page }, figure.title)] : [{ type: 'text' as const, value: figure.title }];
  return h('figure', { class: `figure figure-${figure.scope}`, id: options.id }, [
    h('figcaption', { class: 'figure-head' }, [
      h('span', { class: 'figure-label' }, options.label),
      ' ',
      h('span', { class: 'figure-title' }, title),
      ' ',
      h('span', { class: 'figure-subtitle' }, figure.subtitle),
    ]),
    ...(figure.showsTable ? [shownTable(figure, options)] : [drawing(figure, options), ...table(figure, options)]),
    h('div', { class: 'figure-foot' }, [
      ...figure.notes.map((note) => h('p', { class: 'figure-note' }, note)),
      h('p', { class: 'figure-source' }, wording.t('figure.source', { source: figure.source })),
      ...(links && medium === 'web' ? [files(links, options)] : []),
    ]),
  ]);
}

function drawing(figure: Figure, { medium, trim, id }: FrameOptions): Element {
  const prefix = `${id}-`;
  if (medium === 'print') return h('div', { class: 'figure-drawing' }, [figure.draw(PRINTED[trim], `${prefix}w-`)]);
  // The table beside it holds the same text for the search index.
  return h('div', { class: 'figure-drawing', dataPagefindIgnore: '' }, [
    h('div', { class: 'figure-wide' }, [figure.draw(WIDE, `${prefix}w-`)]),
    h('div', { class: 'figure-narrow' }, [figure.draw(NARROW, `${prefix}n-`)]),
  ]);
}

/** The table in place of a picture. */
function shownTable(figure: Figure, { wording, medium, href, label }: FrameOptions): Element {
  // In print a caption would be seen, and say the title of the figure twice.
  if (medium === 'print') return viewTable(figure.view, { wording, href });
  const content = viewTable(figure.view, { wording, href, caption: [{ type: 'text', value: figure.title }] });
  return h('section', { class: 'table-scroll', tabIndex: 0, ariaLabel: wording.t('figure.table', { label }) }, [
    content,
  ]);
}

function table(figure: Figure, options: FrameOptions): ElementContent[] {
  const { wording, medium, label } = options;
  const content = viewTable(figure.view, {
    wording,
    href: options.href,
    caption: [{ type: 'text', value: figure.title }],
    hasKeys: medium === 'web',
  });
  if (medium === 'print') return options.tableOpen ? [content] : [];
  const { standing } = figure.view;
  const places = standing
    ? [
        viewTable(standing, {
          wording,
          href: options.href,
          caption: [{ type: 'text', value: wording.t('figure.standing') }],
          hasKeys: true,
        }),
      ]
    : [];
  return [
    h('details', { class: 'figure-table', open: options.tableOpen === true }, [
      h('summary', wording.t('figure.table', { label })),
      h('section', { class: 'table-scroll', tabIndex: 0, ariaLabel: wording.t('figure.table', { label }) }, [
        content,
        ...places,
      ]),
    ]),
  ];
}

function files(links: NonNullable<FrameOptions['links']>, { wording, href, label }: FrameOptions): Element {
  const link = (path: string, text: string) =>
    h('li', [
      h(
        'a',
        { href: href(path), download: true, ariaLabel: wording.t('figure.download', { label, format: text }) },
        text,
      ),
    ]);
  return h('ul', { class: 'figure-files', role: 'list' }, [
    link(links.svg, 'SVG'),
    link(links.png, 'PNG'),
    link(links.csv, 'CSV'),
    link(links.xlsx, 'XLSX'),
  ]);
}
