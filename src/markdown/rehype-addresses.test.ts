import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeAddresses } from './rehype-addresses.ts';

function html(text: string, printed: boolean): string {
  const tree = fromHtml(text, { fragment: true });
  rehypeAddresses({ printed })(tree);
  return toHtml(tree);
}

describe('addresses', () => {
  test('stand in print after links of other words, and may break after strokes', () => {
    expect(html('<a href="https://iom.int/a/b">the site</a>, etc.', true)).toBe(
      '<a href="https://iom.int/a/b">the site</a> (<span class="address">https://iom.int/<wbr>a/<wbr>b</span>), etc.',
    );
    expect(html('<a href="mailto:a@iom.int?subject=x">us</a>', true)).toContain(
      '>us</a> (<span class="address">a@iom.int</',
    );
  });

  test('are not written twice where the words are the address', () => {
    expect(html('<a href="https://www.iom.int/">www.iom.int</a>', true)).toBe(
      '<a href="https://www.iom.int/"><span class="address">www.iom.int</span></a>',
    );
  });

  test('may break on the site, where none is added', () => {
    expect(html('<a href="https://iom.int/a">https://iom.int/a</a> <a href="https://iom.int">x</a>', false)).toBe(
      '<a href="https://iom.int/a"><span class="address">https://iom.int/<wbr>a</span></a> <a href="https://iom.int">x</a>',
    );
  });

  test('of places in the book or site are left alone', () => {
    const link = '<a href="#principle-1">Principle 1</a> <a href="/2018/en/">2018</a>';
    expect(html(link, true)).toBe(link);
  });
});
