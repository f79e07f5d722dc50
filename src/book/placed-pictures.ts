import type { Document } from './book.ts';
import { elementsOf } from './elements.ts';

const PICTURE_TAGS = ['FullPage', 'Photo', 'Portrait'];

/** A picture where it stands, with what its tag says of its making. */
export interface PlacedPicture {
  file: string;
  agency: string | undefined;
  year: string | undefined;
  photographer: string | undefined;
  place: string | undefined;
  country: string | undefined;
  /** Id of the document that it stands in. */
  document: string;
}

/** The pictures of a document in reading order; those that say nothing of who made them are left out. */
export function collectPictures({ id, tree, source }: Pick<Document, 'id' | 'tree' | 'source'>): PlacedPicture[] {
  return elementsOf(tree, source.path).flatMap(({ name, attributes }): PlacedPicture[] => {
    const { file, agency, year, photographer, place, country } = attributes;
    if (!PICTURE_TAGS.includes(name) || file === undefined || (agency ?? photographer) === undefined) return [];
    return [{ file, agency, year, photographer, place, country, document: id }];
  });
}
