import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from './component.ts';

/** The asterisk after a title whose document has a disclaimer: in the book the mark of a note, on the site a sign alone. */
export function disclaimerMark({ document, book, medium, anchor }: RenderContext): Element[] {
  if (document.head.disclaimer === undefined) return [];
  if (medium === 'web') return [h('sup', { className: ['disclaimer-mark'], ariaHidden: 'true' }, '*')];
  const mark = {
    href: `#${anchor('disclaimer')}`,
    id: anchor('disclaimer-mark'),
    role: 'doc-noteref',
    ariaLabel: book.wording.t('text.disclaimer'),
  };
  return [h('sup', [h('a', mark, '*')])];
}

/**
 * The disclaimer as a list of one note, which goes to the foot of the page of its mark. On the site it stands under the
 * title, which is a matter of pages.
 */
export function disclaimerNote({ document, book, medium, anchor }: RenderContext): Element[] {
  const { disclaimer } = document.head;
  if (disclaimer === undefined || medium === 'web') return [];
  const { t } = book.wording;
  const back = { href: `#${anchor('disclaimer-mark')}`, role: 'doc-backlink', ariaLabel: t('text.disclaimer.back') };
  const note = h('li', { id: anchor('disclaimer') }, [disclaimer, h('a', back, t('notes.back.short'))]);
  const list = { role: 'doc-endnotes', className: ['disclaimer-note'], ariaLabel: t('text.disclaimer') };
  return [h('section', list, [h('ol', [note])])];
}
