import type { GoalsOfPart } from '../figures/goals-by-part.ts';
import type { Part } from './book.ts';
import type { BookIndex } from './book-index.ts';

/** How many documents of each part with chapters name each goal, one of its targets or indicators. */
export function goalsOfParts(parts: readonly Part[], index: BookIndex): GoalsOfPart[] {
  return parts
    .filter(({ chapters }) => chapters.length > 0)
    .map(({ shortTitle, category, document, chapters }) => {
      const documents = [...(document ? [document] : []), ...chapters].map(({ id }) => id);
      const naming = new Map<number, Set<string>>();
      for (const [code, places] of index.sdg) {
        const goal = Number(code.split('.')[0]);
        const named = naming.get(goal) ?? new Set();
        naming.set(goal, named);
        for (const place of places) if (documents.includes(place.document)) named.add(place.document);
      }
      return {
        title: shortTitle,
        category,
        chapters: documents.length,
        naming: new Map([...naming].map(([goal, named]) => [goal, named.size])),
      };
    });
}
