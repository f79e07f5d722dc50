import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { elementsOf } from '../book/elements.ts';
import { setLine } from '../markdown/typography.ts';
import type { Work } from '../model/works.ts';
import type { RenderContext } from './component.ts';

export function workAnchor({ id }: Work): string {
  return `work-${id}`;
}

/**
 * The works that a document cites, by author and year, under a heading of this level. Undefined where it cites none.
 */
export function worksCited(context: RenderContext, level: number): Element | undefined {
  const { book, document, anchor } = context;
  const cited = new Set(
    elementsOf(document.tree, document.source.path)
      .filter(({ name }) => name === 'Cite')
      .flatMap(({ attributes }) => book.works.get(attributes['id'] ?? '') ?? []),
  );
  if (!cited.size) return undefined;
  const order = (work: Work): string => `${work.authors.join(' ')} ${work.year} ${work.title}`;
  const works = [...cited].sort((a, b) => order(a).localeCompare(order(b), book.language));
  const id = anchor('works-cited');
  return h('section', { class: 'works-cited', ariaLabelledBy: id }, [
    h(`h${level}`, { class: 'works-cited-title', id }, book.wording.t('cite.works')),
    h(
      'ul',
      { role: 'list' },
      works.map((work) => h('li', { id: anchor(workAnchor(work)) }, reference(work))),
    ),
  ]);
}

/** "de Haas, H., “A title”, Journal, 50(3), 8–25, 2012." A work that is part of no other has its title in italics. */
function reference({ authors, title, in: whole, volume, pages, publisher, place, year, url }: Work): ElementContent[] {
  const titled: ElementContent[] = whole === undefined ? [h('cite', setLine(title))] : [text(`“${setLine(title)}”`)];
  const parts: ElementContent[][] = [
    [text(setLine(authors.join('; ')))],
    url === undefined ? titled : [h('a', { href: url }, titled)],
    whole === undefined ? [] : [h('cite', setLine(whole))],
    ...[volume, pages?.replaceAll('-', '–'), publisher, place, String(year)].map((part) =>
      part === undefined ? [] : [text(setLine(part))],
    ),
  ].filter((part) => part.length);
  return [...parts.flatMap((part, index) => (index ? [text(', '), ...part] : part)), text('.')];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
