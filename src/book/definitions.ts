import { slug } from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { setLine } from '../markdown/typography.ts';
import type { Document } from './book.ts';
import { plainAttributes } from './elements.ts';

/** A term that a document says the meaning of. */
export interface Definition {
  /** "environmental migrant" */
  term: string;
  /** The sentence that defines it, as plain text without the numbers that come from data. */
  text: string;
  /** Id of the document, and of the place in it. */
  document: string;
  anchor: string;
}

/** The terms that `<Define>` marks in a document, in reading order: what a glossary is made of. */
export function collectDefinitions({ id, tree }: Pick<Document, 'id' | 'tree'>): Definition[] {
  const definitions: Definition[] = [];
  const walk = (node: Root | RootContent, paragraph: string): void => {
    const around = node.type === 'paragraph' ? toString(node) : paragraph;
    if (node.type === 'mdxJsxTextElement' && node.name === 'Define') {
      const words = toString(node);
      const term = plainAttributes(node)['term'] ?? words;
      const text = setLine(sentenceWith(words, around));
      definitions.push({ term: setLine(term), text, document: id, anchor: `term-${slug(term)}` });
    }
    if ('children' in node) for (const child of node.children) walk(child, around);
  };
  walk(tree, '');
  return definitions;
}

/** The sentence of a paragraph in which words stand. */
function sentenceWith(words: string, paragraph: string): string {
  const sentences = paragraph.replace(/\s+/g, ' ').split(/(?<=[.?!][”’"')]?) (?=\p{Lu})/u);
  return sentences.find((sentence) => sentence.includes(words.replace(/\s+/g, ' '))) ?? paragraph;
}
