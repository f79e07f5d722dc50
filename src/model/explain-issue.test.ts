import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explainIssue, suggestion } from './explain-issue.ts';

/** The complaints about a value, as message and hint, with the path that each one's place was asked for. */
function complaints(schema: z.ZodType, value: unknown): [string, string | undefined, string][] {
  const parsed = schema.safeParse(value, { reportInput: true });
  const placeOf = (path: readonly (string | number)[]) => ({ file: path.join('.') });
  return (parsed.error?.issues ?? [])
    .flatMap((issue) => explainIssue(issue, { placeOf }, 'form'))
    .map((flaw) => [flaw.message, flaw.hint, flaw.file]);
}
const complaintOf = (schema: z.ZodType, value: unknown) => {
  const [first, ...others] = complaints(z.strictObject({ a: schema }), { a: value });
  expect(others).toEqual([]);
  return first?.slice(0, 2);
};

describe('a value of the wrong type', () => {
  const NO_QUOTES = 'Write the number without quotes, spaces or commas.';

  test.each([
    [z.number(), '5', '"a" must be a number, but it is "5".', NO_QUOTES],
    [z.int(), 1.5, '"a" must be a whole number, but it is 1.5.', undefined],
    [z.number(), null, '"a" must be a number, but it is null (blank).', undefined],
    [z.number(), Infinity, '"a" is too large a number.', 'Check its digits.'],
    [z.string(), 5, '"a" must be text in quotes, but it is 5.', undefined],
    [z.string(), ['x'], '"a" must be text in quotes, but it is a list.', undefined],
    [z.boolean(), '', '"a" must be true or false, but it is empty text.', undefined],
    [z.array(z.string()), 'x', '"a" must be a list, but it is "x".', undefined],
    [z.strictObject({}), [], '"a" must be a record in braces, but it is a list.', undefined],
    [z.record(z.string(), z.string()), 'x', '"a" must be a record in braces, but it is "x".', undefined],
    [z.tuple([z.string()]), {}, '"a" must be a list, but it is a record.', undefined],
  ])('is named with the type that is due (%#)', (schema, value, message, hint) => {
    expect(complaintOf(schema, value)).toEqual([message, hint]);
  });

  test('is cut if it is long', () => {
    expect(complaintOf(z.number(), 'x'.repeat(61))?.[0]).toBe(`"a" must be a number, but it is "${'x'.repeat(57)}…".`);
    expect(complaintOf(z.number(), 'x'.repeat(60))?.[0]).toContain(`"${'x'.repeat(60)}"`);
  });
});

describe('a missing value', () => {
  test.each([
    [z.string(), 'Add it: text in quotes.'],
    [z.int(), 'Add it: a number.'],
    [z.enum(['x', 'y']), 'Add it: one of x, y.'],
    [z.literal('x'), 'Add it: x.'],
    [z.strictObject({}), 'Add it: a record in braces.'],
    [z.int({ error: () => 'Count them.' }), 'Count them.'],
  ])('is asked for (%#)', (schema, hint) => {
    expect(complaintOf(schema, undefined)).toEqual(['"a" is missing.', hint]);
  });
});

describe('a value that is not one of a list', () => {
  test('is named with the list, and with the nearest if it is near', () => {
    const schema = z.enum(['across', 'down', 'between']);
    expect(complaintOf(schema, 'acros')).toEqual([
      '"a" is "acros", which is not one of across, down, between.',
      'Did you mean "across"?',
    ]);
    expect(complaintOf(schema, 'sideways')?.[1]).toBeUndefined();
  });

  test('is named with the one that is due if there is only one', () => {
    expect(complaintOf(z.literal('USD'), 'EUR')).toEqual(['"a" must be "USD", but it is "EUR".', undefined]);
  });
});

describe('a value of the wrong size', () => {
  test.each([
    [z.string().min(10), 'short', '"a" is too short: "short".', 'Write at least 10 characters; these are 5.'],
    [z.string().max(4), 'longer', '"a" is too long: "longer".', 'Write at most 4 characters; these are 6.'],
    [z.string().min(1), '', '"a" is empty.', 'Fill it in.'],
    [z.array(z.int()).min(1), [], '"a" is empty.', 'Fill it in.'],
    [z.array(z.int()).min(2), [1], '"a" has 1 entry; it must have at least 2.', undefined],
    [z.array(z.int()).max(1), [1, 2], '"a" has 2 entries; it must have at most 1.', undefined],
    [z.array(z.int()).length(6), [1, 2], '"a" has 2 entries; it must have 6.', undefined],
    [z.array(z.int()).length(6), [], '"a" has 0 entries; it must have 6.', undefined],
    [z.number().min(0), -1, '"a" is -1; it must not be less than 0.', undefined],
    [z.number().max(9), 10, '"a" is too large: it must not be more than 9.', 'Check its digits.'],
    [z.int(), 2 ** 53, '"a" is too large: it must not be more than 9007199254740991.', 'Check its digits.'],
  ])('is named with its limit (%#)', (schema, value, message, hint) => {
    expect(complaintOf(schema, value)).toEqual([message, hint]);
  });
});

describe('a value of the wrong form', () => {
  test('comes with the advice of the schema', () => {
    expect(complaintOf(z.string().regex(/^[a-z]+$/, 'Use lower-case letters.'), 'ABC')).toEqual([
      '"a" is "ABC", which does not have the right form.',
      'Use lower-case letters.',
    ]);
    expect(complaintOf(z.iso.date('Write a day as 2017-12-01.'), '1.12.2017')).toEqual([
      '"a" is "1.12.2017", which does not have the right form.',
      'Write a day as 2017-12-01.',
    ]);
  });

  test('has no advice where the schema gives none', () => {
    expect(complaintOf(z.string().regex(/^[a-z]+$/), 'ABC')?.[1]).toBeUndefined();
    expect(complaintOf(z.union([z.int(), z.boolean()]), 'ABC')).toEqual([
      '"a" is "ABC", which is not allowed here.',
      undefined,
    ]);
  });

  test('of its own kind has the words of the schema', () => {
    expect(
      complaintOf(
        z.string().refine(() => false, 'It is not nice.'),
        'ABC',
      )?.[0],
    ).toBe('"a": It is not nice.');
  });
});

describe('the place of a complaint', () => {
  const schema = z.strictObject({ rows: z.array(z.strictObject({ size: z.int() })) });

  test('is named by its path, counted from one', () => {
    expect(complaints(schema, { rows: [{ size: 1 }, { size: '2' }] })).toEqual([
      [
        '"rows" → no. 2 → "size" must be a number, but it is "2".',
        'Write the number without quotes, spaces or commas.',
        'rows.1.size',
      ],
    ]);
    expect(complaints(schema, { rows: ['x'] })[0]?.[0]).toBe(
      '"rows" → no. 1 must be a record in braces, but it is "x".',
    );
    expect(complaints(schema, 'x')[0]).toEqual(['The file must be a record in braces, but it is "x".', undefined, '']);
    expect(complaints(z.array(z.int()), ['x'])[0]?.[0]).toBe('No. 1 must be a number, but it is "x".');
  });

  test('of unknown names is each of them', () => {
    const hint = 'Check its spelling or remove it.';
    expect(complaints(schema, { rows: [{ size: 1, x: 1, y: 2 }], z: 3 })).toEqual([
      ['"x" is not a known name in "rows" → no. 1.', hint, 'rows.0.x'],
      ['"y" is not a known name in "rows" → no. 1.', hint, 'rows.0.y'],
      ['"z" is not a known name.', hint, 'z'],
    ]);
  });
});

describe('a suggestion', () => {
  test.each([
    ['rwnda', ['rwanda', 'uganda'], 'rwanda'],
    ['RWANDA', ['rwanda', 'uganda'], 'rwanda'],
    ['p2', ['P1', 'P2', 'total'], 'P2'],
    ['callout', ['Callout', 'Box'], 'Callout'],
    ['north-macedonai', ['north-macedonia', 'norway'], 'north-macedonia'],
  ])('for %s out of %j is %s', (input, options, best) => {
    expect(suggestion(input, options)).toBe(`Did you mean "${best}"?`);
  });

  test.each([
    ['x', ['P1', 'P2']],
    ['atlantis', ['rwanda', 'uganda']],
    ['chad', ['iraq', 'oman']],
    ['O4', ['O1', 'O2', 'O3']],
    ['anything', []],
  ])('for %s out of %j is none', (input, options) => {
    expect(suggestion(input, options)).toBeUndefined();
  });
});
