import { placeOf } from '../open-pdf.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const notes: Rule = {
  id: 'notes',
  asks: 'Every note has an id of its own (19-003, 19-004).',
  profiles: ['screen'],
  check: (file) => {
    const found = file.elements().filter(({ type }) => type === 'Note');
    const ids = new Set<string>();
    const flaws = found.flatMap((note): Finding[] => {
      if (!note.id) return [{ message: 'A note has no id.', ...placeOf(file, note) }];
      if (ids.has(note.id)) return [{ message: `Two notes have the id ${note.id}.`, ...placeOf(file, note) }];
      ids.add(note.id);
      return [];
    });
    return { seen: count(found.length, 'note'), flaws };
  },
};
