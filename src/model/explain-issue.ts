import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Flaw, Place } from './flaw.ts';

type Issue = z.core.$ZodIssue;

/** Where a path of a validated value stands in its source. */
export interface Located {
  placeOf(path: readonly (string | number)[]): Place;
}

/** A schema's complaint in an editor's words, at its place in the source. One flaw for each unknown name. */
export function explainIssue(issue: Issue, source: Located, rule: string): Flaw[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const what = pathInWords(path);
  const flaw = (message: string, hint: string | undefined, at = path): Flaw => ({
    rule,
    severity: 'error',
    ...source.placeOf(at),
    message,
    hint,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        flaw(`"${key}" is not a known name${what ? ` in ${what}` : ''}.`, 'Check its spelling or remove it.', [
          ...path,
          key,
        ]),
      );
    case 'invalid_type':
      if (issue.input === undefined)
        return [flaw(`${subject(what)} is missing.`, `Add it: ${typeInWords(issue.expected)}.`)];
      return [
        flaw(
          `${subject(what)} must be ${typeInWords(issue.expected)}, but it is ${inWords(issue.input)}.`,
          typeof issue.input === 'string' && ['number', 'int'].includes(issue.expected)
            ? 'Write the number without quotes, spaces or commas.'
            : undefined,
        ),
      ];
    case 'invalid_value': {
      const options = issue.values.map(String);
      return [
        flaw(
          `${subject(what)} is ${inWords(issue.input)}, which is not one of ${options.join(', ')}.`,
          suggestion(String(issue.input), options),
        ),
      ];
    }
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return [
          flaw(`${subject(what)} is ${inWords(issue.input)}; it must not be less than ${issue.minimum}.`, undefined),
        ];
      return [flaw(`${subject(what)} is empty.`, 'Fill it in.')];
    case 'invalid_format':
      return [flaw(`${subject(what)} is ${inWords(issue.input)}, which does not have the right form.`, issue.message)];
    case 'invalid_union':
      return [flaw(`${subject(what)} is ${inWords(issue.input)}, which is not allowed here.`, issue.message)];
    default:
      return [flaw(`${subject(what)}: ${issue.message}.`, undefined)];
  }
}

/** "Did you mean …?" if one of the options is near enough to be a slip of the finger. */
export function suggestion(input: string, options: readonly string[]): string | undefined {
  if (!options.length) return undefined;
  const best = closest(input.toLowerCase(), options as string[]);
  return distance(input.toLowerCase(), best.toLowerCase()) <= Math.max(2, Math.floor(best.length / 3))
    ? `Did you mean "${best}"?`
    : undefined;
}

function subject(what: string): string {
  return what ? what[0]?.toUpperCase() + what.slice(1) : 'The file';
}

function pathInWords(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : `"${key}"`)).join(' → ');
}

function typeInWords(type: string): string {
  const words: Record<string, string> = {
    number: 'a number',
    int: 'a whole number',
    string: 'text in quotes',
    boolean: 'true or false',
    array: 'a list',
    object: 'a record in braces',
    null: 'null',
  };
  return words[type] ?? type;
}

function inWords(input: unknown): string {
  if (input === null) return 'null (blank)';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a record';
  if (typeof input === 'string')
    return input === '' ? 'empty text' : `"${input.length > 60 ? input.slice(0, 57) + '…' : input}"`;
  return String(input);
}
