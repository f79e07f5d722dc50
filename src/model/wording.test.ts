import { describe, expect, test } from 'vitest';
import type { SourceFile } from './flaw.ts';
import { inBrief, projectFile } from './test-files.ts';
import { loadWording, type WordingKey } from './wording.ts';

const ENGLISH = 'data/reference/wording/en.json';
const file = (messages: Record<string, unknown>, path = 'fr.json'): SourceFile => ({
  path,
  text: JSON.stringify(messages, null, 1),
});
const english = (messages: Record<string, unknown>) => file(messages, ENGLISH);
const flawsOf = (own: Record<string, unknown>, reference?: Record<string, unknown>) =>
  loadWording(file(own), 'fr', reference && english(reference)).flaws.map(inBrief);
/** The text of a message in a language. */
function say(message: string, values?: Record<string, string | number>, language = 'en'): string | undefined {
  return loadWording(file({ key: message }), language).value?.t('key' as WordingKey, values);
}

describe('a wording', () => {
  test('gives the text of a key with its values', () => {
    expect(say('Figure {number}', { number: 3 })).toBe('Figure 3');
    expect(say('IOM’s “{title}”', { title: 'Migration Initiatives 2018' })).toBe('IOM’s “Migration Initiatives 2018”');
  });

  test('chooses the plural of its language', () => {
    const message = '{count, plural, one {# result} other {# results}}';
    expect([0, 1, 2].map((count) => say(message, { count }))).toEqual(['0 results', '1 result', '2 results']);
    expect(say('{count, plural, one {un seul} other {plusieurs}}', { count: 0 }, 'fr')).toBe('un seul');
    const arabic = '{count, plural, zero {0} one {1} two {2} few {few} many {many} other {other}}';
    expect([0, 1, 2, 3, 11, 100].map((count) => say(arabic, { count }, 'ar'))).toEqual([
      '0',
      '1',
      '2',
      'few',
      'many',
      'other',
    ]);
  });

  test('chooses the ordinal', () => {
    const message = '{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect([1, 2, 3, 4, 11, 12, 13, 21, 111].map((rank) => say(message, { rank }))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '111th',
    ]);
  });

  test('takes a sign < as text', () => {
    expect(say('<b>{x}</b> and 1 < 2', { x: 1 })).toBe('<b>1</b> and 1 < 2');
  });

  test('knows the direction of its language', () => {
    const directionOf = (language: string) => loadWording(file({}), language).value?.direction;
    expect(['en', 'fr', 'es', 'ar'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'rtl']);
    expect(loadWording(file({}), 'ar').value?.language).toBe('ar');
  });

  test('refuses a key that it does not have', () => {
    const { value } = loadWording(file({ key: 'x' }), 'fr');
    expect(() => value?.t('total')).toThrow('No wording for "total" in fr.json');
  });
});

describe('a message that is not valid', () => {
  const wrong = (hint: string) => [`fr.json:2:7 wording-form: The wording "a" has a mistake in its braces. → ${hint}`];

  test.each([
    ['{number', 'Look for a brace { that is not closed.'],
    ['{n, plural, one {x} other {y}', 'Look for a brace { that is not closed.'],
    ['{n, plural, one {x}}', 'A plural ends with the words for all other numbers: other {…}.'],
    ['{}', 'Write a name between the braces.'],
    ['{a b}', 'Braces hold a name, {count}, or a plural, {count, plural, one {…} other {…}}.'],
    ['{n, sum, x}', 'Braces hold a name, {count}, or a plural, {count, plural, one {…} other {…}}.'],
  ])('is a flaw: %s', (message, hint) => {
    expect(flawsOf({ a: message })).toEqual(wrong(hint));
  });

  test('is reported with the others, and leaves them usable', () => {
    const { value, flaws } = loadWording(file({ a: '{', total: 'Total', b: '{' }), 'fr');
    expect(flaws).toHaveLength(2);
    expect(value?.t('total')).toBe('Total');
  });

  test('is one that is no text or empty', () => {
    expect(flawsOf({ a: 1, b: '' })).toEqual([
      'fr.json:2:7 wording-form: "a" must be text in quotes, but it is 1.',
      'fr.json:3:7 wording-form: "b" is empty. → Fill it in.',
    ]);
  });
});

describe('a wording beside the English one', () => {
  test('has no flaws if it has the same keys and placeholders', () => {
    expect(flawsOf({ a: 'Figure {n}', b: 'x' }, { b: 'y', a: 'Figure {n}' })).toEqual([]);
  });

  test('lacks a key', () => {
    expect(flawsOf({ a: 'x' }, { a: 'x', b: 'y' })).toEqual([
      `fr.json:1:1 wording-form: The wording "b" is missing in this language. → Add it, as in ${ENGLISH}.`,
    ]);
  });

  test('has a key that nothing uses', () => {
    expect(flawsOf({ a: 'x', toString: 'y' }, { a: 'x' })).toEqual([
      `fr.json:3:14 wording-form: The wording "toString" is not in ${ENGLISH}: nothing uses it. → Remove it or mend its name.`,
    ]);
  });

  test('has a placeholder that nothing fills in', () => {
    expect(flawsOf({ a: '{nombre} de {count}' }, { a: '{number} of {count}' })).toEqual([
      'fr.json:2:7 wording-form: The wording "a" has {nombre}, which nothing fills in. → It can have {number}, {count}.',
    ]);
    expect(flawsOf({ a: '{n, plural, one {# {x}} other {#}}' }, { a: '{n}' })).toEqual([
      'fr.json:2:7 wording-form: The wording "a" has {x}, which nothing fills in. → It can have {n}.',
    ]);
    expect(flawsOf({ a: '{x}' }, { a: 'A' })).toEqual([
      'fr.json:2:7 wording-form: The wording "a" has {x}, which nothing fills in. → It can have none.',
    ]);
  });

  test('may leave a placeholder out', () => {
    expect(flawsOf({ a: 'une seule' }, { a: '{number} only' })).toEqual([]);
  });

  test('reports the flaws of the English one too', () => {
    const reference = { path: ENGLISH, text: '{ "a": "x" ' };
    expect(loadWording(file({ a: 'x' }), 'fr', reference).flaws.map((flaw) => flaw.file)).toEqual([ENGLISH]);
    expect(flawsOf({ a: 'x' }, { a: '{' })).toEqual([
      `${ENGLISH}:2:7 wording-form: The wording "a" has a mistake in its braces. → Look for a brace { that is not closed.`,
    ]);
  });

  test('reports its flaws once if it is the English one', () => {
    const own = english({ a: '{' });
    expect(loadWording(own, 'en', own).flaws).toHaveLength(1);
  });
});

test('the English wording has no flaws', () => {
  expect(loadWording(projectFile(ENGLISH), 'en', projectFile(ENGLISH)).flaws).toEqual([]);
});
