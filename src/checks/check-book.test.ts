import { expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { realBook } from '../testing/real-book.ts';
import { checkBook, checkDocuments, rules } from './check-book.ts';

test('every rule has an id in kebab case and says in a sentence what it asks', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, sentence } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^(?:<|“)?[A-Z].*\.$/);
  }
});

test('the real edition breaks no rule', () => {
  expect(checkBook(realBook())).toEqual([]);
});

test('all rules are applied to all documents, with a Book or without', () => {
  const body = '# A\n\n{b}\n\n<Foo />\n\n[c](d) e[^f]\n\n<Box>g</Box>\n\n| | | | | |\n|-|-|-|-|-|\n\n## Content';
  for (const book of [realBook(), undefined]) {
    const found = checkDocuments([documentOf(body), documentOf('# A')], book).map(({ rule }) => rule);
    expect(found).toEqual(
      expect.arrayContaining([
        'closed-vocabulary',
        'content-is-data',
        'heading-levels',
        'links',
        'notes',
        'tables',
        'tag-places',
        'unique-anchors',
      ]),
    );
    expect(found.filter((rule) => rule === 'heading-levels')).toHaveLength(2);
  }
});
