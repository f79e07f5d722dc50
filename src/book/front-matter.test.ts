import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/chapters.ts';
import { frontMatterSchema } from './front-matter.ts';
import { parseDocument } from './parse-document.ts';

const PATH = 'content/2018/en/principle-1/test.mdx';

function flawsOf(text: string): string[] {
  const { flaws } = parseDocument({ path: PATH, text });
  for (const flaw of flaws) expect(flaw).toMatchObject({ file: PATH, severity: 'error' });
  return flaws.map(inShort);
}

describe('front matter', () => {
  const form = 'Begin the file with a line ---, then title, order and summary, then a line ---.';
  const known = `Known names: ${Object.keys(frontMatterSchema.shape).join(', ')}.`;
  const oneLine = 'Write "name: text" on one line each.';
  test.each<[name: string, text: string, flaws: string[]]>([
    ['missing', 'Text.\n', [`1:1 This chapter has no front matter. → ${form}`]],
    ['of an empty file', '', [`1:1 This chapter has no front matter. → ${form}`]],
    [
      'not closed',
      '---\ntitle: T\nsummary: S.\n\nText.\n',
      ['1:1 The front matter is not closed. → Add a line --- after its last line.'],
    ],
    [
      'below an empty line',
      '\n---\ntitle: T\nsummary: S.\n---\n',
      ['1:1 The front matter doesn’t begin on the first line. → Remove what stands before its line ---.'],
    ],
    [
      'with values of wrong types',
      '---\ntitle: 2018\nsummary: [a]\norder: first\n---\n',
      [
        '2:1 "title" must be text in quotes, but it is 2018.',
        '3:1 "summary" must be text in quotes, but it is a list.',
        '4:1 "order" must be a number, but it is "first". → Write the number without quotes, spaces or commas.',
      ],
    ],
    [
      'with values out of range',
      '---\ntitle: ""\nsummary: No stop\norder: -1\ncategory: P9\n---\n',
      [
        '2:1 "title" is empty. → Fill it in.',
        '3:1 "summary" is "No stop", which does not have the right form. → Write one sentence that ends with a full stop.',
        '4:1 "order" is -1; it must not be less than 0.',
        '5:1 "category" is "P9", which is not one of P1, P2, P3, O1, O2, O3.',
      ],
    ],
    [
      'with blank values',
      '---\ntitle:\nsummary: # S.\n---\n',
      [
        '2:1 "title" is empty. → Write its text after the colon; text that begins with # needs quotes.',
        '3:1 "summary" is empty. → Write its text after the colon; text that begins with # needs quotes.',
      ],
    ],
    ['without a summary', '---\ntitle: T\norder: 1\n---\n', ['1:1 "summary" is missing. → Add a line "summary: …".']],
    ['with nothing in it', '---\n---\n', ['1:1 "summary" is missing. → Add a line "summary: …".']],
    [
      'with unknown names',
      '---\ntitel: T\nauthor: A\n__proto__: P\nsummary: S.\n---\n',
      [
        '2:1 "titel" is not a name of the front matter. → Did you mean "title"?',
        `3:1 "author" is not a name of the front matter. → ${known}`,
        `4:1 "__proto__" is not a name of the front matter. → ${known}`,
      ],
    ],
    [
      'with a name given twice',
      '---\ntitle: T\nsummary: S.\ntitle: U\n---\n',
      ['4:1 The front matter can’t be read: a name is given twice. → Remove one of the two.'],
    ],
    [
      'with a colon in a title',
      '---\ntitle: Data: a start\nsummary: S.\n---\n',
      [
        '2:8 The front matter can’t be read: a colon stands inside text without quotes. → Put the text in quotes, or check the indentation.',
      ],
    ],
    [
      'with an open quote',
      '---\ntitle: "T\nsummary: S.\n---\n',
      ['3:12 The front matter can’t be read: a closing quote is missing. → Close the quote on the same line.'],
    ],
    [
      'with a text over two lines',
      '---\ntitle: T\nsummary: A first\nsecond line.\n---\n',
      [`4:1 The front matter can’t be read: a line is not of the form "name: text". → ${oneLine}`],
    ],
    [
      'with a tab',
      '---\ntitle: T\n\tsummary: S.\n---\n',
      ['3:1 The front matter can’t be read: a tab stands at the start of a line. → Begin every line at the left edge.'],
    ],
    [
      'with text that YAML takes for a sign of its own',
      '---\ntitle: *star\nsummary: S.\n---\n',
      ['2:8 The front matter can’t be read: text that begins with *, & or ! needs quotes. → Put the text in quotes.'],
    ],
    [
      'with text that no value can begin with',
      '---\ntitle: @work\nsummary: S.\n---\n',
      [
        '2:8 The front matter can’t be read: a line is not of the form "name: text". → Put text with a colon, or with @, %, ` or [ at its start, in quotes.',
      ],
    ],
    [
      'that is a list',
      '---\n- T\n---\n',
      [`2:1 The front matter can’t be read: its lines have no names. → ${oneLine}`],
    ],
  ])('%s', (_name, text, flaws) => {
    expect(flawsOf(text)).toEqual(flaws);
  });

  test('with flaws leaves the rest to be looked at', () => {
    const { value } = parseDocument({ path: PATH, text: '---\ntitle: T\norder: first\n---\n\n## Heading\n' });
    expect(value).toMatchObject({ frontMatter: { title: 'T', summary: '' }, isFrontMatterSound: false });
    expect(value?.tree.children).toHaveLength(1);
  });
});
