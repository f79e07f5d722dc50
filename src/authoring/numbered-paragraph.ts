import type { ElementContent, Element } from 'hast';
import { h } from 'hastscript';
import type { NumberedParagraph } from '../book/number-paragraphs.ts';
import type { RenderContext } from './component.ts';

/** A paragraph with its number: on the web a link to itself, that readers may cite. */
export function numberedParagraph(
  { number, anchor: name }: NumberedParagraph,
  children: ElementContent[],
  { book, medium, anchor }: RenderContext,
): Element {
  const id = anchor(name);
  const shown = `${number}.`;
  const label = book.wording.t('paragraph.label', { number });
  const mark =
    medium === 'print'
      ? h('span', { class: 'paragraph-number' }, shown)
      : h('a', { class: 'paragraph-number', href: `#${id}`, ariaLabel: label, dataPagefindIgnore: '' }, shown);
  return h('p', { class: 'numbered-paragraph', id }, [mark, ' ', ...children]);
}
