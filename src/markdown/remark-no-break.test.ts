import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { remarkNoBreak } from './remark-no-break.ts';

/** The text after the plugin, no-break spaces as underscores. */
function joined(value: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
  remarkNoBreak()(tree);
  const [paragraph] = tree.children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return text?.type === 'text' ? text.value.replaceAll('\u00a0', '_') : '';
}

describe('no-break spaces join', () => {
  test.each([
    ['a currency and its amount', 'USD 6 and EUR 1,250', 'USD_6 and EUR_1,250'],
    ['a number and its million', 'USD 6 million, 2.86 billion', 'USD_6_million, 2.86_billion'],
    ['a share', '10 per cent or 3 percentage points', '10_per_cent or 3_percentage points'],
    ['per and cent', 'a share per cent', 'a share per_cent'],
    ['an article', 'article 3, Article 13 and articles 4', 'article_3, Article_13 and articles_4'],
    [
      'other places',
      'chapter 1 figure 2 Goal 3 objective 1 paragraph 5 page 6 Principle 2 resolution 72 Table 8 target 10',
      'chapter_1 figure_2 Goal_3 objective_1 paragraph_5 page_6 Principle_2 resolution_72 Table_8 target_10',
    ],
    ['a number sign', 'No. 5', 'No._5'],
    ['a day and its month', '18 April 2018 and 5 May', '18_April 2018 and 5_May'],
  ])('%s', (_name, value, expected) => {
    expect(joined(value)).toBe(expected);
  });

  test.each([
    ['USD millions', 'amounts in USD million'],
    ['a word that only ends so', 'subtable 3 and homepage 4'],
    ['a word that only begins so', '6 millions, 10 per cents'],
    ['a word before no number', 'the article and figure below'],
    ['a year before a month', '2018 May'],
    ['a full stop before a number', 'No. But 5'],
  ])('nothing in %s', (_name, value) => {
    expect(joined(value)).toBe(value);
  });

  test('nothing in code', () => {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'inlineCode', value: 'USD 6' }] }],
    };
    remarkNoBreak()(tree);
    expect(tree).toMatchObject({ children: [{ children: [{ value: 'USD 6' }] }] });
  });

  test('and change nothing else, however often they are set', () => {
    const words = ['USD', 'EUR', '6', '12', 'million', 'per', 'cent', 'article', 'April', 'No.', 'a', ',', '.'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (parts) => {
        const value = parts.join(' ');
        const once = joined(value);
        expect(once.replaceAll('_', ' ')).toBe(value);
        expect(joined(once.replaceAll('_', '\u00a0'))).toBe(once);
      }),
    );
  });
});
