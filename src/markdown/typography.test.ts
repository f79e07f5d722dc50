import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { setLine, setTypography } from './typography.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const tag: PhrasingContent = { type: 'mdxJsxTextElement', name: 'Fact', attributes: [], children: [] };
const paragraph = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});
const set = (...children: PhrasingContent[]) => toString(setTypography(paragraph(...children)));

describe('a line of text', () => {
  test.each([
    [`"A" and 'b'`, '“A” and ‘b’'],
    [`the region's, the regions' and '90s`, 'the region’s, the regions’ and ’90s'],
    [`("a") ["b"] "c," d`, '(“a”) [“b”] “c,” d'],
    ['a -- b, 2015--2016 --- c', 'a – b, 2015–2016 — c'],
    ['a ...', 'a …'],
    ['“a” ‘b’ – — …', '“a” ‘b’ – — …'],
    ['<b> & {c} *d*', '<b> & {c} *d*'],
    ['', ''],
    [' a  b ', ' a  b '],
  ])('%s becomes %s', (plain, typographic) => {
    expect(setLine(plain)).toBe(typographic);
  });

  test('has no-break spaces too', () => {
    expect(setLine('USD 6 million in article 3')).toBe('USD\u00a06\u00a0million in article\u00a03');
  });

  test('is what a paragraph with the same words is, also where it is plain enough to be passed over', () => {
    const words = fc.array(
      fc.constantFrom('a', 'IOM', 'é', 'per cent', 'page', '.', ',', '..', '?', ':', '(', '6', ' ', '-'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        for (const line of [parts.join(' '), parts.join('')]) expect(setLine(line)).toBe(set(text(line)));
      }),
    );
  });

  test('stays as it is when it is set again', () => {
    const words = fc.array(fc.constantFrom('"', "'", 'a', 'USD', '6', ' ', '--', '.', ',', 'per cent', 'é', '(', ')'));
    fc.assert(
      fc.property(words, (parts) => {
        const once = setLine(parts.join(' '));
        expect(setLine(once)).toBe(once);
        expect(once).not.toMatch(/["']/);
      }),
    );
  });
});

describe('quotes', () => {
  test('open before a tag and close after it', () => {
    expect(set(text('A "'), tag, text(' b" and "c '), tag, text('".'))).toBe('A “ b” and “c ”.');
  });

  test('open and close around emphasis, links and code', () => {
    const strong: PhrasingContent = { type: 'strong', children: [text('b')] };
    const link: PhrasingContent = { type: 'link', url: 'https://a.b', children: [text('"c"')] };
    const code: PhrasingContent = { type: 'inlineCode', value: '"d"' };
    expect(set(text('a "'), strong, text('" '), link, text(' '), code)).toBe('a “b” “c” "d"');
  });

  test('open at the start of a line, a heading and a cell', () => {
    expect(set(text('"a"'), { type: 'break' }, text('"b"'))).toBe('“a”“b”');
    const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] });
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'heading', depth: 2, children: [text('Plans')] },
        { type: 'heading', depth: 2, children: [text('"New" plans')] },
        { type: 'table', children: [{ type: 'tableRow', children: [cell('a'), cell('"b"')] }] },
      ],
    };
    expect(toString(setTypography(tree))).toBe('Plans“New” plansa“b”');
  });
});

describe('the tree', () => {
  test('that is given stays as it is, and tags and line breaks are still in that which comes back', () => {
    const given = paragraph(text('"a" '), tag, { type: 'break' }, { type: 'emphasis', children: [text("b's"), tag] });
    const before = JSON.stringify(given);
    const made = setTypography(given);
    expect(JSON.stringify(given)).toBe(before);
    expect(made).toEqual(
      paragraph(text('“a” '), tag, { type: 'break' }, { type: 'emphasis', children: [text('b’s'), tag] }),
    );
  });
});
