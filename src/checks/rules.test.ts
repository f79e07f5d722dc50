import { describe, expect, test } from 'vitest';
import { chapter, CHAPTER, inShort } from '../testing/chapters.ts';
import { realSources, withFile } from '../testing/real-book.ts';
import type { Sources } from '../book/read-sources.ts';
import { changed } from '../model/test-files.ts';
import { sortFlaws, type Flaw } from '../model/flaw.ts';
import { allRules } from './check-book.ts';
import { describeRules } from './describe-rules.ts';
import { checkSources, checkTogether } from './open-edition.ts';
import type { Example } from './rule.ts';

/** The 2018 edition with an example in it, and the file that the example is about. */
function sourcesWith(example: Example): { sources: Sources; file: string } {
  if ('body' in example) return { sources: withFile(realSources(), CHAPTER, chapter(example.body)), file: CHAPTER };
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
    const { sources, file } = sourcesWith(rule.example);
    const found = flawsIn(sources).filter((flaw) => flaw.rule === id);
    expect(found.filter((flaw) => flaw.file === file).map(withoutHint)[0]).toBe(rule.example.finds);
    // Examples may show the graver side of a rule that mostly warns.
    expect(['error', rule.severity]).toContain(found[0]?.severity);
    expect(found[0]?.hint ?? rule.hint).toMatch(/\S/);
  });
});

test('the list of rules has them all, in alphabetical order', () => {
  const list = describeRules();
  const ids = [...list.matchAll(/^([a-z]+(?:-[a-z]+)*) {2}(?:error|warning)/gm)].map(([, id]) => id);
  expect(ids).toEqual(allRules.map(({ id }) => id).sort());
  expect(list).toContain('per-cent  error  may be silenced with <Allow>; only in en\n');
  expect(list).toMatch(/\n\d+ rules\. Errors stop the build; warnings are only shown\.\n$/);
});
