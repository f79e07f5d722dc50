import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from '../src/book/addresses.ts';
import type { Book } from '../src/book/book.ts';
import { readBook } from '../src/outputs/pdf/read-book.ts';
import { realBook } from '../src/testing/real-book.ts';
import { SITE } from './build-site.ts';

/** An element of the structure tree, read anew and by no code that wrote it. */
interface Tag {
  type: string;
  dictionary: PDFDict;
  children: Tag[];
  /** Marked content and annotations of its own. */
  leaves: number;
  annotations: PDFDict[];
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const FILE = join(SITE, addressesOf('2018', 'en').pdf);
let document: PDFDocument;
let tags: Tag[];
let links: PDFDict[];
let book: Book;

const nameOf = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
const words = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName ? object.decodeText() : '';

function readTag(dictionary: PDFDict): Tag {
  const tag: Tag = { type: nameOf(dictionary, 'S') ?? '', dictionary, children: [], leaves: 0, annotations: [] };
  const kids = dictionary.lookup(PDFName.of('K'));
  for (const entry of kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]) {
    const kid = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
    if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) {
      tag.children.push(readTag(kid));
      continue;
    }
    tag.leaves++;
    if (kid instanceof PDFDict && nameOf(kid, 'Type') === 'OBJR')
      tag.annotations.push(kid.lookup(PDFName.of('Obj'), PDFDict));
  }
  return tag;
}

const below = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(below)];

beforeAll(async () => {
  document = await PDFDocument.load(await readFile(FILE), { updateMetadata: false, parseSpeed: Infinity });
  tags = below(readTag(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)));
  links = document.getPages().flatMap(({ node }) => {
    const annotations = node.Annots() ?? document.context.obj([]);
    return Array.from({ length: annotations.size() }, (_, index) => annotations.lookup(index, PDFDict));
  });
  book = realBook();
});

const all = (type: string): Tag[] => tags.filter((tag) => tag.type === type);
const typesIn = (tag: Tag): string[] => tag.children.map(({ type }) => type);

describe('the structure of the whole edition', () => {
  test('has items in lists, each with its body, and its number or bullet before it', () => {
    expect(all('L').length).toBeGreaterThan(30);
    for (const list of all('L'))
      expect(typesIn(list).filter((type) => type !== 'LI' && type !== 'Caption')).toEqual([]);
    for (const item of all('LI')) expect(typesIn(item).join(' ')).toMatch(/^(Lbl )?LBody$/);
    expect(all('LI').filter((item) => typesIn(item)[0] === 'Lbl').length).toBeGreaterThan(50);
  });

  test('has a scope for every header cell', () => {
    expect(all('Table').length).toBeGreaterThan(20);
    expect(all('TH').length).toBeGreaterThan(200);
    for (const { dictionary } of all('TH')) {
      const attributes = dictionary.lookup(PDFName.of('A'));
      const one = attributes instanceof PDFArray ? attributes.lookup(0, PDFDict) : attributes;
      expect(one instanceof PDFDict ? nameOf(one, 'Scope') : undefined).toMatch(/^(Column|Row|Both)$/);
    }
  });

  test('has notes that are reached from their marks and lead back to them', () => {
    const targetOf = (annotation: PDFDict): string => words(annotation.lookup(PDFName.of('Dest')));
    const targets = new Set(links.map(targetOf));
    expect(all('Note').length).toBeGreaterThan(20);
    for (const note of all('Note')) {
      expect(typesIn(note)[0]).toBe('Lbl');
      const [back] = below(note).flatMap(({ annotations }) => annotations);
      const mark = back ? targetOf(back) : '';
      expect(mark).toMatch(/fnref|ref-/);
      expect([...targets]).toContain(mark.replace('fnref', 'fn'));
    }
  });

  test('has every link in it, and each says where it leads', () => {
    const tagged = new Set(tags.flatMap(({ annotations }) => annotations));
    expect(links.length).toBeGreaterThan(1000);
    for (const link of links) {
      expect(nameOf(link, 'Subtype')).toBe('Link');
      expect(words(link.lookup(PDFName.of('Contents'))).trim()).not.toBe('');
      expect(tagged.has(link)).toBe(true);
    }
    for (const tag of tags) if (tag.annotations.length > 0) expect(['Link', 'Reference']).toContain(tag.type);
  });

  test('has nothing empty but cells', () => {
    const empty = tags.filter(({ leaves, children }) => leaves === 0 && children.length === 0);
    expect(empty.map(({ type }) => type).filter((type) => type !== 'TD' && type !== 'TH')).toEqual([]);
  });

  test('has a description for every figure', () => {
    expect(all('Figure').length).toBeGreaterThan(40);
    for (const { dictionary } of all('Figure'))
      expect(words(dictionary.lookup(PDFName.of('Alt'))).length).toBeGreaterThan(5);
  });
});

test('every word of the chapters is whole in the text of the book, also where a line divides it', async () => {
  const printed = await readBook(FILE);
  let text = '';
  for (let page = 1; page <= printed.pages; page++) text += `${await printed.pageText(page)}\n`;
  await printed.close();
  // pdf.js gives soft hyphens as hyphens: a word is divided at a line end, or written with one.
  expect(text.match(/\p{L}-\n\p{L}/gu)?.length).toBeGreaterThan(50);
  const texts = [text.replace(/(\p{L})-\n(?=\p{L})/gu, '$1'), text.replace(/(\p{L})-\n(?=\p{L})/gu, '$1-')];
  const found = new Set(texts.flatMap((whole) => whole.match(WORD) ?? []));
  const missing = new Set<string>();
  for (const { tree } of book.documents.values())
    visit(tree, (node) => {
      if ('name' in node && node.name === 'WebOnly') return SKIP;
      if (node.type !== 'text') return undefined;
      for (const word of toString(node).match(WORD) ?? []) if (word.length > 5 && !found.has(word)) missing.add(word);
      return undefined;
    });
  expect([...missing]).toEqual([]);
});
