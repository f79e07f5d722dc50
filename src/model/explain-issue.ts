import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Flaw, Place } from './flaw.ts';

type Issue = z.core.$ZodIssue;

/** Where a path of a validated value stands in its source. */
export interface Located {
  placeOf(path: readonly (string | number)[]): Place;
  /** The place of the name before the value, where the source has names. */
  placeOfName?(path: readonly (string | number)[]): Place;
}

/** A schema's complaint in an editor's words, at its place in the source. One flaw for each unknown name. */
export function explainIssue(issue: Issue, source: Located, rule: string): Flaw[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const what = pathInWords(path);
  const flaw = (message: string, hint: string | undefined, place: Place): Flaw => ({
    rule,
    severity: 'error',
    ...place,
    message,
    hint,
  });
  if (issue.code === 'unrecognized_keys') {
    const hint = 'Check its spelling or remove it.';
    return issue.keys.map((key) => {
      const at = [...path, key];
      const place = source.placeOfName?.(at) ?? source.placeOf(at);
      return flaw(`"${key}" is not a known name${what ? ` in ${what}` : ''}.`, hint, place);
    });
  }
  const { message, hint } = complain(issue, subject(what));
  return [flaw(message, hint, source.placeOf(path))];
}

interface Complaint {
  message: string;
  hint?: string | undefined;
}

function complain(issue: Exclude<Issue, z.core.$ZodIssueUnrecognizedKeys>, subject: string): Complaint {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return missing(subject, ownHint(issue) ?? `Add it: ${typeInWords(issue.expected)}.`);
      if (typeof input === 'number' && !Number.isFinite(input))
        return { message: `${subject} is too large a number.`, hint: 'Check its digits.' };
      return {
        message: `${subject} must be ${typeInWords(issue.expected)}, but it is ${inWords(input)}.`,
        hint:
          typeof input === 'string' && ['number', 'int'].includes(issue.expected)
            ? 'Write the number without quotes, spaces or commas.'
            : undefined,
      };
    case 'invalid_value': {
      const options = issue.values.map(String);
      const [only] = options;
      if (input === undefined)
        return missing(subject, `Add it: ${options.length > 1 ? 'one of ' : ''}${options.join(', ')}.`);
      if (options.length === 1) return { message: `${subject} must be "${only}", but it is ${inWords(input)}.` };
      return {
        message: `${subject} is ${inWords(input)}, which is not one of ${options.join(', ')}.`,
        hint: suggestion(String(input), options),
      };
    }
    case 'too_small':
    case 'too_big':
      return explainSize(issue, subject);
    case 'invalid_format':
      return {
        message: `${subject} is ${inWords(input)}, which does not have the right form.`,
        hint: ownHint(issue),
      };
    case 'invalid_union':
      return { message: `${subject} is ${inWords(input)}, which is not allowed here.`, hint: ownHint(issue) };
    default:
      return { message: `${subject}: ${issue.message.replace(/\.$/, '')}.` };
  }
}

function missing(subject: string, hint: string): Complaint {
  return { message: `${subject} is missing.`, hint };
}

/** The schema's own advice, unless it is only the words of Zod. */
function ownHint(issue: Issue): string | undefined {
  return issue.message.startsWith('Invalid ') ? undefined : issue.message;
}

function explainSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, subject: string): Complaint {
  const { input } = issue;
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (typeof input === 'string') {
    if (input === '') return { message: `${subject} is empty.`, hint: 'Fill it in.' };
    return {
      message: `${subject} is too ${isSmall ? 'short' : 'long'}: ${inWords(input)}.`,
      hint: `Write at ${isSmall ? 'least' : 'most'} ${limit} characters; these are ${input.length}.`,
    };
  }
  if (Array.isArray(input)) {
    const bound = issue.exact ? '' : isSmall ? 'at least ' : 'at most ';
    if (!input.length && !issue.exact) return { message: `${subject} is empty.`, hint: 'Fill it in.' };
    return { message: `${subject} has ${entries(input.length)}; it must have ${bound}${limit}.` };
  }
  if (isSmall) return { message: `${subject} is ${inWords(input)}; it must not be less than ${limit}.` };
  return { message: `${subject} is too large: it must not be more than ${limit}.`, hint: 'Check its digits.' };
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** "Did you mean …?" if one of the options, and no other, is so near that the input may be a slip of the finger. */
export function suggestion(input: string, options: readonly string[]): string | undefined {
  const ranked = options
    .map((option) => ({ option, slips: distance(input.toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  const [best, second] = ranked;
  if (!best || best.slips === second?.slips) return undefined;
  const { length } = best.option;
  const most = length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
  return best.slips <= most ? `Did you mean "${best.option}"?` : undefined;
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
    tuple: 'a list',
    record: 'a record in braces',
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
