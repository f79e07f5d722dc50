import type { Fact } from '../model/facts.ts';
import type { Document } from './book.ts';
import { elementsOf } from './elements.ts';

/** Ids of the documents that use each fact, by fact id, in book order. */
export function collectFactUses(
  facts: ReadonlyMap<string, Fact>,
  documents: Iterable<Document>,
): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { id, tree, source } of documents)
    for (const { name, attributes } of elementsOf(tree, source.path)) {
      const fact = name === 'Fact' ? attributes['id'] : attributes['fact'];
      if (fact === undefined || !facts.has(fact)) continue;
      const known = uses.get(fact) ?? [];
      if (!known.includes(id)) uses.set(fact, [...known, id]);
    }
  return uses;
}

/** The facts that no chapter uses, in the order of their file. */
export function unusedFacts(book: {
  facts: ReadonlyMap<string, Fact>;
  factUses: ReadonlyMap<string, readonly string[]>;
}): Fact[] {
  return [...book.facts.values()].filter(({ id }) => !book.factUses.has(id));
}
