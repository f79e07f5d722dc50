import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const day = z.iso.date('Write a day as 2018-04-18.');

/** A code, or null for an area that has none. */
const code = (form: RegExp, advice: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? 'Write the code, or null if there is none.' : undefined) })
    .regex(form, advice)
    .nullable();

export const areaSchema = z.strictObject({
  /** Stable across editions: made from the UN short name in use today. */
  id: slug,
  kind: z.enum(['country', 'territory', 'group']),
  iso3: code(/^[A-Z]{3}$/, 'Use the three capital letters of ISO 3166-1.'),
  /** For areas that ISO 3166-1 has no code for. */
  userAssignedCode: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Use three capital letters.')
    .optional(),
  m49: code(/^\d{3}$/, 'Use the three digits of the UN M49 code.'),
  /** UN short name in use today. */
  name: z.string().min(1),
  sortName: z.string().min(1),
  shortName: z.string().min(1).max(24).optional(),
  article: z.string().min(1).optional(),
  formerNames: z
    .array(z.strictObject({ name: z.string().min(1), shortName: z.string().min(1).max(24).optional(), until: day }))
    .optional(),
  aliases: z.array(z.string().min(1)).optional(),
  /** Key of a status note that is due wherever the area is named. */
  note: z.string().optional(),
  members: z.array(slug).optional(),
});
export type Area = z.infer<typeof areaSchema>;

export const areasSchema = z.strictObject({
  statusNotes: z.record(z.string(), z.string().min(1)),
  areas: z.array(areaSchema).min(1),
});

/** An area as an edition names it. */
export interface NamedArea extends Area {
  /** The UN short name in force at the edition's date. */
  nameThen: string;
  sortNameThen: string;
  /** For chart labels: at most 24 characters where the name is longer. */
  label: string;
  /** Name in running text, with its article: "the Philippines". */
  inText: string;
  statusNote: string | undefined;
  /** Every other name a reader may search for: today's, former ones, aliases. */
  otherNames: string[];
}

/** Names an area as at a day (ISO 8601): the former name whose last day in force is not yet past, or today's name. */
export function nameArea(area: Area, day: string, statusNotes: Record<string, string>): NamedArea {
  const former = [...(area.formerNames ?? [])]
    .sort((a, b) => a.until.localeCompare(b.until))
    .find((entry) => entry.until >= day);
  const nameThen = former?.name ?? area.name;
  const names = [area.name, ...(area.formerNames ?? []).map((entry) => entry.name), ...(area.aliases ?? [])];
  return {
    ...area,
    nameThen,
    sortNameThen: former ? former.name : area.sortName,
    label: former ? (former.shortName ?? former.name) : (area.shortName ?? area.name),
    inText:
      area.article && !/^the /i.test(nameThen) ? `${area.article} ${nameThen}` : nameThen.replace(/^The /, 'the '),
    statusNote: area.note === undefined ? undefined : statusNotes[area.note],
    otherNames: [...new Set(names)].filter((name) => name !== nameThen),
  };
}
