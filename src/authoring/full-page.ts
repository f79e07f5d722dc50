import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';
import {
  checkPicture,
  creditAttributes,
  creditLine,
  drawPicture,
  figureClass,
  fileAttributes,
} from './picture-figure.ts';

/** A document's body in print without the full-page picture that it begins with, and that picture. */
export function takeOpener(body: Root): { opener: Element | undefined; body: Root } {
  const first = body.children.find((child) => child.type === 'element');
  if (!first || [first.properties['className']].flat()[0] !== 'full-page') return { opener: undefined, body };
  return { opener: first, body: { ...body, children: body.children.filter((child) => child !== first) } };
}

export const fullPage = defineComponent({
  name: 'FullPage',
  help: 'A picture that fills a left-hand page of the book; first in a part or chapter, it faces the title.',
  stands: 'as-block',
  holds: 'blocks',
  mayBeEmpty: true,
  attributes: z.strictObject({ ...fileAttributes, ...creditAttributes, side: z.literal('left').optional() }),
  example: `<FullPage file="specimen-2.jpg" side="left" alt="Lines like rain in blue and orange." agency="Migration Initiatives" year="2018" photographer="drawing">

Each line is a country; its length is what the country needs.

</FullPage>`,
  check: checkPicture,
  render(attributes, children, context) {
    const { book, medium, anchor } = context;
    const caption = [...children, ...creditLine(attributes, context)];
    const picture = drawPicture(attributes, 'fullPage', context);
    if (medium === 'web')
      return h('figure', { class: figureClass('full-page', attributes, context) }, [
        picture,
        ...(caption.length ? [h('figcaption', { class: 'picture-caption' }, caption)] : []),
      ]);
    // The caption stands in the margin of the facing page, a page after its picture: each leads to the other.
    const stem = attributes.file.replace(/\.[^.]+$/, '');
    const id = anchor(`caption-${stem}`);
    if (caption.length) picture.properties['ariaDescribedBy'] = [id];
    return [
      h('figure', { class: 'full-page', id: anchor(`picture-${stem}`) }, [picture]),
      ...(caption.length
        ? [
            h('div', { class: 'facing-caption picture-caption', role: 'note', id }, [
              h('p', { class: 'facing-words' }, [
                h('a', { href: `#${anchor(`picture-${stem}`)}` }, book.wording.t('picture.leftHand')),
              ]),
              ...caption,
            ]),
          ]
        : []),
    ];
  },
});
