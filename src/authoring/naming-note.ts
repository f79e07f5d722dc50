import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, filledText } from './component.ts';

export const namingNote = defineComponent({
  name: 'NamingNote',
  help: 'The note that is due where a people or a territory is named, in the wording of data/reference/naming-notes.json; in a caption it stays with the picture.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ id: filledText }),
  example: `<Photo file="specimen-1.jpg" alt="Flowing lines that rise and fall like hills." agency="Migration Initiatives" year="2018">

Families on the road.

<NamingNote id="names-of-peoples" />

</Photo>`,
  render({ id }, _children, { book }) {
    const note = book.namingNotes.find((entry) => entry.id === id);
    if (!note) throw new Error(`No naming note "${id}"`);
    return h('p', { class: 'naming-note', role: 'note' }, note.text);
  },
});
