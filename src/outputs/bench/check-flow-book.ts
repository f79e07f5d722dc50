import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { countUnmarked, scanContents } from '../pdf/finish/artifacts.ts';
import type { BookReport } from '../pdf/make-book.ts';
import { readBook } from '../pdf/read-book.ts';
import type { OpenBook } from '../pdf/read-book.ts';

/** How much of what a book promises the finished PDF of a made-up one keeps. Places are named, so that they can be looked at. */
export interface BookCheck {
  pages: number;
  /** Notes that were found, and those of them that do not begin on the page of their mark. */
  notes: number;
  notesElsewhere: string[];
  /** Page numbers in the contents, and those that are not the page on which the chapter begins. */
  contents: number;
  contentsWrong: string[];
  /** Links to places that the file does not have. */
  danglingLinks: string[];
  type3Fonts: string[];
  /** Painting operators that are neither tagged nor artifacts. */
  unmarkedOperators: number;
}

/** What a check of a finished file needs to know of how it was made. */
export type MadeBook = Pick<BookReport, 'pages' | 'predictedPages'>;

/**
 * Reads the PDF of a book of `makeFlowBook` with pdf.js. Where notes and chapters begin is read off the text of the pages and where
 * marks stand off the rectangles of their links, so that neither the layout nor the named destinations vouch for themselves.
 */
export async function checkFlowBook(path: string): Promise<BookCheck> {
  const book = await readBook(path);
  try {
    const document = await PDFDocument.load(await readFile(path), { updateMetadata: false, parseSpeed: Infinity });
    return { ...(await check(book)), unmarkedOperators: countUnmarked(scanContents(document)) };
  } finally {
    await book.close();
  }
}

async function check(book: OpenBook): Promise<Omit<BookCheck, 'unmarkedOperators'>> {
  const pageOfNote = new Map<string, number>();
  const pageOfMark = new Map<string, number>();
  const pageOfChapter = new Map<string, number>();
  const stated = new Map<string, number>();
  const danglingLinks: string[] = [];
  for (let page = 1; page <= book.pages; page++) {
    const text = (await book.pageText(page)).replace(/\s+/g, ' ');
    for (const [, id = ''] of text.matchAll(/\bNote (ch\d+-\d+)\./g)) keepFirst(pageOfNote, id, page);
    for (const [, chapter = ''] of text.matchAll(/\bChapter (\d+) Section \1\.1\b/g))
      keepFirst(pageOfChapter, chapter, page);
    for (const [, chapter = '', number] of text.matchAll(/\bChapter (\d+) (\d+)\b/g))
      keepFirst(stated, chapter, Number(number));
    for (const { target } of await book.links(page)) {
      const note = /^#note-(.+)$/.exec(target)?.[1];
      if (note !== undefined) keepFirst(pageOfMark, note, page);
      if (target.startsWith('#') && !book.destinations.has(target.slice(1)))
        danglingLinks.push(`${target}, page ${page}`);
    }
  }
  const notes = new Set([...pageOfNote.keys(), ...pageOfMark.keys()]);
  const chapters = new Set([...pageOfChapter.keys(), ...stated.keys()]);
  return {
    pages: book.pages,
    notes: notes.size,
    notesElsewhere: [...notes].filter((id) => pageOfNote.get(id) !== pageOfMark.get(id)),
    contents: chapters.size,
    contentsWrong: [...chapters].filter((id) => pageOfChapter.get(id) !== stated.get(id)),
    danglingLinks,
    type3Fonts: book.fonts.filter(({ type }) => type === 'Type 3').map(({ name }) => name),
  };
}

function keepFirst(pages: Map<string, number>, id: string, page: number): void {
  if (!pages.has(id)) pages.set(id, page);
}

/** What is not as it must be, in sentences; none for a book that keeps all its promises. */
export function flawsOf(found: BookCheck, made: MadeBook): string[] {
  const some = (places: string[]): string => places.slice(0, 5).join('; ') + (places.length > 5 ? ' …' : '');
  const flaws: [boolean, string][] = [
    [
      found.pages !== made.pages || made.pages !== made.predictedPages,
      `predicted ${made.predictedPages} pages, printed ${found.pages}`,
    ],
    [found.notes === 0, 'no notes were found'],
    [
      found.notesElsewhere.length > 0,
      `${found.notesElsewhere.length} of ${found.notes} notes not on the page of their mark: ${some(found.notesElsewhere)}`,
    ],
    [found.contents === 0, 'no contents were found'],
    [
      found.contentsWrong.length > 0,
      `${found.contentsWrong.length} of ${found.contents} numbers of the contents wrong: chapter ${some(found.contentsWrong)}`,
    ],
    [found.unmarkedOperators > 0, `${found.unmarkedOperators} operators neither tagged nor artifacts`],
    [found.danglingLinks.length > 0, `${found.danglingLinks.length} links lead nowhere: ${some(found.danglingLinks)}`],
    [found.type3Fonts.length > 0, `Type 3 fonts: ${some(found.type3Fonts)}`],
  ];
  return flaws.flatMap(([isFlaw, sentence]) => (isFlaw ? [sentence] : []));
}
