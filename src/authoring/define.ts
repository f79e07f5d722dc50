import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { z } from 'zod';
import { defineComponent, filledText } from './component.ts';

export const define = defineComponent({
  name: 'Define',
  help: 'Marks a term where the text says what it means, for the glossary; term="…" gives its usual form if the text has another.',
  stands: 'in-text',
  holds: 'text',
  attributes: z.strictObject({ term: filledText.optional() }),
  example:
    '<Define term="environmental migrant">Environmental migrants</Define> are people who leave their homes because the environment there has changed.',
  render: ({ term }, children, { anchor }) => {
    const words = term ?? toString({ type: 'root', children });
    return h('dfn', { id: anchor(`term-${slug(words)}`) }, children);
  },
});
