import { z } from 'zod';

const photographerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters a to z, digits and hyphens only.'),
  /** As it is printed. */
  name: z.string().min(2),
  /** Other ways in which agencies write it. */
  aliases: z.array(z.string().min(2)).optional(),
});

/** Someone who takes pictures, with the one spelling that is printed. */
export type Photographer = z.infer<typeof photographerSchema>;
export const photographersSchema = z.strictObject({ photographers: z.array(photographerSchema) });

/** Everything that a photographer may be called in a chapter. */
export function namesOf({ id, name, aliases }: Photographer): string[] {
  return [id, name, ...(aliases ?? [])];
}

/** The photographer with an id, a name or an alias. */
export function findPhotographer(photographers: readonly Photographer[], called: string): Photographer | undefined {
  return photographers.find((photographer) => namesOf(photographer).includes(called));
}
