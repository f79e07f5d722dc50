import { h } from 'hastscript';
import { z } from 'zod';
import { formatFact } from '../model/facts.ts';
import { defineComponent } from './component.ts';

export const keyFigures = defineComponent({
  name: 'KeyFigures',
  help: 'Shows a few facts as large numbers; holds <KeyFigure> tags.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({}),
  example:
    '<KeyFigures>\n  <KeyFigure fact="orientation-trainees-2016" label="people oriented in 2016" />\n</KeyFigures>',
  render: (_attributes, children) => h('ul', { class: 'key-figures', role: 'list' }, children),
});

export const keyFigure = defineComponent({
  name: 'KeyFigure',
  help: 'One fact as a large number with its label; stands in <KeyFigures>.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ fact: z.string(), label: z.string().min(1) }),
  example:
    '<KeyFigures>\n  <KeyFigure fact="orientation-trainees-2016" label="people oriented in 2016" />\n</KeyFigures>',
  render({ fact: id, label }, _children, { book }) {
    const found = book.facts.get(id);
    if (!found) throw new Error(`No fact "${id}"`);
    const figures = { ...found, display: found.display ?? 'figures' };
    return h('li', { class: 'key-figure' }, [
      ...(found.qualifier ? [h('span', { class: 'key-figure-qualifier' }, found.qualifier), ' '] : []),
      h('span', { class: 'key-figure-value' }, formatFact(figures, { bare: true })),
      ' ',
      h('span', { class: 'key-figure-label' }, label),
    ]);
  },
});
