import type { Element } from 'hast';
import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText } from './component.ts';
import { checkProvenance, creditLine, provenanceAttributes, provenanceLine } from './credit-line.ts';
import { blocksOf, tagName } from './read-body.ts';

const OVERLAY_HINT = 'Write <Photo … /> first, then two or three short paragraphs.';

/** "A seamstress, a town on the coast", of which its address is made. */
export function storyTitle({ name, place }: { name?: string | undefined; place?: string | undefined }): string {
  return [name, place].filter((part) => part !== undefined).join(', ');
}

const EXAMPLE = `<Story name="A seamstress" place="a town on the coast" composed="true">

She went abroad for two years and stayed for nine. The workshop that she opened on her return employs four people.

</Story>

<Story layout="overlay" name="A fisherman" place="the mouth of a river" composed="true">

<Photo file="specimen-1.jpg" alt="Dark hills in outline, one before another, under an orange disc." agency="Migration Initiatives" year="2018" photographer="drawing" />

The water took the house in one night.

He crossed the border with his nets.

A year later he teaches others to mend theirs.

</Story>`;

export const story = defineComponent({
  name: 'Story',
  help: 'What one person lived through, told by others: name and place if they are known, and source="…" or composed="true"; with layout="overlay" a short text over the <Photo> that it begins with.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    name: filledText.optional(),
    place: filledText.optional(),
    layout: z.literal('overlay').optional(),
    ...provenanceAttributes,
  }),
  example: EXAMPLE,
  check: (attributes) => checkProvenance('Story', attributes),
  checkBody(children, _book, { layout }) {
    const [first, ...text] = blocksOf(children);
    if (layout !== 'overlay') return [];
    if (tagName(first) !== 'Photo')
      return [{ message: 'A <Story> over a picture begins with its <Photo>.', hint: OVERLAY_HINT }];
    return text.length ? [] : [{ message: 'This <Story> has a picture and no text.', hint: OVERLAY_HINT }];
  },
  render({ name, place, layout, ...provenance }, children, { book, anchor }) {
    const title = [name, place].filter((part) => part !== undefined).map(setLine);
    const id = title.length ? anchor(`story-${slug(storyTitle({ name, place }))}`) : undefined;
    const properties = id ? { ariaLabelledBy: id } : { ariaLabel: book.wording.t('text.story') };
    const head = id
      ? [
          h('p', { class: 'story-title', id }, [
            h('span', { class: 'story-name' }, title[0]),
            ...(title[1] === undefined ? [] : [', ', h('span', { class: 'story-place' }, title[1])]),
          ]),
        ]
      : [];
    const told = provenanceLine(provenance, book.wording);
    if (layout !== 'overlay') return h('article', { class: 'story', ...properties }, [...head, ...children, told]);
    const [picture, ...text] = blocksOf(children) as [Element, ...Element[]];
    return h('article', { class: 'story story-overlay', ...properties }, [
      h('figure', { class: 'story-picture' }, picture.children),
      h('div', { class: 'story-text' }, [...head, ...text, told]),
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
