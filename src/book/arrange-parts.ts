import type { Edition } from '../model/edition.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Wording } from '../model/wording.ts';
import type { Addresses } from './addresses.ts';
import type { Document, Part } from './book.ts';

/** Puts documents into the edition's parts, chapters by their `order`. */
export function arrangeParts(
  documents: readonly Document[],
  context: { edition: Edition; wording: Wording; addresses: Addresses; folder: string },
): { parts: Part[]; flaws: Flaw[] } {
  const { edition, wording, addresses, folder } = context;
  const flaws: Flaw[] = [];
  const parts = edition.parts.map((id): Part => {
    if (id === 'funding' || id === 'acronyms') {
      const title = wording.t(id === 'funding' ? 'part.funding' : 'part.acronyms');
      const shortTitle = wording.t(id === 'funding' ? 'nav.funding' : 'part.acronyms');
      const path = id === 'funding' ? addresses.funding : addresses.part(id);
      return {
        id,
        kind: id,
        title,
        shortTitle,
        label: undefined,
        category: undefined,
        document: undefined,
        chapters: [],
        path,
      };
    }
    const document = documents.find((entry) => entry.id === id);
    const chapters = documents
      .filter((entry) => entry.id.startsWith(`${id}/`))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    if (!document)
      flaws.push({
        rule: 'part-missing',
        severity: 'error',
        file: chapters.length ? `${folder}/${id}/index.mdx` : `${folder}/${id}.mdx`,
        message: `The part "${id}" has no introduction.`,
        hint: `Write this file, or take "${id}" out of the parts in data/${edition.id}/edition.json.`,
      });
    flaws.push(...sameOrder(chapters));
    const category = document?.category;
    return {
      id,
      kind: category
        ? 'category'
        : document && document.kind !== 'part' && document.kind !== 'chapter'
          ? document.kind
          : 'organization',
      title: document?.title ?? id,
      shortTitle: document?.shortTitle ?? id,
      label: category ? wording.t(category.kind, { number: category.number }) : undefined,
      category,
      document,
      chapters,
      path: addresses.part(id),
    };
  });
  return { parts, flaws };
}

function sameOrder(chapters: readonly Document[]): Flaw[] {
  return chapters.flatMap((chapter, index): Flaw[] => {
    const before = chapters[index - 1];
    if (before?.order !== chapter.order) return [];
    return [
      {
        rule: 'chapter-order',
        severity: 'error',
        file: chapter.source.path,
        line: 1,
        column: 1,
        message: `This chapter has the same order (${chapter.order}) as ${before.source.path}.`,
        hint: 'Give each chapter of a part its own order.',
      },
    ];
  });
}
