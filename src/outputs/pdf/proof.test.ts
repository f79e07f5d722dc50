import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { readItems } from './fixtures/read-items.ts';
import type { Item } from './fixtures/read-items.ts';
import { drawSpread, expectLikeGolden } from './fixtures/page-pictures.ts';
import { serveFixture, writeTo } from './fixtures/serve-fixture.ts';
import type { FixtureServer } from './fixtures/serve-fixture.ts';
import { makeBook } from './make-book.ts';
import type { BookReport } from './make-book.ts';

const metadata = { title: 'Proof', author: 'B', language: 'en', date: new Date(0), producer: 'Test' };
const WORDS = 'Whoever reads a proof tells the editor the page and the number of the line. '.repeat(5);
const chapter = (name: string, paragraphs: number): string =>
  `<article data-source="content/${name}.mdx"><h2 id="${name}">${name}</h2><div class="prose">${Array.from(
    { length: paragraphs },
    (_, index) => `<p data-line="${7 + 2 * index}">${WORDS}</p>`,
  ).join('')}<div class="margin-note" role="note">Beside the text.</div>
  <figure class="figure" data-line="99"><svg role="img" aria-label="A line" width="90" height="20"></svg></figure></div></article>`;
const STYLE = `<style>:root { --text-body: 13px; --serif: 'Source Serif 4'; --sans: 'Source Sans 3'; --ink-muted: #4d5966;
  --objective-text: #ab3f0a; }</style>`;
const PAGE = `${STYLE}<section class="part text-measure" data-flow data-source="content/index.mdx"><h1>Proofs</h1>
  ${chapter('roads', 14)}${chapter('ports', 2)}</section>`;

/** The heights above this, in points, are those of running heads and folios. */
const HEAD = 450;

let server: FixtureServer;
let browser: Browser;
let report: BookReport;
let book: Item[][];
let proof: Item[][];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveFixture({ 'proof.html': PAGE }), launchChromium()]);
  const make = async (name: string, foot?: string): Promise<Item[][]> => {
    const out = join(server.folder, name);
    report = await makeBook({
      url: server.url('proof.html'),
      deliver: writeTo(out),
      metadata,
      browser,
      ...(foot !== undefined && { proof: foot }),
    });
    return readItems(out);
  };
  book = await make('book.pdf');
  proof = await make('proof.pdf', 'Proof · 25 November 2026');
});

afterAll(() => Promise.all([browser.close(), server.close()]));

const marksOf = (page: number): string[] =>
  proof[page - 1]!.filter(({ isArtifact }) => isArtifact).map(({ text }) => text);

test('a proof has every line where the book has it', () => {
  const textOf = (pages: Item[][]): Item[][] => pages.map((items) => items.filter(({ isArtifact }) => !isArtifact));
  expect(book.length).toBeGreaterThan(2);
  expect(textOf(proof)).toEqual(textOf(book));
});

test('its marks are artifacts, and nothing is left unmarked', () => {
  expect(report.unmarkedOperators).toBe(0);
  expect(proof.flat().filter(({ isArtifact }) => isArtifact).length).toBeGreaterThan(
    book.flat().filter(({ isArtifact }) => isArtifact).length + 20,
  );
});

test('every fifth line of running text has its number at the height of the line, beginning anew on each page', () => {
  for (const items of proof.slice(0, -1)) {
    const lines = [...new Set(items.filter(({ isArtifact }) => !isArtifact).map(({ y }) => y))].sort((a, b) => b - a);
    const numbers = items.filter(({ isArtifact, text, y }) => isArtifact && y < HEAD && /^\d+$/.test(text));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.map(({ text }) => Number(text))).toEqual(numbers.map((_, index) => 5 * (index + 1)));
    for (const { text, y } of numbers) expect(y).toBeCloseTo(lines[Number(text) - 1]!, 0);
  }
});

test('the source file is named where it begins on a page, with the line at which each block begins', () => {
  expect(marksOf(1).filter((text) => text.includes('.mdx'))).toEqual(['content/index.mdx', 'content/roads.mdx']);
  expect(marksOf(2).filter((text) => text.includes('.mdx'))).toEqual(['content/roads.mdx']);
  expect(marksOf(1)).toEqual(expect.arrayContaining([':7', ':9', ':11']));
  const lines = proof.flatMap((_, index) => marksOf(index + 1)).filter((text) => text.startsWith(':'));
  const begun = [...Array.from({ length: 14 }, (_, index) => `:${7 + 2 * index}`), ':99', ':7', ':9', ':99'];
  expect(lines.sort()).toEqual(begun.sort());
});

test('the foot of every page says that it is a proof, and of which day', () => {
  for (const page of proof.keys()) expect(marksOf(page + 1).join(' ')).toContain('Proof · 25 November 2026');
});

test('a spread of it looks as it did', async () => {
  const picture = await drawSpread(browser, join(server.folder, 'proof.pdf'), [2, 3]);
  await expectLikeGolden(picture, join(import.meta.dirname, 'golden/proof-spread.png'));
});
