import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { matchesInWords, placeOf } from '../book/elements.ts';
import { placeAt, type Flaw, type Place } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Every mark has one note and every note a mark. */
export const notes: Rule = {
  id: 'notes',
  sentence: 'Each note mark [^name] has its note, and each note its text and its mark.',
  severity: 'error',
  hint: 'Write [^name] in the text and [^name]: with the note at the end.',
  example: { body: 'A mark.[^a]', finds: '7:8 The mark [^a] has no note.' },
  check(document) {
    const flaws: Flaw[] = [];
    const file = document.source.path;
    const flaw = (place: Place, message: string, hint: string) =>
      flaws.push({ rule: 'notes', severity: 'error', ...place, message, hint });
    const marks: FootnoteReference[] = [];
    const definitions: FootnoteDefinition[] = [];
    visit(document.tree, (node) => {
      if (node.type === 'footnoteReference') marks.push(node);
      if (node.type === 'footnoteDefinition') definitions.push(node);
    });
    const ofTitle = document.head.note?.toLowerCase();
    const seen = new Set<string>();
    for (const note of definitions) {
      const name = note.label ?? note.identifier;
      const place = placeOf(note, file);
      if (seen.has(note.identifier))
        flaw(place, `The note "${name}" is written twice.`, 'Give one of the two another name.');
      else if (note.identifier !== ofTitle && !marks.some((mark) => mark.identifier === note.identifier))
        flaw(
          place,
          `No mark in the text belongs to the note "${name}".`,
          `Write [^${name}] where it belongs, or remove the note.`,
        );
      if (note.children.length === 0)
        flaw(place, `The note "${name}" is empty.`, `Write its text after [^${name}]: on the same line.`);
      seen.add(note.identifier);
    }
    if (ofTitle !== undefined && !seen.has(ofTitle)) {
      const mark = `[^${document.head.note}]`;
      const at = Math.max(0, document.source.text.search(/^title:/m));
      flaw(
        { file, ...placeAt(document.source.text, at) },
        `The mark ${mark} of the title has no note.`,
        `Add a paragraph that begins ${mark}: at the end of the chapter.`,
      );
    }
    // A mark without its note is plain text to the Markdown parser.
    for (const { text, place } of matchesInWords(document.tree, /\[\^[^\]\s]+\]/g, document.source))
      flaw(place, `The mark ${text} has no note.`, `Add a paragraph that begins ${text}: at the end of the chapter.`);
    return flaws;
  },
};
