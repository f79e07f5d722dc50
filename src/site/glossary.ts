import { collectDefinitions, type Definition } from '../book/definitions.ts';
import type { Document } from '../book/book.ts';
import type { Site } from './site.ts';

export interface GlossaryEntry extends Definition {
  /** The document that explains the term. */
  home: Document;
}

/** The terms that the text explains, in alphabetical order; one that two chapters explain stands twice. */
export function glossaryEntries({ book }: Pick<Site, 'book'>): GlossaryEntry[] {
  return [...book.documents.values()]
    .flatMap((home) => collectDefinitions(home).map((definition) => ({ ...definition, home })))
    .sort((a, b) => a.term.localeCompare(b.term, book.language));
}
