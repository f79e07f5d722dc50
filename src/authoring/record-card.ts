import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { setLine } from '../markdown/typography.ts';
import type { RenderContext } from './component.ts';
import { recordFields, type RecordAttributes } from './record-fields.ts';

/** A record as a card: its kind, its title, what it is, and the fields that are filled in. */
export function recordCard(
  record: RecordAttributes,
  text: ElementContent[],
  context: RenderContext,
  { id: name, link }: { id: string; link?: string | undefined },
): Element {
  const id = context.anchor(name);
  const title = setLine(record.title);
  return h('article', { class: `record record-${record.kind}`, id, ariaLabelledBy: `${id}-name` }, [
    h('p', { class: 'record-kind' }, context.book.wording.t(`record.kind.${record.kind}`)),
    h('p', { class: 'record-title', id: `${id}-name` }, [link === undefined ? title : h('a', { href: link }, title)]),
    ...(text.length ? [h('div', { class: 'record-text' }, text)] : []),
    ...fieldList(record, context),
  ]);
}

/** The fields of a record that are filled in as a list of names and values; nothing where there are none. */
export function fieldList(record: RecordAttributes, context: Parameters<typeof recordFields>[1]): Element[] {
  const fields = recordFields(record, context);
  const rows = fields.map(({ label, value }) => h('div', [h('dt', label), h('dd', value)]));
  return rows.length ? [h('dl', { class: 'record-fields' }, rows)] : [];
}
