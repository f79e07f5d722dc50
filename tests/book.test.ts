import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addressesOf } from '../src/book/addresses.ts';
import type { Book } from '../src/book/book.ts';
import { printedParts } from '../src/book/printed-parts.ts';
import { readBook } from '../src/outputs/pdf/read-book.ts';
import { walkNodes } from '../src/outputs/pdf/read-structure-nodes.ts';
import { beginsOnRecto } from '../src/site/page-names.ts';
import { realBook } from '../src/testing/real-book.ts';
import { SITE } from './build-site.ts';

type PrintedBook = Awaited<ReturnType<typeof readBook>>;
const SCREEN = join(SITE, '2018/en/migration-initiatives-2018-en.pdf');
let printed: PrintedBook;
let book: Book;

beforeAll(async () => {
  printed = await readBook(SCREEN);
  book = realBook();
});

const labelOf = (page: number | undefined): string | undefined => printed.pageLabels[(page ?? 0) - 1];

const texts = new Map<number, Promise<string>>();

/** A page's text with all white space folded, so that line ends do not matter; words are joined at real hyphens. */
async function textOf(page: number): Promise<string> {
  const text = texts.get(page) ?? printed.pageText(page);
  texts.set(page, text);
  return (await text).replace(/\s+/g, ' ').replace(/(\w)- (?=\w)/g, '$1-');
}

test('the book has the length of a book', () => {
  expect(printed.pages).toBeGreaterThan(100);
  expect(printed.pages).toBeLessThanOrEqual(120);
});

test('every page number of the contents is the folio of the page on which its part or chapter begins', async () => {
  const first = printed.outline.find((entry) => entry.title === book.wording.t('print.contents'))?.page ?? 0;
  const contents = `${await textOf(first)} ${await textOf(first + 1)}`;
  const begins = printed.outline.filter((entry) => entry.level <= 2 && entry.page > first + 1);
  const entries = book.parts.flatMap((part) => [part.title, ...part.chapters.map((chapter) => chapter.title)]);
  expect(entries.length).toBeGreaterThan(28);
  for (const title of entries) {
    const real = begins.find((entry) => entry.title.endsWith(title));
    expect(real, title).toBeDefined();
    const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const [, stated] = new RegExp(`${escaped} ?([ivxl]+|\\d+)`).exec(contents) ?? [];
    expect(stated, title).toBe(labelOf(real?.page));
    expect(await textOf(real?.page ?? 0), title).toContain(title);
  }
});

test('references carry the folio of the page that their target is on', async () => {
  let text = '';
  for (let page = 1; page <= printed.pages; page++) text += `${await textOf(page)} `;
  const page = printed.outline.find((entry) => entry.title.startsWith('Objective 2.'))?.page;
  const stated = [...text.matchAll(/Objective 2 \(page (\w+)\)/g)].map((match) => match[1]);
  expect(stated.length).toBeGreaterThan(0);
  expect(new Set(stated)).toEqual(new Set([labelOf(page)]));
});

test('parts begin on right-hand pages, and the book ends on a left-hand one', () => {
  const titles = book.parts.filter((part) => beginsOnRecto(book, part)).map((part) => part.title);
  const parts = printed.outline.filter((entry) => titles.some((title) => entry.title.endsWith(title)));
  expect(parts.length).toBeGreaterThanOrEqual(titles.length);
  expect(parts.filter((entry) => entry.level === 1 && entry.page % 2 === 0)).toEqual([]);
  expect(printed.pages % 2).toBe(0);
});

test('each part of the framework opens with a picture on the left, its caption on the page that faces it', async () => {
  for (const part of book.parts.filter(({ kind }) => kind === 'category' || kind === 'organization')) {
    const page = printed.outline.find((entry) => entry.level === 1 && entry.title.endsWith(part.title))?.page ?? 0;
    expect(await textOf(page), part.id).toContain(book.wording.t('picture.leftHand'));
    expect((await textOf(page - 1)).trim(), part.id).toBe('');
    const figures = [...walkNodes(await printed.structure(page - 1))].filter(({ alt }) =>
      alt?.startsWith('Opening picture'),
    );
    expect(figures, part.id).toHaveLength(1);
  }
});

test('folios are roman in the front matter, arabic from the first part, and the same as the page labels', async () => {
  const start = printed.outline.find((entry) => entry.title === book.wording.t('part.funding'))?.page ?? 0;
  expect(printed.pageLabels[0]).toBe('C1');
  expect(labelOf(3)).toBe('i');
  expect(labelOf(start)).toBe('1');
  expect(printed.pageLabels.at(-1)).toBe('C4');
  for (let page = 5; page < printed.pages; page++) {
    const furniture = (await printed.artifactText(page)).split(/\s+/).filter(Boolean);
    // Pages filled by a picture, blanks and the first page of the body have none.
    if (furniture.length > 0) expect(furniture, `page ${page}`).toContain(labelOf(page));
  }
});

test('bookmarks nest parts, chapters and sections with their exact titles', () => {
  const titles = printed.outline.map((entry) => `${entry.level} ${entry.title}`);
  const category = book.parts.find((part) => part.id === 'principle-1');
  expect(titles).toContain(`1 ${category?.label}. ${category?.title}`);
  for (const chapter of category?.chapters ?? []) {
    expect(titles).toContain(`2 ${chapter.title}`);
    for (const heading of chapter.headings.filter((entry) => entry.depth === 2))
      expect(titles).toContain(`3 ${heading.title}`);
  }
});

test('the text of a chapter is in the book whole and in order', async () => {
  const chapter = book.documents.get('objective-3/voluntary-return');
  const from = printed.outline.find((entry) => entry.title === chapter?.title)?.page ?? 0;
  let text = '';
  for (let page = from; page < from + 3; page++) text += `${await textOf(page)} `;
  const positions = (chapter?.headings ?? []).map((heading) => text.indexOf(heading.title.replaceAll("'", '’')));
  expect(positions.length).toBeGreaterThan(2);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(positions[0]).toBeGreaterThan(0);
  expect(text).toContain('from 97 host countries to 156 countries of origin');
  expect(text).not.toMatch(/[\uFFFD\uFB00-\uFB06]/);
});

test('the table of a region adds up on paper, but for its declared slips', async () => {
  const page = printed.outline.find((entry) => entry.title === 'Southern Africa')?.page ?? 0;
  const text = await textOf(page);
  const table = book.funding.regions.find((entry) => entry.region === 'southern-africa');
  let sum = 0;
  for (const row of table?.rows ?? []) {
    const name =
      row.area === 'regional-initiatives' ? 'Regional initiatives' : (book.areas.get(row.area)?.nameThen ?? '');
    const printedRow = text.slice(text.indexOf(name, text.indexOf('Country or area')) + name.length);
    const numbers = [...printedRow.matchAll(/\d{1,3}(?:,\d{3})+|–/g)].slice(0, 7).map((match) => match[0]);
    const total = Number(numbers.at(-1)?.replaceAll(',', ''));
    const cells = numbers.slice(0, 6).map((cell) => (cell === '–' ? 0 : Number(cell.replaceAll(',', ''))));
    expect(
      cells.reduce((a, b) => a + b, 0),
      name,
    ).toBe(total);
    sum += total;
  }
  expect(sum).toBe(113_405_000);
  expect(text).toContain('113,405,000');
});

test('every part and region is a file of its own, with the pages and the folios of the book', async () => {
  const { partPdf } = addressesOf('2018', 'en');
  const parts = printedParts(book);
  expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['foreword', 'principle-1', 'southern-africa']));
  const labels: string[] = [];
  for (const { id, name } of parts) {
    const part = await readBook(join(SITE, partPdf(id)));
    expect(part.metadata.info['Title'], id).toBe(`${book.edition.title} – ${name}`);
    expect(part.outline[0]?.level, id).toBe(1);
    const from = printed.pageLabels.indexOf(part.pageLabels[0] ?? '');
    expect(part.pageLabels, id).toEqual(printed.pageLabels.slice(from, from + part.pages));
    expect(await part.pageText(part.pages), id).toBe(await printed.pageText(from + part.pages));
    expect((await part.pageText(part.pages)).trim(), id).not.toBe('');
    for (let page = 1; page <= part.pages; page++)
      for (const { target } of (await part.links(page)).filter((link) => link.target.startsWith('#')))
        expect(part.destinations.has(target.slice(1)), `${id}: ${target}`).toBe(true);
    if (!book.regions.some(({ slug }) => slug === id)) labels.push(...part.pageLabels);
    await part.close();
  }
  // No page is in two parts, and from the first part on none but blanks is in none.
  expect(new Set(labels).size).toBe(labels.length);
  const body = printed.pageLabels.slice(printed.pageLabels.indexOf('1'), -2);
  for (const label of body.filter((page) => !labels.includes(page)))
    expect((await printed.pageText(printed.pageLabels.indexOf(label) + 1)).trim(), label).toBe('');
}, 120_000);

test('the file of a principle begins with its opening picture on the left', async () => {
  const part = await readBook(join(SITE, addressesOf('2018', 'en').partPdf('principle-1')));
  expect((await part.pageText(1)).trim()).toBe('');
  expect([...walkNodes(await part.structure(1))].filter(({ role }) => role === 'Figure')).toHaveLength(1);
  expect(part.outline[0]?.page).toBe(2);
  await part.close();
});
