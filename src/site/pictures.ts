import { join } from 'node:path';
import { picturesOf, PICTURE_FORMS, printedPicture, cropOf, type PictureUse } from '../authoring/picture-forms.ts';
import { specimensOf } from '../authoring/specimen.ts';
import { addressesOf } from '../book/addresses.ts';
import type { Book } from '../book/book.ts';
import { cachedRendition, type Rendition } from '../pictures/make-rendition.ts';
import { croppedArea, possibleWidths, renditionName, type PictureFormat } from '../pictures/rendition.ts';

/** A rendition under the name that pages call it, without its ending. */
export interface NamedRendition {
  name: string;
  rendition: Rendition;
}

const TYPES: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Every rendition of a format that the pages of a book ask for, once. */
export function webRenditions(book: Book, format: PictureFormat): NamedRendition[] {
  return renditionsFor(book, (use, source) => {
    const form = PICTURE_FORMS[use.form];
    const crop = cropOf('webAspect' in form ? form.webAspect : undefined, use.attributes['focus']);
    const widths = possibleWidths(croppedArea(source, crop), form.widths);
    return widths.map((width) => ({ source, crop, width, format, isForPrint: false }));
  });
}

/** Every rendition that the print route asks for, once. */
export function printRenditions(book: Book): NamedRendition[] {
  return renditionsFor(book, (use, source) => {
    const { crop, width } = printedPicture(source, PICTURE_FORMS[use.form], use.attributes['focus']);
    return [{ source, crop, width, format: 'jpg', isForPrint: true }];
  });
}

function renditionsFor(
  book: Book,
  plan: (use: PictureUse, source: Rendition['source']) => Rendition[],
): NamedRendition[] {
  const renditions = new Map<string, Rendition>();
  const specimens = specimensOf(book, addressesOf(book.edition.id, book.language)).map(({ document }) => document);
  for (const document of [...book.documents.values(), ...specimens])
    for (const use of picturesOf(document)) {
      const picture = book.pictures.get(use.file);
      if (!picture || 'problem' in picture) continue;
      for (const rendition of plan(use, picture))
        renditions.set(renditionName(use.file, rendition.crop, rendition.width), rendition);
    }
  return [...renditions].map(([name, rendition]) => ({ name, rendition }));
}

/** The file of a rendition as an answer; made if it isn't in the cache. */
export async function serveRendition(rendition: Rendition): Promise<Response> {
  const root = process.cwd();
  const bytes = await cachedRendition(rendition, root, join(root, '.cache', 'pictures'));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': TYPES[rendition.format] } });
}
