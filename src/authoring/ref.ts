import { h } from 'hastscript';
import { z } from 'zod';
import type { Book, Target } from '../book/book.ts';
import { defineComponent, filledText, type Complaint } from './component.ts';

/** A range goes forward from one numbered paragraph to another. */
function wrongRange({ to, until }: { to: string; until?: string | undefined }, book: Book): Complaint | undefined {
  if (until === undefined) return undefined;
  const [first, last] = [book.targets.get(to), book.targets.get(until)];
  if (!first || !last) return undefined;
  if (first.number === undefined)
    return { message: `"${to}" is not a numbered paragraph, so no range begins there.`, attribute: 'to' };
  if (last.number === undefined || last.number > first.number) return undefined;
  return { message: `The range ends at paragraph ${last.number}, before it begins.`, attribute: 'until' };
}

function rangeOf(first: Target, until: string, { targets, wording }: Book): Target {
  const last = targets.get(until);
  if (first.number === undefined || last?.number === undefined) throw new Error(`No paragraph "${until}"`);
  return { ...first, text: wording.t('ref.paragraphs', { from: first.number, to: last.number }) };
}

export const ref = defineComponent({
  name: 'Ref',
  help: 'Links to a chapter, part, heading, figure, table, record or numbered paragraph; the text comes from what it points to.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({ to: filledText, until: filledText.optional() }),
  example:
    'See <Ref to="requirements-by-region" />, <Ref to="table-global" />, <Ref to="principle-2" /> and <Ref to="principle-1/rights-in-law-and-practice#from-needs-to-rights-and-duties" />.',
  check: wrongRange,
  render({ to, until }, _children, { book, href, medium }) {
    const first = book.targets.get(to);
    if (!first) throw new Error(`No target "${to}"`);
    const target = until === undefined ? first : rangeOf(first, until, book);
    const link = href(target.path);
    const text = target.kind === 'document' || target.kind === 'heading' ? h('cite', target.text) : target.text;
    if (!link) return [typeof text === 'string' ? { type: 'text', value: text } : text];
    // A paragraph is found by its number.
    if (medium === 'web' || target.kind === 'paragraph') return h('a', { class: 'ref', href: link }, [text]);
    return h('a', { class: 'ref', href: link }, [
      text,
      ` (${book.wording.t('ref.page')}\u00a0`,
      h('span', { dataPageOf: link.slice(1) }),
      ')',
    ]);
  },
});
