import type { Part } from '../book/book.ts';
import { categoryPicture, organizationPicture, type OpenerPicture } from '../figures/opener-pictures.ts';
import type { Site } from './site.ts';

/**
 * The picture that a part opens with: drawn from its data, unless its text begins with a picture of its own. Parts
 * without a place in the framework have none.
 */
export function drawnOpener({ book, printOpener }: Site, part: Part): OpenerPicture | undefined {
  if (part.document && printOpener(part.document) !== undefined) return undefined;
  if (part.category) return categoryPicture(part.category, book);
  return part.kind === 'organization' ? organizationPicture(part.title, book) : undefined;
}
