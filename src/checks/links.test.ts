import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { links } from './links.ts';

const find = (body: string) => findings(links, body);
const kinds = 'Use https://, http:// or mailto:.';
const ref = 'To point to a place of this edition, write <Ref to="part/chapter" />.';
const chart = 'A figure of the edition is placed with <Chart id="…" />.';
const form = 'Write [words](https://…), without spaces in the address.';

describe('links', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    [
      'scripts',
      'A [b](javascript:alert(1)) c',
      [`7:3 The address "javascript:alert(1)" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'scripts in capitals',
      '[b](JavaScript:c)',
      [`7:1 The address "JavaScript:c" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'scripts by entity',
      '[b](&#106;avascript:c)',
      [`7:1 The address "javascript:c" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'data',
      '[b](data:text/html,c)',
      [`7:1 The address "data:text/html,c" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'files',
      '[b](file:///etc/passwd)',
      [`7:1 The address "file:///etc/passwd" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'paths',
      '[b](../principle-1/) [c](/funding/) [d](#e)',
      [
        `7:1 "../principle-1/" is not a whole web address. → ${ref}`,
        `7:22 "/funding/" is not a whole web address. → ${ref}`,
        `7:37 "#e" is not a whole web address. → ${ref}`,
      ],
    ],
    [
      'hosts of other sites without scheme',
      '[b](//iom.int/c)',
      [`7:1 "//iom.int/c" is not a whole web address. → ${ref}`],
    ],
    [
      'half addresses',
      '[b](https:iom.int) [c](https://) [d](mailto:e)',
      [
        '7:1 "https:iom.int" is not a whole web address. → Copy it from the browser.',
        '7:20 "https://" is not a whole web address. → Copy it from the browser.',
        '7:34 "mailto:e" is not a whole web address. → Copy it from the browser.',
      ],
    ],
    [
      'addresses that are cut off',
      '[b](https://iom.int/…) [c](https://iom.int/d...)',
      [
        '7:1 The address "https://iom.int/…" is cut off. → Write the whole address.',
        '7:24 The address "https://iom.int/d..." is cut off. → Write the whole address.',
      ],
    ],
    ['no address', '[b]()', [`7:1 "" is not a whole web address. → ${ref}`]],
    [
      'no words',
      'A [](https://iom.int) b',
      ['7:3 A link has no words to click on. → Write them in the square brackets.'],
    ],
    [
      'addresses at the end of the chapter',
      'A [b].\n\n[b]: javascript:c',
      [`9:1 The address "javascript:c" is of a kind that is not allowed. → ${kinds}`],
    ],
    [
      'an address that is nowhere',
      'A [b][c] d [e][] f [b][c].',
      [
        `7:3 The link [b][c] has no address that can be read. → ${form}`,
        `7:12 The link [e][] has no address that can be read. → ${form}`,
        `7:20 The link [b][c] has no address that can be read. → ${form}`,
      ],
    ],
    [
      'an address with a space',
      'A [b](https://iom.int/a b) c',
      [`7:3 The link [b](https://iom.int/a b) has no address that can be read. → ${form}`],
    ],
    ['pictures', 'A ![b](https://iom.int/c.jpg)', [`7:3 Pictures can’t be placed with ![…]. → ${chart}`]],
    [
      'pictures by reference',
      '![b][c]\n\n[c]: https://iom.int/c.jpg',
      [`7:1 Pictures can’t be placed with ![…]. → ${chart}`],
    ],
    [
      'links in tags and notes',
      '<Box>\n\n[a](b)[^c]\n\n</Box>\n\n[^c]: [d](e)',
      [`9:1 "b" is not a whole web address. → ${ref}`, `13:7 "e" is not a whole web address. → ${ref}`],
    ],
  ])('forbid %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('allow whole addresses', () => {
    const body = [
      '[a](https://www.iom.int/b?c=d#e) [f](HTTP://iom.int) [g](mailto:hq@iom.int) [*h*][i]',
      'https://iom.int, www.iom.int and hq@iom.int, [<Fact id="j" />](https://iom.int)',
      '',
      '[i]: https://iom.int/i',
    ].join('\n');
    expect(find(body)).toEqual([]);
  });

  test('allow square brackets in the text, in code and escaped', () => {
    expect(find('A [sic] b [c] (d), `[e][f]` \\[g](h).')).toEqual([]);
  });
});
