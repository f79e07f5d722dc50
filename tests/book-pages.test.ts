import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readItems } from '../src/outputs/pdf/fixtures/read-items.ts';
import type { Item } from '../src/outputs/pdf/fixtures/read-items.ts';
import { readBook } from '../src/outputs/pdf/read-book.ts';
import type { OpenBook } from '../src/outputs/pdf/read-book.ts';
import { textOf, walkNodes } from '../src/outputs/pdf/read-structure-nodes.ts';
import type { StructureNode } from '../src/outputs/pdf/read-structure-nodes.ts';
import { SITE } from './build-site.ts';

const SCREEN = join(SITE, '2018/en/migration-initiatives-2018-en.pdf');
let book: OpenBook;
let items: Item[][];
let structures: StructureNode[][];

beforeAll(async () => {
  [book, items] = await Promise.all([readBook(SCREEN), readItems(SCREEN)]);
  const pages = Array.from({ length: book.pages }, (_, index) => index + 1);
  structures = await Promise.all(pages.map(async (page) => [...walkNodes(await book.structure(page))]));
});

afterAll(() => book.close());

test('no page ends with a heading', () => {
  const ends = structures.flatMap((nodes, index) => {
    const last = nodes.findLast(
      ({ role, children }) => /^(H\d|P|LI|TR|TOCI|Figure)$/.test(role) && children.length > 0,
    );
    return last && /^H\d$/.test(last.role) ? [`page ${index + 1}: ${textOf(last)}`] : [];
  });
  expect(ends).toEqual([]);
});

/** The text of the lines of a page in the type of running text, from the top, by the height that they stand at. */
function linesOf(page: readonly Item[], size: number): string[] {
  const running = page.filter(({ isArtifact, height }) => !isArtifact && Math.abs(height - size) < 0.05);
  const lines = Map.groupBy(running, ({ y }) => Math.round(y));
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line.map(({ text }) => text).join(' '));
}

/** The size of type that most of the text is set in, in points. */
function runningSize(): number {
  const sizes = Map.groupBy(items.flat(), ({ height }) => height.toFixed(1));
  return Number([...sizes].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]);
}

test('no page begins with a line of one word', () => {
  const running = runningSize();
  const tops = items.map((page) => linesOf(page, running)[0]);
  expect(tops.filter((top) => top !== undefined).length).toBeGreaterThan(60);
  expect(
    tops.flatMap((top, index) => (top !== undefined && !/\S\s\S/.test(top) ? [`${index + 1}: ${top}`] : [])),
  ).toEqual([]);
});

test('running text stands on one grid of lines through the book', () => {
  const running = runningSize();
  const grid = 12;
  const lines = items.flatMap((page) => [
    ...new Set(
      page.filter(({ isArtifact, height }) => !isArtifact && Math.abs(height - running) < 0.05).map(({ y }) => y),
    ),
  ]);
  const places = Map.groupBy(lines, (y) => (y % grid).toFixed(1));
  const onGrid = Math.max(...[...places.values()].map(({ length }) => length));
  // Lists and indexes of the annexes are set closer.
  expect(lines.length).toBeGreaterThan(2000);
  expect(onGrid / lines.length).toBeGreaterThan(0.97);
});
