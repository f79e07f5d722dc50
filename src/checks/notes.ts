import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeAt, type Flaw } from '../model/flaw.ts';
import { placeOf } from '../book/elements.ts';
import type { Rule } from './rule.ts';

/** Every mark has one note and every note a mark. */
export const notes: Rule = {
  id: 'notes',
  sentence: 'Each note mark [^name] has its note, and each note its mark.',
  check(document) {
    const flaws: Flaw[] = [];
    const file = document.source.path;
    const flaw = (place: ReturnType<typeof placeOf>, message: string, hint: string) =>
      flaws.push({ rule: 'notes', severity: 'error', ...place, message, hint });
    const marks: FootnoteReference[] = [];
    const definitions: FootnoteDefinition[] = [];
    visit(document.tree, (node) => {
      if (node.type === 'footnoteReference') marks.push(node);
      if (node.type === 'footnoteDefinition') definitions.push(node);
    });
    const seen = new Set<string>();
    for (const note of definitions) {
      if (seen.has(note.identifier))
        flaw(
          placeOf(note, file),
          `The note "${note.identifier}" is written twice.`,
          'Give one of the two another name.',
        );
      else if (!marks.some((mark) => mark.identifier === note.identifier))
        flaw(
          placeOf(note, file),
          `No mark in the text belongs to the note "${note.identifier}".`,
          `Write [^${note.identifier}] where it belongs, or remove the note.`,
        );
      seen.add(note.identifier);
    }
    // A mark without its note is plain text to the Markdown parser.
    visit(document.tree, 'text', (node) => {
      for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const offset = node.position?.start.offset;
        const at = offset === undefined ? -1 : document.source.text.indexOf(match[0], offset);
        const place = at < 0 ? placeOf(node, file) : { file, ...placeAt(document.source.text, at) };
        flaw(
          place,
          `The mark ${match[0]} has no note.`,
          `Add a paragraph that begins ${match[0]}: at the end of the chapter.`,
        );
      }
    });
    return flaws;
  },
};
