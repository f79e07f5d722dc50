import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectFile } from './test-files.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const keys = Object.keys(JSON.parse(projectFile('data/reference/wording/en.json').text) as Record<string, string>);

const sources = globSync('{src,scripts}/**/*.{ts,astro,mjs}', { cwd: PROJECT })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(PROJECT, path), 'utf8'));

/** The first argument of every call of `t` in the sources: what stands between `t(` and the next comma or bracket. */
const keyArguments = sources.flatMap((text) =>
  [...text.matchAll(/(?<![\w$])t\(\s*(?!key\b)([^,)]+)/g)].map((match) =>
    (match[1] ?? '').replace(/ satisfies \w+$/, '').trim(),
  ),
);

/** A key with a part that is filled in while the program runs, as a pattern: `search.kind.${kind}`. */
const patterns = keyArguments
  .filter((text) => text.startsWith('`'))
  .map(
    (text) =>
      new RegExp(
        `^${text
          .replaceAll('`', '')
          .replaceAll('.', '\\.')
          .replace(/\$\{[^}]*\}?/g, '[\\w-]*')}$`,
      ),
  );

const written = keyArguments.flatMap((text) =>
  [...text.matchAll(/'([^']+)'|"([^"]+)"/g)].map((m) => m[1] ?? m[2] ?? ''),
);

describe('the keys of the English wording', () => {
  test('are all used by a source', () => {
    const literals = new Set(
      sources.flatMap((text) => [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1])),
    );
    const isUsed = (key: string) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('that the sources name are all there', () => {
    const own = written.filter((key) => /^[a-z][A-Za-z]*(\.[A-Za-z0-9-]+)*$/.test(key));
    expect(own.filter((key) => !keys.includes(key))).toEqual([]);
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  test('are found in the sources at all', () => {
    expect(keyArguments.length).toBeGreaterThan(100);
  });
});
