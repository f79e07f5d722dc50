import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Document } from '../book/book.ts';
import { byClass, byTag, pick, textOf } from '../testing/hast.ts';
import { realBook } from '../testing/real-book.ts';
import { renderContext } from '../testing/render-context.ts';
import { documentOf } from '../testing/chapters.ts';
import { renderDocument } from './render-document.ts';

const book = realBook();
const render = (document: Document, medium: 'web' | 'print'): Root =>
  renderDocument({ ...renderContext(document, medium), book });
const words = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
const isNote = ({ tagName, properties }: Element): boolean =>
  tagName === 'section' && properties['dataFootnotes'] !== undefined;

/** What is asked for in one medium alone is no difference. */
function withoutOneMedium(tree: Root): Root {
  visit(tree, 'element', (element) => {
    if ([element.properties['className']].flat().includes('one-medium')) element.children = [];
  });
  return tree;
}

/** What both media must have in common: headings, notes, marks, and the titles and numbers of figures, tables and boxes. */
function contentOf(tree: Root): Record<string, string[]> {
  return {
    headings: byTag(tree, 'h2', 'h3', 'h4', 'h5').map(words),
    notes: pick(tree, isNote).flatMap((section) => byTag(section, 'li').map(words)),
    marks: byTag(tree, 'sup').map(words),
    titles: [...byClass(tree, 'diagram-title'), ...byClass(tree, 'box-label'), ...byClass(tree, 'box-title')].map(
      words,
    ),
    figures: byClass(tree, 'figure-label').map(words),
    works: byClass(tree, 'works-cited').map(words),
  };
}

describe('the site and the book have the same', () => {
  test.each([...book.documents.values()].map((document) => [document.id, document] as const))('%s', (_id, document) =>
    expect(contentOf(withoutOneMedium(render(document, 'print')))).toEqual(
      contentOf(withoutOneMedium(render(document, 'web'))),
    ),
  );
});

describe('the search', () => {
  const BODY = [
    '<Status kind="archived" />',
    'Words of the body.',
    '<PullQuote>\n\nWords of the body.\n\n</PullQuote>',
    '<MarginNote>\n\nWords of a note.\n\n</MarginNote>',
    '<Box title="A box">\n\nWords of a box.\n\n</Box>',
    '<Photo file="specimen-1.jpg" alt="Hills." agency="IOM" year="2017">\n\nWords of a caption.\n\n</Photo>',
    '<Record kind="event" title="Title of a record">\n\nWords of a record.\n\n</Record>',
    '<Table title="Title of a table">\n\n| a | b |\n| - | - |\n| c | Words of a cell |\n\n</Table>',
  ].join('\n\n');

  test('reads body, captions, boxes, margin notes, records and tables, and neither banners nor what repeats the text', () => {
    const tree = render(documentOf(BODY), 'web');
    visit(tree, 'element', (element) => {
      if (element.properties['dataPagefindIgnore'] !== undefined) element.children = [];
    });
    const [read] = [{ type: 'element', tagName: 'div', properties: {}, children: tree.children } as Element].map(words);
    expect(read?.match(/Words of the body/g)).toHaveLength(1);
    expect(read).not.toContain('Archived');
    for (const found of [
      'a note',
      'A box',
      'a box',
      'a caption',
      'Title of a record',
      'a record',
      'Title of a table',
      'a cell',
    ])
      expect(read).toContain(found);
  });
});
