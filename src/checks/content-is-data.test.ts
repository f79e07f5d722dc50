import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { contentIsData } from './content-is-data.ts';

const find = (body: string) => findings(contentIsData, body);
const brace = 'To print a brace, write \\{ or \\}.';
const quotes = 'Write the value in quotes: name="value".';
const remove = 'Remove the line. Every tag of the vocabulary is there already.';

describe('content is data', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    [
      'expressions in a line',
      'A {b} c {1 + 1} d',
      [
        `7:3 Text in braces is code, and chapters hold none: {b}. → ${brace}`,
        `7:9 Text in braces is code, and chapters hold none: {1 + 1}. → ${brace}`,
      ],
    ],
    [
      'expressions alone',
      'A\n\n{process.exit()}',
      [`9:1 Text in braces is code, and chapters hold none: {process.exit()}. → ${brace}`],
    ],
    ['empty braces', 'A {} b', [`7:3 Text in braces is code, and chapters hold none: {}. → ${brace}`]],
    ['comments of code', '{/* A */}', [`7:1 Text in braces is code, and chapters hold none: {/* A */}. → ${brace}`]],
    [
      'long expressions',
      `{"${'a'.repeat(50)}"}`,
      [`7:1 Text in braces is code, and chapters hold none: {"${'a'.repeat(36)}…}. → ${brace}`],
    ],
    ['imports', 'import A from "b"\n\nC', [`7:1 A chapter can’t import or export anything. → ${remove}`]],
    ['exports', 'A\n\nexport const b = 1', [`9:1 A chapter can’t import or export anything. → ${remove}`]],
    [
      'values in braces',
      'A <Fact bare="true" id={b} /> c',
      [`7:21 "id" of <Fact> has a value in braces, which is code. → ${quotes}`],
    ],
    [
      'spread values',
      'A <Fact {...b} /> c',
      [`7:9 An attribute of <Fact> has a value in braces, which is code. → ${quotes}`],
    ],
    [
      'code in a tag',
      '<Box>\n\nA {b}\n\n</Box>',
      [`9:3 Text in braces is code, and chapters hold none: {b}. → ${brace}`],
    ],
    ['code in a note', 'A[^a]\n\n[^a]: B {c}', [`9:9 Text in braces is code, and chapters hold none: {c}. → ${brace}`]],
    [
      'code in an unknown tag',
      'A <Foo bar={() => 1} /> b',
      [`7:8 "bar" of <Foo> has a value in braces, which is code. → ${quotes}`],
    ],
  ])('forbids %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('allows escaped braces, braces in code and plain values', () => {
    expect(find('A \\{b\\} `{c}` <Fact id="d" bare /> } e\n\n```\n{f}\nimport g\n```\n')).toEqual([]);
  });
});
