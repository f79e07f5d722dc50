import { visit } from 'unist-util-visit';
import type { Edition } from '../model/edition.ts';
import type { Document } from './book.ts';

/**
 * How many notes stand before those of each document, by its id: what its own numbers begin after. Empty where every
 * chapter begins with 1. A note with several marks counts once.
 */
export function notesBefore(
  documents: Iterable<Pick<Document, 'id' | 'tree' | 'head'>>,
  numbering: Edition['notes'],
): Map<string, number> {
  const before = new Map<string, number>();
  if (numbering === 'chapter') return before;
  let count = 0;
  for (const { id, tree, head } of documents) {
    before.set(id, count);
    const names = new Set(head.note === undefined ? [] : [head.note.toLowerCase()]);
    visit(tree, 'footnoteReference', ({ identifier }) => void names.add(identifier));
    count += names.size;
  }
  return before;
}
