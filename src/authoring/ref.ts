import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText } from './component.ts';

export const ref = defineComponent({
  name: 'Ref',
  help: 'Links to a chapter, part, heading, figure or table; the text comes from what it points to.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({ to: filledText }),
  example: 'See <Ref to="requirements-by-region" /> and <Ref to="principle-2" />.',
  render({ to }, _children, { book, href, medium }) {
    const target = book.targets.get(to);
    if (!target) throw new Error(`No target "${to}"`);
    const link = href(target.path);
    const text = target.kind === 'document' || target.kind === 'heading' ? h('cite', target.text) : target.text;
    if (!link) return [typeof text === 'string' ? { type: 'text', value: text } : text];
    if (medium === 'web') return h('a', { class: 'ref', href: link }, [text]);
    return h('a', { class: 'ref', href: link }, [
      text,
      ` (${book.wording.t('ref.page')}\u00a0`,
      h('span', { dataPageOf: link.slice(1) }),
      ')',
    ]);
  },
});
