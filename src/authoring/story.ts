import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { checkProvenance, creditLine, provenanceAttributes, provenanceLine } from './credit-line.ts';

/** "A seamstress, a town on the coast", of which its address is made. */
export function storyTitle({ name, place }: { name?: string | undefined; place?: string | undefined }): string {
  return [name, place].filter((part) => part !== undefined).join(', ');
}

export const story = defineComponent({
  name: 'Story',
  help: 'What one person lived through, told by others: name and place if they are known, and source="…" or composed="true".',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    name: filledText.optional(),
    place: filledText.optional(),
    ...provenanceAttributes,
  }),
  example:
    '<Story name="A seamstress" place="a town on the coast" composed="true">\n\nShe went abroad for two years and stayed for nine. The workshop that she opened on her return employs four people.\n\n</Story>',
  check: (attributes) => checkProvenance('Story', attributes),
  render({ name, place, ...provenance }, children, { book, anchor }) {
    const title = [name, place].filter((part) => part !== undefined).map(setLine);
    const id = title.length ? anchor(`story-${slug(storyTitle({ name, place }))}`) : undefined;
    const properties = id ? { ariaLabelledBy: id } : { ariaLabel: book.wording.t('text.story') };
    return h('article', { class: 'story', ...properties }, [
      ...(id
        ? [
            h('p', { class: 'story-title', id }, [
              h('span', { class: 'story-name' }, title[0]),
              ...(title[1] === undefined ? [] : [', ', h('span', { class: 'story-place' }, title[1])]),
            ]),
          ]
        : []),
      ...children,
      provenanceLine(provenance, book.wording),
    ]);
  },
});

export const testimony = defineComponent({
  name: 'Testimony',
  help: 'A person’s own words, with or without a name; source="…" or composed="true" says where they come from.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    name: filledText.optional(),
    role: filledText.optional(),
    ...provenanceAttributes,
  }),
  example:
    '<Testimony name="A neighbour" role="member of a reception committee" composed="true">\n\nOn the first evening we cooked too much. On the second, they did.\n\n</Testimony>',
  check: (attributes) => checkProvenance('Testimony', attributes),
  render({ name, role, ...provenance }, children, { book }) {
    const credit = creditLine({ person: name, role }, book.wording);
    return h('figure', { class: 'testimony' }, [
      h('blockquote', children),
      h('figcaption', [
        ...(credit.length ? [h('p', { class: 'credit' }, credit)] : []),
        provenanceLine(provenance, book.wording),
      ]),
    ]);
  },
});
