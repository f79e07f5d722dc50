import { describe, expect, test } from 'vitest';
import { chapter, CHAPTER, FOLDER, inShort } from '../testing/chapters.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import type { Sources } from '../book/read-sources.ts';
import { changed } from '../model/test-files.ts';
import { sortFlaws, type Flaw } from '../model/flaw.ts';
import { allRules } from './check-book.ts';
import { describeRules } from './describe-rules.ts';
import { checkSources, checkTogether } from './open-edition.ts';
import type { Example, RuleInfo } from './rule.ts';

/** The example of a rule that can be shown in a chapter, as a chapter of its own. */
function exampleChapter({ id, example }: RuleInfo): [path: string, text: string][] {
  return 'body' in example ? [[pathOf(id), chapter(example.body, `Example of ${id}`)]] : [];
}

const pathOf = (id: string): string => `${FOLDER}/principle-1/example-of-${id}.mdx`;

/** The 2018 edition with an example that is a file or a change of one, and the file that the example is about. */
function sourcesWith(example: Exclude<Example, { body: string }>): { sources: Sources; file: string } {
  const path = example.file ?? CHAPTER;
  const file = example.in ?? path;
  if ('text' in example) return { sources: withFile(realSources(), path, example.text), file };
  const original = realSources().data.get(path);
  if (!original) throw new Error(`There is no ${path}`);
  return { sources: withFile(realSources(), path, changed(original, example.from, example.to).text), file };
}

function flawsIn(sources: Sources): Flaw[] {
  const checked = checkSources(sources);
  return sortFlaws([...checked.flaws, ...checkTogether([checked])]);
}

const withoutHint = (flaw: Flaw): string => inShort({ ...flaw, hint: undefined });
const clean = flawsIn(realSources());
/** What is wrong with an edition that has the example of every rule, each in a chapter beside the others. */
const ofChapters = flawsIn(
  allRules.flatMap(exampleChapter).reduce((sources, [path, text]) => withFile(sources, path, text), realSources()),
);

/** What is found in an edition with the example of a rule, and the file that the example is about. */
function flawsOf({ id, example }: RuleInfo): { flaws: Flaw[]; file: string } {
  if ('body' in example) return { flaws: ofChapters, file: pathOf(id) };
  const { sources, file } = sourcesWith(example);
  return { flaws: flawsIn(sources), file };
}

test('the edition of 2018 has no flaws, not even warnings', () => expect(clean).toEqual([]));

test('every rule has an id in kebab case that no other has', () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  for (const { id } of allRules) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says what it asks and what to do in whole sentences', () => {
    expect([rule.sentence, rule.hint]).toEqual([
      expect.stringMatching(/^(?:<|“)?[A-Z].*\.$/) as string,
      expect.stringMatching(/^(?:<|“)?[A-Za-z].*\.$/) as string,
    ]);
  });

  test('finds what its example breaks, at its place', () => {
    const { flaws, file } = flawsOf(rule);
    const found = flaws.filter((flaw) => flaw.rule === id && flaw.file === file);
    expect(found.map(withoutHint)).toContain(rule.example.finds);
    const flaw = found.find((entry) => withoutHint(entry) === rule.example.finds);
    // Examples may show the graver side of a rule that mostly warns.
    expect(['error', rule.severity]).toContain(flaw?.severity);
    expect(flaw?.hint ?? rule.hint).toMatch(/\S/);
  });
});

test('the list of rules has them all, in alphabetical order', () => {
  const list = describeRules();
  const ids = [...list.matchAll(/^([a-z]+(?:-[a-z]+)*) {2}(?:error|warning)/gm)].map(([, id]) => id);
  expect(ids).toEqual(allRules.map(({ id }) => id).sort());
  expect(list).toContain('per-cent  error  may be silenced with <Allow>; only in en\n');
  expect(list).toMatch(/\n\d+ rules\. Errors stop the build; warnings are only shown\.\n$/);
});
