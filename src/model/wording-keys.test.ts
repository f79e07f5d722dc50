import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectFile } from './test-files.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const keys = Object.keys(JSON.parse(projectFile('data/reference/wording/en.json').text) as Record<string, string>);

/** The first argument of every call of `t` in the sources: what stands between `t(` and the next comma or bracket. */
const keyArguments = globSync('{src,scripts}/**/*.{ts,astro,mjs}', { cwd: PROJECT })
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) => {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    return [...text.matchAll(/(?<![\w$])t\(\s*(?!key\b)([^,)]+)/g)].map((match) => (match[1] ?? '').trim());
  });

/** Keys that are put together while the program runs, by the expression that does it. */
const COMPUTED: Record<string, string[]> = {
  'category.kind': ['principle', 'objective'],
  '`figure.sixBars.title${kind}`': ['', 'One', 'Tie', 'None'].map((kind) => `figure.sixBars.title${kind}`),
  '`figure.sixBars.description${kind}`': ['', 'One', 'Tie', 'None'].map((kind) => `figure.sixBars.description${kind}`),
  '`search.kind.${kind}`': ['chapter', 'region', 'area', 'figure', 'page'].map((kind) => `search.kind.${kind}`),
};

const written = keyArguments.flatMap((text) =>
  [...text.matchAll(/'([^']+)'|"([^"]+)"/g)].map((m) => m[1] ?? m[2] ?? ''),
);

describe('the keys of the English wording', () => {
  test('are all used by a source', () => {
    const used = new Set([...written, ...Object.values(COMPUTED).flat()]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  test('that are computed are listed here', () => {
    const computed = new Set(keyArguments.filter((text) => !/^[^`]*['"]/.test(text)));
    expect(computed).toEqual(new Set(Object.keys(COMPUTED)));
    expect(
      Object.values(COMPUTED)
        .flat()
        .filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });

  test('are found in the sources at all', () => {
    expect(keyArguments.length).toBeGreaterThan(100);
  });
});
