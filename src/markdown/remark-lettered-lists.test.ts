import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { findLetterSlips, letterLists } from './remark-lettered-lists.ts';

const parse = (text: string) => unified().use(remarkParse).use(remarkMdx).parse(text);

function html(text: string): string {
  const tree = parse(text);
  letterLists(tree, text);
  return toHtml(toHast(tree)).replace(/\n(?=<)|(?<=>)\n/g, '');
}

const OPEN = '<ol type="a" class="lettered">';
const ROMAN = '<ol type="i" class="lettered">';

describe('lines that begin with letters in brackets', () => {
  test.each([
    ['paragraphs', '(a) x\n\n(b) y', `${OPEN}<li>x</li><li>y</li></ol>`],
    [
      'lines under an introduction',
      'Aims:\n(a) x;\n(b) *y*.',
      `<p>Aims:</p>${OPEN}<li>x;</li><li><em>y</em>.</li></ol>`,
    ],
    ['lines of which one runs on', '(a) x\non\n(b) y', `${OPEN}<li>x\non</li><li>y</li></ol>`],
    ['bullets', '- (a) x\n- (b) y', `${OPEN}<li>x</li><li>y</li></ol>`],
    ['roman numbers', '(i) x\n(ii) y', `${ROMAN}<li>x</li><li>y</li></ol>`],
    [
      'roman numbers under letters',
      '(a) x\n   (i) y\n   (ii) z\n(b) w',
      `${OPEN}<li>x${ROMAN}<li>y</li><li>z</li></ol></li><li>w</li></ol>`,
    ],
    ['(i) after (h)', 'abcdefghij'.replace(/./g, '($&) x\n'), `${OPEN}${'<li>x</li>'.repeat(10)}</ol>`],
    [
      'an item of two paragraphs',
      '(a) x\n\n    more\n\n(b) y',
      `${OPEN}<li><p>x</p><p>more</p></li><li><p>y</p></li></ol>`,
    ],
    [
      'a list that goes on after other text',
      '(a) x\n\nText\n\n(b) y',
      `${OPEN}<li>x</li></ol><p>Text</p><ol start="2" type="a" class="lettered"><li>y</li></ol>`,
    ],
  ])('make a list: %s', (_name, text, expected) => {
    expect(html(text)).toBe(expected);
    expect(findLetterSlips(parse(text), text)).toEqual([]);
  });

  test.each([
    'It asks for (a) x; (b) y; and (c) z.',
    'It asks for (a) x; (b) y;\n(c) z.',
    '(a) x; (b) y; and (c) z.',
    'See:\n(a) x; (b) y; and\n(c) z.',
    'A line that happens to be broken before\n(a) a letter.',
    '\\(c) IOM 2017',
    '(s)he',
  ])('stay text in a sentence: %s', (text) => {
    expect(html(text)).not.toContain('<ol');
    expect(findLetterSlips(parse(text), text)).toEqual([]);
  });

  test.each([
    ['(a) x\n\n(c) y', 3, '(b) is missing between (a) and (c).'],
    ['(a) x\n(b) y\n(f) z', 3, '(c) to (e) are missing between (b) and (f).'],
    ['(i) x\n(ii) y\n(iv) z', 3, '(iii) is missing between (ii) and (iv).'],
    ['(a) x\n   (i) y\n   (iii) z\n(b) w', 3, '(ii) is missing between (i) and (iii).'],
    ['(a) x\n(b) y\n(b) z', 3, '(b) stands twice in the list.'],
    ['(a) x\n(b) y\n(a) z', 3, '(a) stands after (b).'],
    ['(c) IOM 2017', 1, 'There is no (b) before (c).'],
  ])('stay text and are a flaw where a letter is wrong: %s', (text, line, message) => {
    expect(html(text)).not.toContain('<ol');
    expect(findLetterSlips(parse(text), text)).toMatchObject([{ line, message }]);
  });
});

test('the tree in which slips are looked for stays as it is', () => {
  const tree = parse('(a) x\n(b) y');
  const before = structuredClone(tree);
  findLetterSlips(tree, '(a) x\n(b) y');
  expect(tree).toEqual(before);
});
