import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Category } from '../model/migof.ts';
import { defineComponent, type RenderContext } from './component.ts';

export const frameworkMap = defineComponent({
  name: 'FrameworkMap',
  help: 'Shows the three principles and three objectives as tiles that lead to their parts.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({}),
  example: '<FrameworkMap />',
  render(_attributes, _children, context) {
    const { book } = context;
    return h(
      'ul',
      { class: 'framework-map', role: 'list', ariaLabel: book.wording.t('diagram.framework') },
      book.categories.map((category) => tile(category, context)),
    );
  },
});

/** A tile without a link stands for a category that the edition has no part about. */
function tile(category: Category, { book, medium, href }: RenderContext): ElementContent {
  const { t } = book.wording;
  const part = book.parts.find((entry) => entry.category?.code === category.code);
  const link = part && href(part.path);
  const words = [
    h('span', { class: 'framework-label' }, part?.label ?? t(category.kind, { number: category.number })),
    ' ',
    h('span', { class: 'framework-title' }, category.title),
  ];
  const page =
    link && medium === 'print'
      ? [
          ' ',
          h('span', { class: 'framework-page' }, [`${t('ref.page')}\u00a0`, h('span', { dataPageOf: link.slice(1) })]),
        ]
      : [];
  return h('li', { class: `framework-tile ${category.kind}` }, [
    link ? h('a', { href: link }, [...words, ...page]) : h('p', words),
  ]);
}
