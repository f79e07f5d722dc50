import { GENERATED_PARTS, type Edition, type GeneratedPart } from '../model/edition.ts';
import { placeAt, type Flaw } from '../model/flaw.ts';
import type { Wording } from '../model/wording.ts';
import type { Addresses } from './addresses.ts';
import type { Document, Part } from './book.ts';

/** Title and short title of each part that is made from data and has no introduction. */
const GENERATED_TITLES: Record<GeneratedPart, (t: Wording['t']) => [title: string, shortTitle: string]> = {
  funding: (t) => [t('part.funding'), t('nav.funding')],
  register: (t) => [t('register.title'), t('register.short')],
  facts: (t) => [t('facts.title'), t('facts.title')],
  'countries-index': (t) => [t('index.countries'), t('index.countries')],
  sdgs: (t) => [t('index.sdgs'), t('index.sdgs.short')],
  glossary: (t) => [t('glossary.title'), t('glossary.title')],
  credits: (t) => [t('credits.title'), t('credits.title')],
  acronyms: (t) => [t('part.acronyms'), t('part.acronyms')],
};

/** Puts documents into the edition's parts, chapters by their `order`. */
export function arrangeParts(
  documents: readonly Document[],
  context: { edition: Edition; wording: Wording; addresses: Addresses; folder: string },
): { parts: Part[]; flaws: Flaw[] } {
  const { edition, wording, addresses, folder } = context;
  const flaws: Flaw[] = [];
  const parts = edition.parts.map((id): Part => {
    const generated = GENERATED_PARTS.find((part) => part === id);
    if (generated) {
      const introduction = documents.find((entry) => entry.id === id);
      const [title, shortTitle] = introduction
        ? [introduction.title, introduction.shortTitle]
        : GENERATED_TITLES[generated](wording.t);
      const path = id === 'funding' ? addresses.funding : addresses.part(id);
      return {
        id,
        kind: generated,
        title,
        shortTitle,
        label: labelOf(introduction, wording),
        category: undefined,
        document: introduction,
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
      label: labelOf(document, wording),
      category,
      document,
      chapters,
      path: addresses.part(id),
    };
  });
  return { parts, flaws };
}

/** "Principle 1", "Annex A" or "Part B"; undefined for parts without a code. */
function labelOf(document: Document | undefined, wording: Wording): string | undefined {
  const { category, head } = document ?? {};
  if (category) return wording.t(category.kind, { number: category.number });
  if (head?.label !== undefined) return head.label;
  return head?.letter === undefined ? head?.number : wording.t('text.part', { letter: head.letter });
}

function sameOrder(chapters: readonly Document[]): Flaw[] {
  return chapters.flatMap((chapter, index): Flaw[] => {
    const before = chapters[index - 1];
    if (before?.order !== chapter.order || chapter.order === Infinity) return [];
    const { path, text } = chapter.source;
    return [
      {
        rule: 'chapter-order',
        severity: 'error',
        file: path,
        ...placeAt(text, Math.max(0, text.search(/^order:/m))),
        message: `This chapter has the same order (${chapter.order}) as ${before.source.path}.`,
        hint: 'Give each chapter of a part its own order.',
      },
    ];
  });
}
