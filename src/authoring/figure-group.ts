import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';
import { formInGroup } from './picture-forms.ts';
import { inForm } from './photo.ts';

const WRITE = 'A group holds two or three <Photo> tags.';

export const figureGroup = defineComponent({
  name: 'FigureGroup',
  help: 'Two or three photographs side by side, all in the same shape; holds <Photo> tags.',
  stands: 'as-block',
  holds: 'blocks',
  only: ['Photo'],
  attributes: z.strictObject({}),
  example: `<FigureGroup>

<Photo file="specimen-1.jpg" alt="Lines like hills in blue and orange." agency="Migration Initiatives" year="2018">

What the regions need.

</Photo>

<Photo file="specimen-2.jpg" alt="Lines like rain in blue and orange." agency="Migration Initiatives" year="2018" focus="50% 30%">

What the countries need.

</Photo>

</FigureGroup>`,
  checkBody(children) {
    const tags = children.flatMap(tagsIn);
    if (tags.length === 2 || tags.length === 3) return [];
    const fourth = tags[3];
    return fourth
      ? [{ message: '<FigureGroup> holds more than three photographs.', hint: WRITE, at: fourth }]
      : [{ message: '<FigureGroup> holds only one photograph.', hint: WRITE }];
  },
  render(_attributes, children, { book }) {
    const photos = children.flatMap((child): Element[] => photographsIn(child));
    const form = formInGroup(photos.length);
    return h(
      'div',
      {
        class: `picture-group picture-group-${photos.length}`,
        role: 'group',
        ariaLabel: book.wording.t('picture.group'),
      },
      photos.map((figure) => inForm(figure, form) ?? figure),
    );
  },
});

/** The tags as written, before they are rendered. */
function tagsIn(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [];
  return node.type === 'element' ? node.children.flatMap(tagsIn) : [node];
}

/** Tags that stand on neighbouring lines come in a paragraph. */
function photographsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return inForm(node, 'oneOfTwo') ? [node] : node.children.flatMap(photographsIn);
}
