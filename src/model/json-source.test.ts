import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadJson, parseJsonSource } from './json-source.ts';
import { inBrief } from './test-files.ts';

const parse = (text: string) => parseJsonSource({ path: 'a.json', text });
const flawsOf = (text: string) => parse(text).flaws.map(inBrief);
const sourceOf = (text: string) => {
  const { value } = parse(text);
  if (!value) throw new Error('No source');
  return value;
};

describe('a JSON file', () => {
  const source = sourceOf('{\n  "a": [1, { "b": "é" }],\n\t"c": null\n}\n');

  test('is read as JSON.parse would read it', () => {
    expect(source.value).toEqual({ a: [1, { b: 'é' }], c: null });
    expect(parse('{}').flaws).toEqual([]);
    expect(sourceOf(' "text" ').value).toBe('text');
  });

  test('knows the place of each value', () => {
    expect(source.placeOf([])).toEqual({ file: 'a.json', line: 1, column: 1 });
    expect(source.placeOf(['a'])).toEqual({ file: 'a.json', line: 2, column: 8 });
    expect(source.placeOf(['a', 1, 'b'])).toEqual({ file: 'a.json', line: 2, column: 19 });
    expect(source.placeOf(['c'])).toEqual({ file: 'a.json', line: 3, column: 7 });
  });

  test('gives the place of the nearest value around one that is not there', () => {
    expect(source.placeOf(['a', 1, 'x', 'y'])).toEqual({ file: 'a.json', line: 2, column: 12 });
    expect(source.placeOf(['x'])).toEqual({ file: 'a.json', line: 1, column: 1 });
    expect(source.placeOf(['a', 9])).toEqual({ file: 'a.json', line: 2, column: 8 });
  });

  test('knows the place of the name before a value', () => {
    expect(source.placeOfName(['c'])).toEqual({ file: 'a.json', line: 3, column: 2 });
    expect(source.placeOfName(['a', 0])).toEqual(source.placeOf(['a', 0]));
    expect(source.placeOfName(['x'])).toEqual(source.placeOf(['x']));
  });

  test('gives the value at a path, and tells null from nothing', () => {
    expect(source.valueAt(['a', 1, 'b'])).toBe('é');
    expect(source.valueAt(['c'])).toBeNull();
    expect(source.valueAt(['d'])).toBeUndefined();
  });
});

describe('a mistake in the writing of a JSON file', () => {
  const COMMAS = 'Each value but the last of a list or record is followed by a comma.';
  const BRACKETS = 'Each { needs its } and each [ its ]: look above for one that is left open.';
  const QUOTES = 'Text stands between straight double quotes, on one line.';
  const DIGITS = 'Write 7000000, without commas, spaces, points or signs.';
  const REMARKS = 'Remove it: this file has no place for remarks.';
  const NAME = 'a name in double quotes is expected here; before it a comma is too many or a } is missing';
  const VALUE = 'a value is expected here; it is missing, or a comma is too many';
  const SYMBOL = 'this is neither text in straight double quotes nor a number';

  test.each([
    ['a missing comma', '{\n"a": 1\n"b": 2\n}', '3:1', 'a comma is missing before this', COMMAS],
    ['a comma too many in a record', '{ "a": 1, }', '1:11', NAME, COMMAS],
    ['a comma too many in a list', '[1, ]', '1:5', VALUE, COMMAS],
    ['two commas', '[1,, 2]', '1:4', VALUE, COMMAS],
    ['a missing value', '{ "a": , "b": 1 }', '1:8', VALUE, COMMAS],
    [
      'a missing colon',
      '{ "a" 1 }',
      '1:7',
      'a colon is missing between the name and the value',
      'Write "name": value.',
    ],
    ['a name without quotes', '{ a: 1 }', '1:3', SYMBOL, QUOTES],
    ['a missing } between records', '[{ "a": 1,\n{ "a": 2 }]', '2:1', NAME, COMMAS],
    ['a missing } at the end', '{ "a": [1]\n\n', '1:11', 'a closing brace } is missing', BRACKETS],
    ['a missing ] at the end', '[1, 2\n', '1:6', 'a closing bracket ] is missing', BRACKETS],
    ['a missing quote at the end', '{ "a": "b\n}', '1:8', 'this text has no closing quote', QUOTES],
    ['a missing quote before a next line', '{ "a": "b,\n"c": 1 }', '1:8', 'this text has no closing quote', QUOTES],
    ['curly quotes', '{ "a": “b” }', '1:8', SYMBOL, QUOTES],
    ['single quotes', '{ "a": \'b\' }', '1:8', SYMBOL, QUOTES],
    ['text without quotes', '{ "a": none }', '1:8', SYMBOL, QUOTES],
    ['a currency', '{ "a": USD 7 }', '1:8', SYMBOL, QUOTES],
    ['thousands commas', '{ "a": 7,000,000 }', '1:10', 'a number is written with digits alone', DIGITS],
    ['thousands spaces', '{ "a": 7 000 000 }', '1:10', 'a number is written with digits alone', DIGITS],
    ['thousands points', '{ "a": 7.000.000 }', '1:13', 'a number is written with digits alone', DIGITS],
    ['a leading zero', '{ "a": 07 }', '1:9', 'a number is written with digits alone', DIGITS],
    ['a plus sign', '{ "a": +7 }', '1:8', 'a number is written with digits alone', DIGITS],
    ['a leading point', '{ "a": .7 }', '1:8', 'a number is written with digits alone', DIGITS],
    ['a trailing point', '{ "a": 7. }', '1:8', 'this number is not complete', DIGITS],
    ['a remark', '{ "a": 7 } // seven', '1:12', 'comments are not allowed here', REMARKS],
    ['a remark without end', '{ "a": 7, /* seven }', '1:11', 'comments are not allowed here', REMARKS],
    ['a backslash', '{ "a": "C:\\data" }', '1:8', 'this text contains a single backslash \\', 'Write it twice: \\\\.'],
    [
      'half a code',
      '{ "a": "\\u12" }',
      '1:8',
      'this text contains \\u without four digits after it',
      'Write the character itself.',
    ],
    ['a tab in text', '{ "a": "b\tc" }', '1:8', 'this text contains a tab or another control character', QUOTES],
    ['a second record', '{}\n{}', '2:1', 'there is something after the end of the data', 'Remove it.'],
    ['text alone', 'hello', '1:1', SYMBOL, QUOTES],
  ])('%s is one flaw, in plain words', (_name, text, place, what, hint) => {
    expect(flawsOf(text)).toEqual([`a.json:${place} json-syntax: This file cannot be read: ${what}. → ${hint}`]);
    expect(parse(text).value).toBeUndefined();
  });

  test('is reported with the others of the file', () => {
    const text = '{\n"a": 1\n"b": 7,000,\n"c": 3,\n"d": [1, ],\n"e": "x"\n}';
    expect(parse(text).flaws.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [5, 10],
    ]);
  });

  test('does not hide that a file is empty', () => {
    for (const text of ['', '\n', ' \t'])
      expect(flawsOf(text)).toEqual([
        'a.json:1:1 json-syntax: This file is empty. → Restore it from an earlier version.',
      ]);
  });
});

describe('a name given twice', () => {
  const twice = (place: string, name: string) =>
    `a.json:${place} json-double-name: "${name}" is given twice in the same record. → Keep one of the two; only the last would count.`;

  test('is found at any depth, at its second place', () => {
    expect(flawsOf('{ "a": 1,\n  "b": [{ "c": 1, "c": 2 }],\n  "a": 3 }')).toEqual([
      twice('3:3', 'a'),
      twice('2:19', 'c'),
    ]);
  });

  test('is found each time', () => {
    expect(flawsOf('{ "a": 1, "a": 2, "a": 3 }')).toEqual([twice('1:11', 'a'), twice('1:19', 'a')]);
  });

  test('in two records is no flaw', () => {
    expect(flawsOf('[{ "a": 1 }, { "a": 2 }]')).toEqual([]);
  });

  test('leaves the file readable, so that its other flaws are found too', () => {
    const { flaws } = loadJson(
      { path: 'a.json', text: '{ "a": 1, "a": "x" }' },
      z.strictObject({ a: z.int() }),
      'form',
    );
    expect(flaws.map((flaw) => flaw.rule)).toEqual(['json-double-name', 'form']);
  });
});

describe('a JSON file with a schema', () => {
  const schema = z.strictObject({
    size: z.number().min(1).int(),
    name: z
      .string()
      .min(2)
      .regex(/^[a-z]+$/),
  });
  const load = (text: string) => loadJson({ path: 'a.json', text }, schema, 'form');

  test('gives its data and source', () => {
    const { value, flaws } = load('{ "size": 3, "name": "abc" }');
    expect(flaws).toEqual([]);
    expect(value?.data).toEqual({ size: 3, name: 'abc' });
    expect(value?.source.placeOf(['name']).column).toBe(22);
  });

  test('has one flaw for each wrong value, and all of them', () => {
    expect(load('{ "size": -3.5, "name": "A", "x": 1, "y": 2 }').flaws.map(inBrief)).toEqual([
      'a.json:1:11 form: "size" is -3.5; it must not be less than 1.',
      'a.json:1:25 form: "name" is too short: "A". → Write at least 2 characters; these are 1.',
      'a.json:1:30 form: "x" is not a known name. → Check its spelling or remove it.',
      'a.json:1:38 form: "y" is not a known name. → Check its spelling or remove it.',
    ]);
  });

  test('has no value if one of its values is wrong', () => {
    expect(load('{ "size": 0, "name": "abc" }').value).toBeUndefined();
  });
});
