import type { Paragraph } from 'mdast';
import type { Document } from './book.ts';
import { elementsOf, plainAttributes, type ElementNode } from './elements.ts';

/** A paragraph that the book numbers. */
export interface NumberedParagraph {
  number: number;
  /** "para-57", the address that readers cite. */
  anchor: string;
  /** Id of the document that it stands in. */
  document: string;
  /** The name that <Paragraph> gives it, for references. */
  name: string | undefined;
}

/** The key of a paragraph in the Book: its document and where it begins there. */
export function paragraphKey(document: string, node: Pick<Paragraph, 'position'>): string {
  return `${document}@${node.position?.start.offset ?? -1}`;
}

/**
 * Numbers the paragraphs of all documents whose front matter, or that of their part, asks for it: 1, 2, 3 … through the
 * book, across headings and chapters. Only paragraphs of the text itself count; lists, tables and boxes after one belong
 * to it.
 */
export function numberParagraphs(documents: Iterable<Document>): Map<string, NumberedParagraph> {
  const ordered = [...documents];
  const whole = new Set(ordered.filter((document) => document.hasNumberedParagraphs).map(({ id }) => id));
  const numbered = new Map<string, NumberedParagraph>();
  let number = 0;
  for (const { id, tree } of ordered) {
    if (!whole.has(id) && !whole.has(id.split('/')[0] ?? '')) continue;
    for (const node of tree.children) {
      if (node.type !== 'paragraph') continue;
      number += 1;
      numbered.set(paragraphKey(id, node), { number, anchor: `para-${number}`, document: id, name: nameOf(node) });
    }
  }
  return numbered;
}

function nameOf(paragraph: Paragraph): string | undefined {
  const [mark] = elementsOf({ type: 'root', children: [paragraph] }, '').filter(({ name }) => name === 'Paragraph');
  return mark && plainAttributes(mark.node as ElementNode)['name'];
}
