/** A stretch of a text that means something: from `start` to before `end`, in UTF-16 units. */
export interface Hit<Kind extends string = string> {
  kind: Kind;
  /** What it means: the id of an area, the short form of an acronym, the code of a goal. */
  key: string;
  start: number;
  end: number;
}

/** A name to look for. Without a key it is known, so that no shorter name is found inside it, and is no hit itself. */
export interface Name {
  text: string;
  key: string | undefined;
  /** True where an s after the name is its plural. */
  hasPlural?: boolean;
}

export type Finder<Kind extends string = string> = (text: string) => Hit<Kind>[];

/**
 * Finds names in running text. Where several begin at one place the longest is meant. A name is a whole word: no letter
 * or digit beside it, and no hyphen that joins it to another name ("Niger" is neither in "Nigeria" nor in
 * "Niger-Congo"). Line ends and no-break spaces are spaces, straight apostrophes are apostrophes.
 */
export function nameFinder<Kind extends string>(kind: Kind, names: readonly Name[]): Finder<Kind> {
  if (names.length === 0) return () => [];
  const ordered = [...names].sort((a, b) => b.text.length - a.text.length);
  const meanings = new Map(ordered.map((name) => [plain(name.text), name.key] as const).reverse());
  // By initial: most letters begin no name, and a letter that begins one begins few, which is far quicker to try.
  const byInitial = Object.entries(Object.groupBy(ordered, ({ text }) => text.charAt(0)));
  const initials = byInitial.map(([initial]) => pattern(initial)).join('|');
  const forms = byInitial.map(([initial, group = []]) => {
    const rests = group.map(({ text, hasPlural }) => pattern(text.slice(1)) + (hasPlural ? 's?' : ''));
    return `${pattern(initial)}(?:${rests.join('|')})`;
  });
  const regex = new RegExp(
    `(?=${initials})(?<![\\p{L}\\p{N}])(?<!\\p{Lu}\\p{L}+-)(?:${forms.join('|')})(?![\\p{L}\\p{N}])(?!-\\p{Lu})`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(regex)].flatMap((match): Hit<Kind>[] => {
      const written = plain(match[0]);
      const key = meanings.has(written) ? meanings.get(written) : meanings.get(written.replace(/s$/, ''));
      return key === undefined ? [] : [{ kind, key, start: match.index, end: match.index + match[0].length }];
    });
}

function plain(text: string): string {
  return text.replaceAll('’', "'").replace(/\s+/g, ' ');
}

function pattern(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}
