import { expect, test } from 'vitest';
import { renderDocument } from './render-document.ts';
import { documentOf } from '../testing/chapters.ts';
import { byTag, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { notesBefore } from '../book/number-notes.ts';
import { realBook } from '../testing/real-book.ts';

const BODY = 'One.[^a] Two.[^b] One again.[^a]\n\n[^a]: First.\n[^b]: Second.';
const withId = (id: string) => ({ ...documentOf(BODY), id });
const documents = [withId('one'), withId('two'), withId('three')];

test('notes that run through an edition go on after the different notes of the documents before', () => {
  expect([...notesBefore(documents, 'edition', realBook())]).toEqual([
    ['one', 0],
    ['two', 2],
    ['three', 4],
  ]);
  expect([...notesBefore(documents, 'chapter', realBook())]).toEqual([]);
});

test('the mark and the note of a title count as the first of its document', () => {
  const titled = { ...documentOf('Text.\n\n[^t]: Of the title.'), id: 'one' };
  const [, second] = [
    ...notesBefore([{ ...titled, head: { ...titled.head, note: 'T' } }, withId('two')], 'edition', realBook()),
  ];
  expect(second).toEqual(['two', 1]);
});

test.each(['web', 'print'] as const)('marks, list and links back have the same numbers: %s', (medium) => {
  const document = withId('two');
  const context = renderContext(document, medium);
  const book = { ...context.book, notesBefore: notesBefore(documents, 'edition', realBook()) };
  const hast = renderDocument({ ...context, book });
  expect(byTag(hast, 'sup').map(textOf).slice(0, 3)).toEqual(['3', '4', '3']);
  expect(byTag(hast, 'ol')[0]?.properties['start']).toBe(3);
  const back = byTag(hast, 'a').filter(({ properties }) => properties['dataFootnoteBackref'] !== undefined);
  expect(String(back[0]?.properties['ariaLabel'])).toContain('3');
});

test('a note on the status of an area counts among those of its chapter', () => {
  const named = { ...documentOf('In <Country code="XKX" />.'), id: 'one' };
  expect(notesBefore([named, withId('two')], 'edition', realBook()).get('two')).toBe(1);
});

test.each(['web', 'print'] as const)(
  'notes through the whole edition of 2018 are numbered without gaps: %s',
  (medium) => {
    const book = realBook();
    const all = [...book.documents.values()];
    const numbered = { ...book, notesBefore: notesBefore(all, 'edition', book) };
    const numbers = all.flatMap((document) => {
      const hast = renderDocument({ ...renderContext(document, medium), book: numbered });
      const [section] = byTag(hast, 'section').filter(({ properties }) => properties['dataFootnotes'] !== undefined);
      const [list] = section ? byTag(section, 'ol') : [];
      if (!list) return [];
      const start = Number(list.properties['start'] ?? 1);
      const notes = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
      return notes.map((_, index) => start + index);
    });
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  },
);
