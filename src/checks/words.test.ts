import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { ownWordsOf, wordsOf } from './words.ts';

const read = (body: string) =>
  wordsOf(documentOf(body))
    .filter(({ kind }) => kind !== 'front-matter')
    .map(({ text, kind, within }) => [text, kind, ...within].join(' | '));

/** Where words of a chapter are said to stand, "line:column". */
function placeOf(body: string, words: string): string {
  for (const { text, placeOf } of wordsOf(documentOf(body))) {
    const index = text.indexOf(words);
    if (index < 0) continue;
    const { line, column } = placeOf(index);
    return `${line}:${column}`;
  }
  throw new Error(`No words "${words}"`);
}

describe('the words of a chapter', () => {
  test('are those of its front matter, headings, text, cells, notes and printed attributes', () => {
    const words = wordsOf(documentOf('A'));
    expect(words.map(({ text, kind, name }) => [text, kind, name])).toEqual([
      ['Test', 'front-matter', 'title'],
      ['A chapter of a test.', 'front-matter', 'summary'],
      ['A', 'text', undefined],
    ]);
    const body = '## B\n\n<Box title="C">\n\n*D* E\n\n</Box>\n\n| F |\n| - |\n| G |\n\nH[^i]\n\n[^i]: J';
    expect(read(body)).toEqual([
      'B | heading',
      'C | attribute | Box',
      'D | text | Box',
      ' E | text | Box',
      'F | cell',
      'G | cell',
      'H | text',
      'J | text',
    ]);
  });

  test('are neither code, nor addresses, nor names, nor codes', () => {
    expect(read('`A` {b} https://iom.int/c <Ref to="principle-1" />\n\n```\nD\n```')).toEqual([
      '  | text',
      '  | text',
      '  | text',
    ]);
    expect(read('<Quote source="A" person="B" role="C">\n\nD\n\n</Quote>')).toEqual([
      'C | attribute | Quote',
      'D | text | Quote',
    ]);
  });

  test('of other languages are known by their tag', () => {
    const document = documentOf('A <Language code="fr">b</Language>');
    expect(ownWordsOf(document).map(({ text }) => text)).toEqual(['Test', 'A chapter of a test.', 'A ']);
  });

  test('belong to one block where they are of one paragraph', () => {
    const words = wordsOf(documentOf('A *b* c\n\nD')).filter(({ kind }) => kind === 'text');
    expect(words.map(({ block }) => words.findIndex((own) => own.block === block))).toEqual([0, 0, 0, 3]);
  });
});

describe('the place of words', () => {
  test.each([
    ['at the start', 'word', 'word', '7:1'],
    ['on a later line', 'one\ntwo word', 'word', '8:5'],
    ['after a backslash', 'a \\{b\\} word', 'word', '7:9'],
    ['after a character reference', 'a &amp; b &eacute; word', 'word', '7:20'],
    ['after an ampersand', 'a & b word', 'word', '7:7'],
    ['after spaces at the end of a line', 'one \ntwo word', 'word', '8:5'],
    ['on an indented line of a list', '- one\n  two word', 'word', '8:7'],
    ['in a quotation of two lines', '> one\n> two word', 'word', '8:7'],
    ['in a lettered list', '(a) one;\n(b) two word.', 'word', '8:9'],
    ['in the second line of a lettered list', '(a) one;\n\n(b) two\nword.', 'word', '10:1'],
    ['in a cell', '| a | b |\n| - | - |\n| c | my word |', 'word', '9:10'],
    ['in an attribute', '<Box title="my word">\n\nA\n\n</Box>', 'word', '7:16'],
    ['in an attribute on a line of its own', '<Box\n  title="my word"\n>\n\nA\n\n</Box>', 'word', '8:13'],
    ['in a tag in the text', 'A <RunIn>word</RunIn> b', 'word', '7:10'],
    ['in the front matter', 'A', 'of a test', '4:20'],
  ])('is right %s', (_name, body, words, place) => {
    expect(placeOf(body, words)).toBe(place);
  });
});
