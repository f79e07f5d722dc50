import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, type RenderContext } from './component.ts';
import {
  checkPicture,
  creditAttributes,
  creditLine,
  drawPicture,
  figureClass,
  fileAttributes,
  type PictureAttributes,
} from './picture-figure.ts';
import type { PictureFormName } from './picture-forms.ts';

/** What a photograph keeps for a group around it, which gives its pictures another shape. */
interface PhotoData {
  inForm?: (form: PictureFormName) => Element;
}

/** A rendered photograph, drawn anew in another form. Undefined if the element is not a photograph. */
export function inForm(element: Element, form: PictureFormName): Element | undefined {
  return (element.data as PhotoData | undefined)?.inForm?.(form);
}

export const photo = defineComponent({
  name: 'Photo',
  help: 'A photograph with its caption inside; place, country and credit follow the caption by themselves.',
  stands: 'as-block',
  holds: 'blocks',
  mayBeEmpty: true,
  attributes: z.strictObject({ ...fileAttributes, ...creditAttributes }),
  example: `<Photo file="specimen-1.jpg" alt="Flowing lines in blue and orange that rise and fall like hills." agency="Migration Initiatives" year="2018" photographer="drawing" place="Kigali" country="RWA">

What Rwanda needs, drawn as a line among those of all countries.

</Photo>`,
  check: checkPicture,
  render: (attributes, children, context) => photoFigure(attributes, children, 'photo', context),
});

function photoFigure(
  attributes: PictureAttributes,
  children: ElementContent[],
  form: PictureFormName,
  context: RenderContext,
): Element {
  const caption = [...children, ...creditLine(attributes, context)];
  const figure = h('figure', { class: form === 'photo' ? figureClass('photo', attributes, context) : 'photo' }, [
    drawPicture(attributes, form, context),
    ...(caption.length ? [h('figcaption', { class: 'picture-caption' }, caption)] : []),
  ]);
  const data: PhotoData = { inForm: (other) => photoFigure(attributes, children, other, context) };
  return Object.assign(figure, { data });
}
