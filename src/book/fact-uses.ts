import type { Figure } from '../figures/figure.ts';
import type { Fact } from '../model/facts.ts';
import { chartId } from './chart-id.ts';
import type { Document } from './book.ts';
import { elementsOf } from './elements.ts';

/** Ids of the documents that use each fact, in words or in a chart, by fact id, in book order. */
export function collectFactUses(
  facts: ReadonlyMap<string, Fact>,
  documents: Iterable<Document>,
  figures: ReadonlyMap<string, Pick<Figure, 'facts'>> = new Map(),
): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { id, tree, source } of documents)
    for (const { name, attributes } of elementsOf(tree, source.path)) {
      const charted = name === 'Chart' ? figures.get(chartId(attributes) ?? '')?.facts : undefined;
      const fact = name === 'Fact' ? attributes['id'] : attributes['fact'];
      for (const used of charted ?? (fact === undefined ? [] : [fact])) {
        const known = uses.get(used) ?? [];
        if (facts.has(used) && !known.includes(id)) uses.set(used, [...known, id]);
      }
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
