import type { Book, Document } from '../book/book.ts';
import { chartId } from '../book/chart-id.ts';
import { elementsOf } from '../book/elements.ts';
import { flawOf, type Rule } from './rule.ts';

const referred = new WeakMap<ReadonlyMap<string, Document>, ReadonlySet<string>>();

/** A reader who comes to a figure should have been sent there, and in print it may stand on another page. */
export const figuresReferred: Rule = {
  id: 'figures-referred',
  sentence: 'The text points to each figure that it places.',
  severity: 'warning',
  hint: 'Write <Ref to="…" /> where the text speaks of it.',
  mayBeAllowed: true,
  example: {
    body: '<Chart id="region-by-category" />',
    finds: '7:1 No text points to the figure "region-by-category".',
  },
  check(document, book) {
    if (!book) return [];
    const here = referencesOf(document);
    return elementsOf(document.tree, document.source.path).flatMap(({ name, attributes, place }) => {
      const id = chartId(attributes);
      if (name !== 'Chart' || id === undefined || here.includes(id) || allReferences(book).has(id)) return [];
      const hint = `Write <Ref to="${id}" /> where the text speaks of it.`;
      return [flawOf(figuresReferred, place, `No text points to the figure "${id}".`, hint)];
    });
  },
};

function referencesOf({ tree, source }: Document): string[] {
  return elementsOf(tree, source.path).flatMap(({ name, attributes }) =>
    name === 'Ref' ? (attributes['to'] ?? []) : [],
  );
}

function allReferences({ documents }: Book): ReadonlySet<string> {
  const known = referred.get(documents) ?? new Set([...documents.values()].flatMap(referencesOf));
  referred.set(documents, known);
  return known;
}
