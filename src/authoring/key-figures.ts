import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { formatFact } from '../model/facts.ts';
import { defineComponent, filledText } from './component.ts';

const EXAMPLE = `<KeyFigures>
  <KeyFigure fact="orientation-trainees-2016" label="people oriented in 2016" />
  <KeyFigure fact="fund-budget-2017" label="budget of the Development Fund, 2017" />
  <KeyFigure fact="fund-aim-2018" label="budget that the Fund aims at" />
</KeyFigures>`;

export const keyFigures = defineComponent({
  name: 'KeyFigures',
  help: 'Shows a few facts as large numbers; holds <KeyFigure> tags.',
  stands: 'as-block',
  holds: 'blocks',
  only: ['KeyFigure'],
  attributes: z.strictObject({}),
  example: EXAMPLE,
  render: (_attributes, children) => h('ul', { class: 'key-figures', role: 'list' }, children),
});

export const keyFigure = defineComponent({
  name: 'KeyFigure',
  help: 'One fact as a large number with its label; stands in <KeyFigures>. The site says whether it is a plan or a result, where the fact has a "horizon".',
  stands: 'as-block',
  holds: 'nothing',
  within: 'KeyFigures',
  attributes: z.strictObject({ fact: filledText, label: filledText }),
  example: EXAMPLE,
  render({ fact: id, label }, _children, { book, medium }) {
    const found = book.facts.get(id);
    if (!found) throw new Error(`No fact "${id}"`);
    const figures = { ...found, display: found.display ?? 'figures' };
    return h('li', { class: 'key-figure' }, [
      ...(found.qualifier ? [h('span', { class: 'key-figure-qualifier' }, found.qualifier), ' '] : []),
      h('span', { class: 'key-figure-value' }, formatFact(figures, { bare: true })),
      ' ',
      h('span', { class: 'key-figure-label' }, setLine(label)),
      // The book's text says by its tense what is planned.
      ...(found.horizon && medium === 'web'
        ? [' ', h('span', { class: 'key-figure-horizon' }, book.wording.t(`fact.${found.horizon}`))]
        : []),
    ]);
  },
});
