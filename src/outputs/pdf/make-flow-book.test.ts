import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { checkFlowBook, flawsOf } from '../bench/check-flow-book.ts';
import { makeFlowBook } from './fixtures/flow-book.ts';
import { drawSpread, expectLikeGolden } from './fixtures/page-pictures.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';
import { readBook } from './read-book.ts';
import type { OpenBook } from './read-book.ts';
import { textOf, walkNodes } from './read-structure-nodes.ts';
import type { StructureNode } from './read-structure-nodes.ts';

const metadata = { title: 'Flows', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const BOOK = { chapters: 3, sections: 4, noteEvery: 2, marginEvery: 3, rows: 60 };
const TOO_HIGH = `<section class="part text-measure" data-flow><h2 data-bookmark-level="1">Roads</h2>
  <figure class="figure"><svg role="img" aria-label="A tower" width="20" height="900"></svg><figcaption>Figure 9. A tower</figcaption></figure></section>`;

const LISTED = Array.from({ length: 120 }, (_, index) => `<li>Item ${index + 1} of all</li>`).join('');
const LIST = `<section class="part text-measure" data-flow><h2 data-bookmark-level="1">Lists</h2>
  <div class="prose"><ol>${LISTED}</ol></div></section>`;

const PORTRAIT = `<section class="part text-measure" data-flow><h2 data-bookmark-level="1">Letters</h2>
  <div class="prose"><figure class="margin-note"><p>A signatory of the letter</p></figure><p>Dear reader.</p></div></section>`;

const DISCLAIMED = `<section class="part text-measure" data-flow><h2 data-bookmark-level="1">Views<sup><a href="#d" id="d-mark"
  role="doc-noteref">*</a></sup></h2><div class="prose"><p>A line of text.</p><section role="doc-endnotes"><ol><li id="d">Views of
  their authors.<a href="#d-mark" role="doc-backlink">Back</a></li></ol></section></div></section>`;

/** Openers with a bar above their title, each with a line of text more: the page of one is too full for its last line. */
const BAR = `<style>.bar::before { content: ''; display: block; block-size: 6px; margin-block-end: 12px }</style>`;
const OPENERS = Array.from(
  { length: 16 },
  (_, index) => `<section class="part text-measure" data-flow><header class="bar"><h1>Part ${index + 1}</h1></header>
  <div class="prose">${'<p>A line of text.</p>'.repeat(18 + index)}</div></section>`,
).join('');

let server: FixtureServer;
let browser: Browser;
let report: BookReport;
let book: OpenBook;
/** Page by page, from page 1: the text, white space folded, and the structure. */
let texts: string[];
let nodes: StructureNode[][];

beforeAll(async () => {
  [server, browser] = await Promise.all([
    serveFixture({
      'flow.html': makeFlowBook(BOOK),
      'high.html': TOO_HIGH,
      'list.html': LIST,
      'portrait.html': PORTRAIT,
      'disclaimed.html': DISCLAIMED,
      'openers.html': `${BAR}${OPENERS}`,
    }),
    launchChromium(),
  ]);
  const out = join(server.folder, 'flow.pdf');
  report = await makeBook({ url: server.url('flow.html'), deliver: writeTo(out), metadata, browser });
  book = await readBook(out);
  const numbers = Array.from({ length: book.pages }, (_, index) => index + 1);
  texts = await Promise.all(numbers.map(async (page) => (await book.pageText(page)).replace(/\s+/g, ' ')));
  nodes = await Promise.all(numbers.map(async (page) => [...walkNodes(await book.structure(page))]));
});

afterAll(async () => {
  await book.close();
  await Promise.all([browser.close(), server.close()]);
});

const pagesWith = (pattern: RegExp): number[] =>
  texts.flatMap((text, index) => (pattern.test(text) ? [index + 1] : []));

describe('pages', () => {
  test('are the predicted ones, so that one print is enough', () => {
    expect(report.prints).toBe(1);
    expect(report.endNotes).toBe(0);
    expect(book.pages).toBeGreaterThan(15);
  });

  test('have the numbers that the contents give', () => {
    for (let chapter = 1; chapter <= BOOK.chapters; chapter++) {
      const stated = new RegExp(`Chapter ${chapter} (\\d+)`).exec(texts[0]!)?.[1];
      expect(Number(stated)).toBe(book.destinations.get(`ch${chapter}`));
      expect(Number(stated) % 2).toBe(1);
    }
  });

  test('hold each note on the page of its mark', () => {
    const marks = [...book.destinations.keys()].filter((name) => name.startsWith('mark-'));
    expect(marks.length).toBeGreaterThan(20);
    for (const mark of marks) {
      const note = mark.replace('mark-', 'note-');
      expect(book.destinations.get(note), note).toBe(book.destinations.get(mark));
      expect(texts[book.destinations.get(mark)! - 1]).toContain(`Note ${mark.slice('mark-'.length)}.`);
    }
  });

  test('repeat the head of a table that goes on, say so, and never leave the total alone', () => {
    for (let chapter = 1; chapter <= BOOK.chapters; chapter++) {
      const pages = pagesWith(new RegExp(`Row ${chapter}\\.\\d+`));
      expect(pages.length).toBeGreaterThan(1);
      const [first, ...further] = pages;
      expect(texts[first! - 1]).not.toContain(`Table ${chapter} continued`);
      for (const page of further)
        expect(texts[page - 1]).toMatch(new RegExp(`Table ${chapter} continued Name Asked for`));
      const [total] = pagesWith(new RegExp(`Total ${chapter} `));
      expect(texts[total! - 1]).toContain(`Row ${chapter}.${BOOK.rows} `);
      const rows = texts.join(' ').match(new RegExp(`Row ${chapter}\\.\\d+`, 'g'));
      expect(rows).toEqual(Array.from({ length: BOOK.rows }, (_, row) => `Row ${chapter}.${row + 1}`));
    }
  });
});

test('items of a list keep their numbers, whether they hold one paragraph or blocks', () => {
  const items = nodes.flat().filter(({ role }) => role === 'LI');
  const numbers = items.flatMap((item) => /^\s*(\d+)\./.exec(textOf(item))?.[1] ?? []);
  const lists = Array.from({ length: BOOK.chapters * BOOK.sections }, () => ['1', '2']);
  expect(numbers).toEqual(lists.flat());
});

test('the finished file keeps what it promises, read by other means than it was made with', async () => {
  const found = await checkFlowBook(join(server.folder, 'flow.pdf'));
  expect(flawsOf(found, report)).toEqual([]);
  expect(found.notes).toBe([...book.destinations.keys()].filter((name) => name.startsWith('note-')).length);
  expect(found.contents).toBe(BOOK.chapters);
});

describe('structure', () => {
  const all = (role: string): StructureNode[] => nodes.flat().filter((node) => node.role === role);

  test('has each note as Note with its number as Lbl, and a link each way', async () => {
    const links = (await Promise.all(texts.map((_, index) => book.links(index + 1)))).flat();
    const targets = new Set(links.map(({ target }) => target));
    const notes = [...book.destinations.keys()].filter((name) => name.startsWith('note-'));
    for (const note of notes) {
      expect(targets).toContain(`#${note}`);
      expect(targets).toContain(`#${note.replace('note-', 'mark-')}`);
    }
    for (const target of targets)
      if (target.startsWith('#')) expect([...book.destinations.keys()]).toContain(target.slice(1));
    const labels = all('Note').filter(({ children }) => children[0]?.role === 'Lbl' && textOf(children[0]) !== '');
    expect(labels).toHaveLength(notes.length);
  });

  test('has every table once, however many pages it takes, its repeated heads as artifacts', async () => {
    const heads = all('THead').filter((node) => textOf(node).trim() !== '');
    expect(heads).toHaveLength(BOOK.chapters);
    const [, further] = pagesWith(/Row 1\.\d+/);
    expect(await book.artifactText(further!)).toContain('Asked for');
    expect(report.unmarkedOperators).toBe(0);
  });
});

test('an element that no page can hold is named with its chapter', async () => {
  const out = join(server.folder, 'high.pdf');
  await expect(makeBook({ url: server.url('high.html'), deliver: writeTo(out), metadata, browser })).rejects.toThrow(
    /^A page of “Roads” cannot be laid out: the figure “Figure 9\. A tower” is \d+ px higher than its page\. Make it smaller/,
  );
});

test('the numbers of a list go on over its pages', async () => {
  const out = join(server.folder, 'list.pdf');
  await makeBook({ url: server.url('list.html'), deliver: writeTo(out), metadata, browser });
  const listed = await readBook(out);
  expect(listed.pages).toBeGreaterThan(2);
  const numbers = Array.from({ length: listed.pages }, (_, index) => index + 1);
  const text = (await Promise.all(numbers.map((page) => listed.pageText(page)))).join(' ').replace(/\s+/g, ' ');
  await listed.close();
  const found = [...text.matchAll(/(\d+)\. ?Item (\d+) of all/g)].map(([, number, item]) => [number, item]);
  expect(found).toHaveLength(120);
  for (const [number, item] of found) expect(number).toBe(item);
});

test('a portrait, which is a figure of its own, stands in the margin', async () => {
  const out = join(server.folder, 'portrait.pdf');
  await makeBook({ url: server.url('portrait.html'), deliver: writeTo(out), metadata, browser });
  const printed = await readBook(out);
  const text = await printed.pageText(1);
  await printed.close();
  expect(text.replace(/\s+/g, ' ')).toMatch(/A signatory of the letter/);
});

test('a disclaimer, whose mark is an asterisk after the title, is a note at the foot of the page', async () => {
  const out = join(server.folder, 'disclaimed.pdf');
  await makeBook({ url: server.url('disclaimed.html'), deliver: writeTo(out), metadata, browser });
  const printed = await readBook(out);
  const [note] = [...walkNodes(await printed.structure(1))].filter(({ role }) => role === 'Note');
  const text = (await printed.pageText(1)).replace(/\s+/g, ' ').trim();
  await printed.close();
  expect(note?.children[0]?.role).toBe('Lbl');
  expect(textOf(note!).split(/\s+/).join(' ').trim()).toBe('* Views of their authors.');
  expect(text).toMatch(/Views ?\* A line of text\. .*Views of their authors\./);
});

test('what a style sheet draws above the first block of a page counts in its height', async () => {
  const out = join(server.folder, 'openers.pdf');
  const { pages } = await makeBook({ url: server.url('openers.html'), deliver: writeTo(out), metadata, browser });
  expect(pages).toBeGreaterThan(16);
});

describe('a spread looks as it did', () => {
  const hold = async (page: number, golden: string): Promise<void> => {
    const picture = await drawSpread(browser, join(server.folder, 'flow.pdf'), [page, page + 1]);
    await expectLikeGolden(picture, join(import.meta.dirname, `golden/${golden}.png`));
  };

  test('that has notes, a margin note, a figure and a list', () => hold(4, 'spread-of-text'));

  test('over which a table goes on', async () => {
    const [, second] = pagesWith(/Row 1\.\d+/);
    await hold(second! - (second! % 2), 'spread-of-a-table');
  });
});
