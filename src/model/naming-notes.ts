import { z } from 'zod';

const namingNoteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens.'),
  text: z.string().regex(/[.?!]$/, 'Write whole sentences that end with a full stop.'),
});

/** What is due wherever a people or a territory is named by a name that not all accept, in one wording for all places. */
export type NamingNote = z.infer<typeof namingNoteSchema>;
export const namingNotesSchema = z.strictObject({ notes: z.array(namingNoteSchema) });
