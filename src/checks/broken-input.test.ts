import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { markdownExamples } from '../authoring/markdown-examples.ts';
import { vocabulary } from '../authoring/vocabulary.ts';
import { dataPaths } from '../book/read-sources.ts';
import { sampleSources } from '../book/sample-data.ts';
import { formatGithub, formatJson } from '../model/flaw-formats.ts';
import { reportFlaws } from '../model/flaw-report.ts';
import { chapter } from '../testing/chapters.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import { checkSources } from './open-edition.ts';

const WORDING = 'data/reference/wording/en.json';
const REGISTER =
  '{\n  "records": [\n    { "id": "zest", "kind": "event", "title": "Zest", "text": "A zest.", "source": "paper-2017", "dates": [{ "from": "2017-04-18", "to": "2017-04-19" }], "countries": ["RWA"], "sdgs": ["8.1"], "gcm": [2] }\n  ]\n}\n';
/** A small edition in the real words, so that a case takes milliseconds. */
const small = withFile(
  withFile(sampleSources(), WORDING, realSources().data.get(WORDING)?.text),
  'data/2018/register.json',
  REGISTER,
);
const CHAPTER = 'content/2018/en/foreword.mdx';
const EXAMPLES = [...vocabulary.values(), ...markdownExamples].map(({ example }) => example);
/** What editors leave behind, and what parsers stumble over. */
const DEBRIS = [
  '<',
  '>',
  '/>',
  '{',
  '}',
  '"',
  "'",
  '---\n',
  '<Box',
  '</Box>',
  '[^',
  ']',
  '](',
  '**',
  '`',
  '```\n',
  '\n\n',
  '\0',
  '\uFFFD',
  '🙂',
  '&',
  '|',
  '- ',
  '(a) ',
  ',',
  ':',
  '\\',
  'null',
  '1e999',
  '[',
  '\u202E',
];

/** A cut, a doubling or an insertion somewhere in a text. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'end', 'double', 'insert' as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  debris: fc.constantFrom(...DEBRIS),
});

function broken(
  text: string,
  changes: readonly { kind: string; at: number; length: number; debris: string }[],
): string {
  return changes.reduce((now, { kind, at, length, debris }) => {
    const from = Math.floor(at * now.length);
    if (kind === 'end') return now.slice(0, from);
    if (kind === 'cut') return now.slice(0, from) + now.slice(from + length);
    if (kind === 'double') return now.slice(0, from + length) + now.slice(from);
    return now.slice(0, from) + debris + now.slice(from);
  }, text);
}

let found = 0;
afterAll(() => expect(found, 'the cases break something').toBeGreaterThan(100));

/** Every flaw says something to an editor, at a place that is there, and can be told in all formats. */
function expectPlainFlaws(path: string, text: string): void {
  const start = process.threadCpuUsage();
  const { flaws } = checkSources(withFile(small, path, text));
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000, 'too slow').toBeLessThan(10_000);
  found += flaws.length;
  const lines = text.split('\n').length;
  for (const flaw of flaws) {
    expect(flaw.message).toMatch(/\S.*[.?!”]$/s);
    expect(`${flaw.message} ${flaw.hint ?? ''}`).not.toMatch(/undefined|\[object|TypeError|\bat .*\.ts:\d|NaN/);
    if (flaw.file === path && flaw.line !== undefined) expect(flaw.line).toBeLessThanOrEqual(lines);
  }
  for (const told of [reportFlaws(flaws, () => text), formatJson(flaws), formatGithub(flaws)])
    expect(typeof told).toBe('string');
}

describe('no input, however broken, ends in a crash, a hang or words that no editor understands', () => {
  test.each(EXAMPLES.map((example, index) => [index, example] as const))(
    'chapter with example %i',
    (_index, example) => {
      const text = chapter(example, 'Foreword').replace('order: 9', 'kind: foreword');
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
          expectPlainFlaws(CHAPTER, broken(text, changes));
        }),
        { numRuns: 2 },
      );
    },
  );

  const files = Object.values(dataPaths('2018', 'en')).filter((path) => small.data.has(path));
  test.each([...new Set(files)])('%s', (path) => {
    const text = small.data.get(path)?.text ?? '';
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
        expectPlainFlaws(path, broken(text, changes));
      }),
      { numRuns: path === WORDING ? 2 : 5 },
    );
  });
});
