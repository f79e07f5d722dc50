/** A section as it is before anything is planned. */
export interface GuessedSection {
  id: string;
  pages: number;
  /** By id of what is in it: on which of its pages, from 0. */
  offsets: [string, number][];
}

export interface GuessOptions {
  sections: string[];
  ids: string[];
  /** The areas of pages by their name; "" is the nameless one. */
  sizes: [string, { width: number; height: number }][];
}

/**
 * Runs in the page. Guesses from their heights how many pages sections will take and where in them things will fall, so that the page
 * numbers in the text are about as wide as the true ones when it is planned.
 */
export function guessPlaces({ sections, ids, sizes }: GuessOptions): GuessedSection[] {
  const sizeOf = new Map(sizes);
  return sections.flatMap((id) => {
    const section = document.getElementById(id);
    if (!section) return [];
    const size = sizeOf.get(getComputedStyle(section).getPropertyValue('page')) ?? sizeOf.get('')!;
    const { top, height } = section.getBoundingClientRect();
    const notes = section.querySelector('.page-notes')?.getBoundingClientRect().height ?? 0;
    const share = (height + notes) / height / size.height;
    const pages = Math.max(1, Math.ceil(height * share));
    const offsets = ids.flatMap((inner): [string, number][] => {
      const element = document.getElementById(inner);
      if (!element || !section.contains(element)) return [];
      const page = Math.floor((element.getBoundingClientRect().top - top) * share);
      return [[inner, Math.min(Math.max(0, page), pages - 1)]];
    });
    return [{ id, pages, offsets }];
  });
}
