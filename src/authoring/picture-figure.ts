import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Book } from '../book/book.ts';
import type { Picture } from '../book/read-pictures.ts';
import { setLine } from '../markdown/typography.ts';
import { findPhotographer } from '../model/photographers.ts';
import { croppedArea, possibleWidths, renditionName, sizeAt } from '../pictures/rendition.ts';
import { filledText, type Complaint, type RenderContext } from './component.ts';
import { cropOf, PICTURE_FORMS, printedPicture, type PictureForm, type PictureFormName } from './picture-forms.ts';

/** What every tag of a picture takes. */
export const fileAttributes = {
  file: filledText,
  alt: filledText.optional(),
  decorative: z.literal('true').optional(),
  focus: z
    .string()
    .regex(/^(100|\d\d?)% (100|\d\d?)%$/, 'Write two percentages, from the left and from the top: focus="60% 40%".')
    .optional(),
};

/** Who took it, when and where. */
export const creditAttributes = {
  agency: filledText,
  year: z
    .string()
    .regex(/^(19|20)\d\d$/, 'Write the year in four digits, such as 2017.')
    .optional(),
  photographer: filledText.optional(),
  place: filledText.optional(),
  country: filledText.optional(),
};

export interface PictureAttributes {
  file: string;
  alt?: string | undefined;
  decorative?: 'true' | undefined;
  focus?: string | undefined;
  agency?: string | undefined;
  year?: string | undefined;
  photographer?: string | undefined;
  place?: string | undefined;
  country?: string | undefined;
}

const ALT_HINT =
  'Say in a sentence what there is to see: alt="…". A picture that says nothing takes decorative="true".';

/** What is wrong with the words or the file of a picture. That it is there at all is checked with all other names. */
export function checkPicture({ file, alt, decorative }: PictureAttributes, book: Book): Complaint | undefined {
  const picture = book.pictures.get(file);
  if (picture && 'problem' in picture)
    return { message: `The file "${file}" ${picture.problem}.`, hint: picture.hint, attribute: 'file' };
  if (alt === undefined && !decorative)
    return { message: `The picture "${file}" has no words for those who can’t see it.`, hint: ALT_HINT };
  if (alt !== undefined && decorative)
    return {
      message: `The picture "${file}" has alternative text and is called decorative.`,
      hint: 'Remove one of the two.',
      attribute: 'decorative',
    };
  return undefined;
}

/** The picture alone: for the web in all its sizes and formats, for print in the one that paper needs. */
export function drawPicture(attributes: PictureAttributes, formName: PictureFormName, context: RenderContext): Element {
  const picture = context.book.pictures.get(attributes.file);
  if (!picture || 'problem' in picture) throw new Error(`No picture "${attributes.file}"`);
  const form = PICTURE_FORMS[formName];
  return context.medium === 'print' ? onPaper(picture, attributes, form) : onScreen(picture, attributes, form, context);
}

function onPaper(picture: Picture, { alt, focus }: PictureAttributes, form: PictureForm): Element {
  const { crop, area, width } = printedPicture(picture, form, focus);
  // The print route is a folder, and the pictures of the book lie in it.
  const src = `pictures/${renditionName(picture.file, crop, width)}.jpg`;
  return h('img', { src, alt: alt ? setLine(alt) : '', ...sizeAt(area, width) });
}

function onScreen(
  picture: Picture,
  { alt, focus }: PictureAttributes,
  form: PictureForm,
  { href, addresses }: RenderContext,
): Element {
  const crop = cropOf(form.webAspect, focus);
  const area = croppedArea(picture, crop);
  const widths = possibleWidths(area, form.widths);
  const address = (width: number, ending: string) =>
    href(addresses.picture(`${renditionName(picture.file, crop, width)}.${ending}`)) ?? '';
  const srcSet = (ending: string) => widths.map((width) => `${address(width, ending)} ${width}w`).join(', ');
  const usual = widths.findLast((width) => width <= 960) ?? widths[0] ?? area.width;
  const { sizes } = form;
  return h('picture', [
    h('source', { type: 'image/avif', srcSet: srcSet('avif'), sizes }),
    h('source', { type: 'image/webp', srcSet: srcSet('webp'), sizes }),
    h('img', {
      src: address(usual, 'jpg'),
      srcSet: srcSet('jpg'),
      sizes,
      alt: alt ? setLine(alt) : '',
      ...sizeAt(area, usual),
      loading: 'lazy',
      decoding: 'async',
    }),
  ]);
}

/** The classes of a picture's figure. One that is taller than wide is not as wide as the text. */
export function figureClass(name: string, { file }: PictureAttributes, { book }: RenderContext): string[] {
  const picture = book.pictures.get(file);
  return picture && !('problem' in picture) && picture.height > picture.width ? [name, 'upright'] : [name];
}

/** Place and credit, in the one style of the publication. Nothing where nothing is known. */
export function creditLine(attributes: PictureAttributes, { book, href, addresses }: RenderContext): ElementContent[] {
  const { agency, year, photographer, place, country } = attributes;
  const { t } = book.wording;
  const area = [...book.areas.values()].find((entry) => country && (entry.iso3 ?? entry.userAssignedCode) === country);
  const link = area && href(addresses.area(area.id));
  const name: ElementContent[] = area ? [link ? h('a', { href: link }, area.nameThen) : text(area.nameThen)] : [];
  const [before = '', after = ''] = t('picture.place', { place: setLine(place ?? ''), country: '\0' }).split('\0');
  const where = place && area ? [text(before), ...name, text(after)] : place ? [text(setLine(place))] : name;
  const credit =
    agency &&
    t('picture.credit', {
      agency,
      year: year ?? 'none',
      photographer: photographer ? (findPhotographer(book.photographers, photographer)?.name ?? photographer) : 'none',
    });
  const parts: ElementContent[][] = [
    ...(where.length ? [[h('span', { class: 'picture-place' }, [...where, text('.')])]] : []),
    ...(credit ? [[h('span', { class: 'picture-rights' }, credit)]] : []),
  ];
  if (!parts.length) return [];
  return [
    h(
      'p',
      { class: 'picture-credit' },
      parts.flatMap((part, index) => (index ? [text(' '), ...part] : part)),
    ),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
