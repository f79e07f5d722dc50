import { areaOfCode } from '../authoring/record-fields.ts';
import type { Document } from '../book/book.ts';
import { collectPictures } from '../book/placed-pictures.ts';
import { findPhotographer } from '../model/photographers.ts';
import type { Site } from './site.ts';

/** A picture as a line of the credits. */
export interface CreditLine {
  /** "Kigali, Rwanda"; undefined where the place is not known. */
  where: string | undefined;
  /** "IOM, 2017" */
  rights: string | undefined;
  document: Document;
}

/** Who took pictures, with their pictures in book order; `name` is undefined for those without a name. */
export interface CreditGroup {
  name: string | undefined;
  pictures: CreditLine[];
}

/** The pictures of the text by who took them, in alphabetical order; those without a name come last. */
export function creditGroups({ book, t }: Pick<Site, 'book' | 't'>): CreditGroup[] {
  const groups = new Map<string | undefined, CreditLine[]>();
  for (const document of book.documents.values())
    for (const { photographer, agency, year, place, country } of collectPictures(document)) {
      const name =
        photographer === undefined
          ? undefined
          : (findPhotographer(book.photographers, photographer)?.name ?? photographer);
      const area = country === undefined ? undefined : areaOfCode(country, book)?.nameThen;
      const line: CreditLine = {
        where: [place, area].filter((part) => part !== undefined).join(', ') || undefined,
        rights: agency !== undefined && year !== undefined ? t('credits.year', { agency, year }) : agency,
        document,
      };
      groups.set(name, [...(groups.get(name) ?? []), line]);
    }
  return [...groups]
    .map(([name, pictures]) => ({ name, pictures }))
    .sort(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) ||
        (a.name ?? '').localeCompare(b.name ?? '', book.language),
    );
}
