import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/chapters.ts';
import { parseDocument } from './parse-document.ts';

const PATH = 'content/2018/en/principle-1/test.mdx';
const FRONT = '---\ntitle: Work\norder: 1\nsummary: About work.\n---\n\n';

function flawsOf(text: string): string[] {
  const { flaws } = parseDocument({ path: PATH, text });
  for (const flaw of flaws) expect(flaw).toMatchObject({ file: PATH, severity: 'error' });
  return flaws.map(inShort);
}

describe('a sound chapter', () => {
  test('gives front matter and body apart', () => {
    const { value, flaws } = parseDocument({ path: PATH, text: `${FRONT}## Heading\n\nText.\n` });
    expect(flaws).toEqual([]);
    expect(value).toMatchObject({
      frontMatter: { title: 'Work', order: 1, summary: 'About work.' },
      isFrontMatterSound: true,
      isMended: false,
    });
    expect(value?.tree.children.map((node) => node.type)).toEqual(['heading', 'paragraph']);
  });

  test('keeps the places of the file in its tree', () => {
    const { value } = parseDocument({ path: PATH, text: `${FRONT}Text <Fact id="x" /> on.\n` });
    expect(value?.tree.children[0]?.position?.start).toMatchObject({ line: 7, column: 1, offset: FRONT.length });
  });

  test('may have escaped braces and signs, quotes in front matter and text such as "5 < 6 }"', () => {
    expect(
      flawsOf('---\ntitle: "Work: a start"\norder: 1\nsummary: \'Is it?\'\n---\n\n\\{a\\} \\<b 5 < 6 } `{c` \n'),
    ).toEqual([]);
  });
});

describe('broken input', () => {
  const snippets = [
    ...['<', '>', '{', '}', '`', '"', "'", '/', '[', ']', '(', ')', '!', '#', '*', '_', '|', '\\', '&', '=', '-', ':'],
    ...[
      '\n',
      '\n\n',
      ' ',
      '\t',
      '  ',
      '---\n',
      '<Box>',
      '</Box>',
      '<Box title="',
      '<Fact id=',
      ' />',
      '[^a]',
      '[^a]: ',
    ],
    ...[
      '- ',
      '> ',
      '1. ',
      '## ',
      '| a |\n|---|\n',
      '```',
      '<!--',
      '-->',
      'import ',
      'export ',
      '{/*',
      '*/}',
      '${',
      'é',
      '\0',
      '\uD800',
    ],
    ...['title: ', 'summary: S.\n', 'a', 'word ', '😀', '\u202E', 'https://iom.int', '<https://', '&amp;', '&#0;'],
  ];
  const text = fc.array(fc.constantFrom(...snippets), { maxLength: 60 }).map((parts) => parts.join(''));

  test('never throws, and whatever can’t be read is a flaw at a place in the file', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (body, withFront) => {
        const source = { path: PATH, text: withFront ? FRONT + body : body };
        const { value, flaws } = parseDocument(source);
        expect(value !== undefined || flaws.length > 0).toBe(true);
        const rows = source.text.split('\n');
        for (const { line = 0, column = 0, message, hint } of flaws) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(rows.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((rows[line - 1]?.length ?? 0) + 1);
          expect(message).toMatch(/^["A-Z].*\.$/s);
          expect(message + hint).not.toMatch(/undefined|acorn|\[object/);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('never throws for front matter of any characters', () => {
    // The units of the library that are called so take longer to list than all that is done with them here.
    const character = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 80 }), (yaml) => {
        parseDocument({ path: PATH, text: `---\n${yaml}\n---\n\nText.\n` });
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['braces', '{'.repeat(2000)],
    ['angle brackets', '<'.repeat(2000)],
    ['brackets', '['.repeat(5000)],
    ['emphasis', '*a _b '.repeat(2000)],
    ['quotations', '> '.repeat(5000)],
    ['lists', '- '.repeat(5000)],
    ['tags', `${'<Box>\n\n'.repeat(500)}a\n\n${'</Box>\n\n'.repeat(500)}`],
    ['open braces on many lines', 'a {b\n'.repeat(500)],
    [
      'aliases of aliases',
      `---\n${[...'abcdefgh'].map((name, i) => `${name}: &${name} [${i ? `*${'abcdefgh'[i - 1]},`.repeat(9) : 'x'}]`).join('\n')}\n---\n`,
    ],
  ])('many %s are read in no time', (_name, body) => {
    // Of the processor, so that whatever else the machine does makes no difference.
    const start = process.threadCpuUsage();
    parseDocument({ path: PATH, text: body.startsWith('---') ? body : FRONT + body });
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
