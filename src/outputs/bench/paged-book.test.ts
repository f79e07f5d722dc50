import { expect, test } from 'vitest';
import { makeFlowBook } from '../pdf/fixtures/flow-book.ts';
import { flowBookOf } from './flow-book-sizes.ts';
import { toPagedBook } from './paged-book.ts';

test('the book for Paged.js holds the same text, its notes at their marks, its page numbers as links', () => {
  const body = makeFlowBook(flowBookOf(2));
  const paged = toPagedBook(body);
  const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  expect(countOf(paged, /<span class="note" id="note-/g)).toBe(countOf(body, /<li id="note-/g));
  expect(countOf(paged, /<span class="note" id="note-ch\d+-\d+">Note ch/g)).toBe(countOf(body, /data-footnote-ref/g));
  expect(countOf(paged, /data-footnote|<section data-footnotes|<sup>/g)).toBe(0);
  expect(countOf(paged, /<a class="page-of" href="#ch\d+">/g)).toBe(countOf(body, /data-page-of=/g));
  const words = (text: string): string[] =>
    text
      .replace(/<section data-footnotes><h3>Notes<\/h3>/g, '')
      .replace(/<sup>.*?<\/sup>|↩|<[^>]*>/gs, ' ')
      .split(/\s+/)
      .sort();
  expect(words(paged)).toEqual(words(body));
});
