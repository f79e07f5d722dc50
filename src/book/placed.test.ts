import { expect, test } from 'vitest';
import { realBook } from '../testing/real-book.ts';
import { parseDocument } from './parse-document.ts';
import type { Document } from './book.ts';
import { numberPlaced, placedAnchor } from './placed.ts';

function chapter(id: string, body: string): Document {
  const source = { path: `content/2018/en/${id}.mdx`, text: `---\ntitle: T\nsummary: S.\norder: 1\n---\n\n${body}\n` };
  const parsed = parseDocument(source);
  if (!parsed.value) throw new Error(JSON.stringify(parsed.flaws));
  return { ...realBook().documents.get('foreword'), id, source, tree: parsed.value.tree } as Document;
}

const documents = [
  chapter(
    'a/one',
    '<Box title="First">\n\nText.\n\n</Box>\n\n<Timeline title="Years">\n\n- **2000** – a\n\n</Timeline>',
  ),
  chapter(
    'a/two',
    '<Box>\n\nNo title, no number.\n\n</Box>\n\n<Box title="Second">\n\nText.\n\n</Box>\n\n<Table title="Rows">\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n</Table>',
  ),
];

test('what editors place is numbered in book order, each series for itself, on from what is made from data', () => {
  const { placed: found } = numberPlaced(documents, { figure: 13, table: 10 }, realBook().wording);
  const placed = [...found.values()];
  expect(placed.map(({ label, anchor, document }) => `${label} ${document}#${anchor}`)).toEqual([
    'Box 1 a/one#box-first',
    'Figure 14 a/one#timeline-years',
    'Box 2 a/two#box-second',
    'Table 11 a/two#table-rows',
  ]);
});

test('what only the site has is numbered after all that the book has, and its charts are placed nowhere', () => {
  const table = (title: string) => `<Table title="${title}">\n\n| A |\n| - |\n| 1 |\n\n</Table>`;
  const chapters = [
    chapter('a/one', `<WebOnly>\n\n${table('Site')}\n\n<Chart data="x" />\n\n</WebOnly>\n\n<Chart data="y" />`),
    chapter('a/two', `${table('Both')}`),
  ];
  const { placed, charts } = numberPlaced(chapters, { figure: 13, table: 10 }, realBook().wording, ['x', 'y']);
  expect([...placed.values()].map(({ label, title, isOnSiteOnly }) => [label, title, isOnSiteOnly])).toEqual([
    ['Table 11', 'Both', false],
    ['Table 12', 'Site', true],
  ]);
  expect([...charts]).toEqual([
    ['y', { number: '14', document: 'a/one' }],
    ['x', { number: '15', document: undefined }],
  ]);
});

test('an anchor comes from the title, and a tag without title has none', () => {
  expect(placedAnchor('Box', 'Why rights come first')).toBe('box-why-rights-come-first');
  expect(placedAnchor('Box', undefined)).toBeUndefined();
  expect(placedAnchor('MarginNote', 'X')).toBeUndefined();
});

test('a numbered tag can be referred to by its document and anchor', () => {
  const book = realBook();
  const [box] = [...book.placed.values()].filter((entry) => entry.series === 'box');
  expect(box).toBeDefined();
  expect(book.targets.get(`${box?.document}#${box?.anchor}`)).toMatchObject({
    kind: 'box',
    text: `box ${box?.number}`,
  });
});
