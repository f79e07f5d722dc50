import type { Medium, RenderContext } from '../authoring/component.ts';
import { addressesOf, withBase } from '../book/addresses.ts';
import type { Book, Document } from '../book/book.ts';
import { numberParagraphs } from '../book/number-paragraphs.ts';
import { anchorOf, printAnchor } from '../book/print-anchors.ts';
import { realBook } from './real-book.ts';

/** The Book of the real edition, in which the paragraphs of this document have their numbers. */
export function bookWith(document: Document): Book {
  return { ...realBook(), paragraphs: numberParagraphs([document]) };
}

/** What a document of the real edition is rendered with: under the base path /mi on the web, as anchors in print. */
export function renderContext(document: Document, medium: Medium): RenderContext {
  const addresses = addressesOf('2018', 'en');
  const printHref = (path: string): string | undefined => {
    const anchor = printAnchor(path, addresses);
    return anchor === undefined ? undefined : `#${anchor}`;
  };
  return {
    book: bookWith(document),
    document,
    medium,
    addresses,
    href: medium === 'web' ? (path) => withBase(path, '/mi') : printHref,
    anchor: medium === 'web' ? (name) => name : (name) => anchorOf(document.id, name),
  };
}
