import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { elementsOf, type ElementUse } from '../book/elements.ts';
import type { Document } from '../book/book.ts';
import { CENTRE, croppedArea, type Area, type Crop } from '../pictures/rendition.ts';
import type { PictureSize } from '../pictures/read-picture.ts';

/** How a picture stands on a page: in the text, one of a group, small beside the text, or on a page of its own. */
export interface PictureForm {
  /** Its shape where it is cropped, on the web and in print. */
  webAspect?: Crop['aspect'];
  printAspect?: Crop['aspect'];
  /** How wide it is printed, in CSS pixels of 1/96 inch. */
  printWidth: number;
  /** The widths of its files on the web, in pixels. */
  widths: readonly number[];
  /** How wide it is shown: the `sizes` of HTML. */
  sizes: string;
}

const WIDE = [480, 960, 1440, 1920];
const PHONE = 'calc(100vw - 2rem)';

export const PICTURE_FORMS = {
  photo: { printWidth: 393, widths: WIDE, sizes: `(min-width: 42rem) 38rem, ${PHONE}` },
  fullPage: {
    printAspect: [665, 945],
    printWidth: 665,
    widths: WIDE,
    sizes: `(min-width: 70rem) 54.5rem, (min-width: 42rem) 38rem, ${PHONE}`,
  },
  oneOfTwo: {
    webAspect: [4, 3],
    printAspect: [4, 3],
    printWidth: 257,
    widths: [480, 960, 1440],
    sizes: `(min-width: 70rem) 26.5rem, (min-width: 40rem) 18.5rem, ${PHONE}`,
  },
  oneOfThree: {
    webAspect: [4, 3],
    printAspect: [4, 3],
    printWidth: 167,
    widths: [480, 960, 1440],
    sizes: `(min-width: 70rem) 17.5rem, (min-width: 40rem) 12rem, ${PHONE}`,
  },
  portrait: {
    webAspect: [4, 5],
    printAspect: [4, 5],
    printWidth: 118,
    widths: [240, 480, 960],
    sizes: '13.5rem',
  },
} as const satisfies Record<string, PictureForm>;

export type PictureFormName = keyof typeof PICTURE_FORMS;

/** What 300 pixels an inch are for a printed width in CSS pixels. */
const PRINT_PPI = 300;
export const fullPrintWidth = (form: PictureForm): number => Math.ceil((form.printWidth / 96) * PRINT_PPI);

/** "60% 40%" as two numbers; the centre where nothing is said. */
export function focusOf(focus: string | undefined): Crop['focus'] {
  const [x, y] = (focus ?? '').split(' ').map((part) => Number.parseInt(part, 10));
  return x === undefined || y === undefined ? CENTRE : [x, y];
}

export function cropOf(aspect: Crop['aspect'] | undefined, focus: string | undefined): Crop | undefined {
  return aspect && { aspect, focus: focusOf(focus) };
}

/** What of a picture is printed, how many pixels wide that is to be, and how many an inch it has at its printed size. */
export function printedPicture(
  picture: PictureSize,
  form: PictureForm,
  focus: string | undefined,
): { crop: Crop | undefined; area: Area; width: number; ppi: number } {
  const crop = cropOf(form.printAspect, focus);
  const area = croppedArea(picture, crop);
  return {
    crop,
    area,
    width: Math.min(area.width, fullPrintWidth(form)),
    ppi: Math.floor((area.width / form.printWidth) * 96),
  };
}

/** A tag that shows a picture, with the form that it takes where it stands. */
export interface PictureUse extends ElementUse {
  file: string;
  form: PictureFormName;
}

/** Every picture of a chapter, in reading order. */
export function picturesOf(document: Pick<Document, 'tree' | 'source'>): PictureUse[] {
  const groups = new Map<unknown, number>();
  visit(document.tree, (node) => {
    if (!isTag(node, 'FigureGroup')) return;
    const photos = photosIn(node);
    for (const photo of photos) groups.set(photo, photos.length);
  });
  return elementsOf(document.tree, document.source.path).flatMap((use): PictureUse[] => {
    const form = formOf(use.name, groups.get(use.node));
    const file = use.attributes['file'];
    return form && file ? [{ ...use, file, form }] : [];
  });
}

function formOf(tag: string, groupSize: number | undefined): PictureFormName | undefined {
  if (tag === 'FullPage') return 'fullPage';
  if (tag === 'Portrait') return 'portrait';
  if (tag === 'Photo') return groupSize === undefined ? 'photo' : formInGroup(groupSize);
  return undefined;
}

/** The form of each picture of a group. */
export function formInGroup(size: number): PictureFormName {
  return size >= 3 ? 'oneOfThree' : 'oneOfTwo';
}

interface TagNode {
  name?: string | null;
  children: RootContent[];
}

function isTag<Node extends { type: string }>(node: Node, name: string): node is Node & TagNode {
  return node.type.startsWith('mdxJsx') && (node as { name?: unknown }).name === name;
}

function photosIn(node: TagNode): unknown[] {
  return node.children.flatMap((child): unknown[] =>
    isTag(child, 'Photo') ? [child] : child.type === 'paragraph' ? photosIn(child as TagNode) : [],
  );
}
