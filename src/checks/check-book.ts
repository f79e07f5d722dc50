import type { Book, Document } from '../book/book.ts';
import type { Flaw } from '../model/flaw.ts';
import { closedVocabulary } from './closed-vocabulary.ts';
import { contentIsData } from './content-is-data.ts';
import { fullPagePlace } from './full-page-place.ts';
import { headingLevels } from './heading-levels.ts';
import { letteredLists } from './lettered-lists.ts';
import { links } from './links.ts';
import { notes } from './notes.ts';
import { pictureCredit } from './picture-credit.ts';
import { pictureResolution } from './picture-resolution.ts';
import { pictureTwice } from './picture-twice.ts';
import type { Rule } from './rule.ts';
import { statusBanners } from './status-banners.ts';
import { tables } from './tables.ts';
import { tagPlaces } from './tag-places.ts';
import { uniqueAnchors } from './unique-anchors.ts';

export const rules: readonly Rule[] = [
  closedVocabulary,
  contentIsData,
  fullPagePlace,
  headingLevels,
  letteredLists,
  links,
  notes,
  pictureTwice,
  pictureResolution,
  pictureCredit,
  statusBanners,
  tables,
  tagPlaces,
  uniqueAnchors,
];

/** Applies every rule to every chapter of a book. */
export function checkBook(book: Book): Flaw[] {
  return checkDocuments([...book.documents.values()], book);
}

/** Applies every rule to chapters, also to those of an edition whose data can't be read. */
export function checkDocuments(documents: readonly Document[], book: Book | undefined): Flaw[] {
  return documents.flatMap((document) => rules.flatMap((rule) => rule.check(document, book)));
}
