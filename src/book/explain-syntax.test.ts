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

const flawsOfBody = (body: string) => flawsOf(FRONT + body);

const notes = 'To print a brace, write \\{ or \\}.';
const lines = (name: string) =>
  `Put <${name}> and </${name}> on lines of their own, with blank lines between; or write <${name} … /> if it holds no text.`;
const attributes = 'Write each attribute as name="value", and end the tag with > or />. Is a quote missing?';

describe('a body', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    [
      'with a tag that is not closed',
      'A.\n\n<Box title="B">\n\nC.\n',
      [`9:1 The tag <Box> is opened but not closed. → ${lines('Box')}`],
    ],
    [
      'with a tag without its slash',
      'In <Fact id="x"> offices.\n',
      [`7:4 The tag <Fact> is opened but not closed in the same paragraph. → ${lines('Fact')}`],
    ],
    [
      'with a tag that is closed in another paragraph',
      '<Box>One.\n\nTwo.</Box>\n',
      [`7:1 The tag <Box> is opened but not closed in the same paragraph. → ${lines('Box')}`],
    ],
    [
      'with a tag that is closed outside its list',
      '- a\n\n  <Box>\n\nb\n\n</Box>\n',
      [`9:3 The tag <Box> is opened but not closed in the same item of the list. → ${lines('Box')}`],
    ],
    [
      'with a closing tag inside a list',
      '<Box>\n\n- a\n  </Box>\n',
      [
        '10:3 The closing tag </Box> stands in a list or a quotation, its opening tag outside. → Put a blank line before </Box>, and begin it where <Box> begins.',
      ],
    ],
    [
      'with a tag closed by another name',
      '<Box>\n\nA.\n\n</Bax>\n',
      ['11:1 The tag <Box> is closed by </Bax>. → Write </Box> here, or close what was opened in between first.'],
    ],
    [
      'with a closing tag alone',
      'A.\n\n</Box>\n',
      ['9:1 The closing tag </Box> has no opening tag. → Remove it, or write <Box> before its text.'],
    ],
    [
      'with a closing tag that holds more',
      '<Box>a</Box id="b">\n',
      ['7:7 The closing tag </Box> can’t be read. → Write </Box> and no more.'],
    ],
    ['with a stray {', 'A { brace.\n', [`7:3 The brace { has no closing brace. → ${notes}`]],
    ['with code in braces', 'A {b c} d.\n', [`7:3 Text in braces is code, and chapters hold none: {b c}. → ${notes}`]],
    [
      'with an empty value in braces',
      'A <Fact id={} /> b.\n',
      ['7:12 An attribute has a value in braces, which is code. → Write the value in quotes: name="value".'],
    ],
    [
      'with a stray <',
      'If a <5 and b<= c.\n',
      [
        '7:6 A < in the text starts no tag. → To print the sign, write \\<.',
        '7:14 A < in the text starts no tag. → To print the sign, write \\<.',
      ],
    ],
    ['with a < at its end', 'A <', ['7:3 A < in the text starts no tag. → To print the sign, write \\<.']],
    ['with a comment', 'A <!-- b --> c.\n', ['7:3 A chapter can’t hold comments: <!-- … -->. → Remove the comment.']],
    [
      'with addresses in angle brackets',
      'See <https://iom.int> or <a@iom.int>.\n',
      [
        '7:5 An address can’t stand in angle brackets. → Write it without them, or as [text](address).',
        '7:26 An address can’t stand in angle brackets. → Write it without them, or as [text](address).',
      ],
    ],
    [
      'with a value without quotes',
      'A <Fact id=x /> b.\n',
      ['7:3 A value in the tag <Fact> has no straight quotes. → Write name="value" with the quotes of the keyboard.'],
    ],
    [
      'with a value in typographic quotes',
      'A <Fact id=“x” /> b.\n',
      ['7:3 A value in the tag <Fact> has no straight quotes. → Write name="value" with the quotes of the keyboard.'],
    ],
    [
      'with an open quote in a tag',
      'A <Fact id="x /> b.\n',
      [
        '7:3 A quote in the tag <Fact> is not closed. → Add the closing quote. Write each attribute as name="value", and end the tag with > or />.',
      ],
    ],
    [
      'with an open quote that a later one closes',
      'A <Fact id="x /> b, "c" d.\n',
      [`7:3 The tag <Fact> can’t be read. → ${attributes}`],
    ],
    ['with a tag that never ends', 'A <Fact id="x"\n', [`7:3 The tag <Fact> can’t be read. → ${attributes}`]],
    [
      'that begins with a word of the language of scripts',
      'export of goods rose.\n\nimport of goods fell.\n',
      [
        '7:1 A paragraph can’t begin with the word "export" in small letters: it would be code. → Reword the sentence so that it begins with another word.',
        '9:1 A paragraph can’t begin with the word "import" in small letters: it would be code. → Reword the sentence so that it begins with another word.',
      ],
    ],
    [
      'nested too deep',
      `${'> '.repeat(50)}a\n`,
      ['7:1 Lists, quotations or tags are nested more than 40 deep here. → Nest them less.'],
    ],
    [
      'saved in another encoding',
      'Caf\uFFFD\n',
      ['7:4 A character of this file can’t be read. → Save the file as UTF-8 and write the character again.'],
    ],
  ])('%s', (_name, body, flaws) => {
    expect(flawsOfBody(body)).toEqual(flaws);
  });

  test('with many flaws has them all in one report, with those of its front matter', () => {
    const text = '---\ntitle: T\norder: 1\n---\n\nA <5.\n\nB {c d}.\n\n<Box>\n\nE {f.\n';
    expect(flawsOf(text).map((flaw) => flaw.split(' → ')[0])).toEqual([
      '6:3 A < in the text starts no tag.',
      '8:3 Text in braces is code, and chapters hold none: {c d}.',
      '12:3 The brace { has no closing brace.',
      '10:1 The tag <Box> is opened but not closed.',
      '1:1 "summary" is missing.',
    ]);
  });

  test('is left alone after twenty unreadable places', () => {
    const { value, flaws } = parseDocument({ path: PATH, text: FRONT + '<5\n\n'.repeat(30) });
    expect(value).toBeUndefined();
    expect(flaws).toHaveLength(20);
  });
});
