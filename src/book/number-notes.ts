import { visit } from 'unist-util-visit';
import type { Edition } from '../model/edition.ts';
import type { Document } from './book.ts';
import type { Names } from './names.ts';
import { statusMarks } from './status-notes.ts';

/**
 * How many notes stand before those of each document, by its id: what its own numbers begin after. Empty where every
 * chapter begins with 1. A note with several marks counts once; the notes on the status of areas count too.
 */
export function notesBefore(
  documents: Iterable<Pick<Document, 'id' | 'tree' | 'head'>>,
  numbering: Edition['notes'],
  names: Names,
): Map<string, number> {
  const before = new Map<string, number>();
  if (numbering === 'chapter') return before;
  let count = 0;
  for (const { id, tree, head } of documents) {
    before.set(id, count);
    const marks = new Set(head.note === undefined ? [] : [head.note.toLowerCase()]);
    visit(tree, 'footnoteReference', ({ identifier }) => void marks.add(identifier));
    count += marks.size + statusMarks(tree, names).length;
  }
  return before;
}
