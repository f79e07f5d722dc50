import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { Flaw, Loaded, SourceFile } from './flaw.ts';
import { loadJson } from './json-source.ts';
import type enWording from '../../data/reference/wording/en.json';

/** Every piece of interface text has a key; English defines the set. */
export type WordingKey = keyof typeof enWording;
type Values = Record<string, string | number>;

/** The interface in one language: `t(key, values)` gives the text. Messages are ICU MessageFormat, plurals included. */
export interface Wording {
  language: string;
  direction: 'ltr' | 'rtl';
  t(key: WordingKey, values?: Values): string;
}

const wordingSchema = z.record(z.string(), z.string().min(1));
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const BRACE_HINTS: Record<string, string> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'Look for a brace { that is not closed.',
  EMPTY_ARGUMENT: 'Write a name between the braces.',
  MISSING_OTHER_CLAUSE: 'A plural ends with the words for all other numbers: other {…}.',
};
const BRACE_HINT = 'Braces hold a name, {count}, or a plural, {count, plural, one {…} other {…}}.';

/**
 * Reads the wording of a language. `reference` is the English file: a key that one of the two lacks is an error, and so
 * are a placeholder that the English text doesn't have and a message that is not valid MessageFormat.
 */
export function loadWording(file: SourceFile, language: string, reference?: SourceFile): Loaded<Wording> {
  const { value: own, flaws } = readMessages(file, language);
  const english = reference && reference.path !== file.path ? readMessages(reference, 'en') : undefined;
  flaws.push(...(english?.flaws ?? []));
  if (!own) return { value: undefined, flaws };
  if (english?.value && reference) flaws.push(...compare(own, english.value, reference.path));
  const wording: Wording = {
    language,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    t(key, values) {
      const message = own.messages.get(key);
      if (!message) throw new Error(`No wording for "${key}" in ${file.path}`);
      return String(message.format(values));
    },
  };
  return { value: wording, flaws };
}

interface Messages {
  keys: ReadonlySet<string>;
  /** Those that are valid. */
  messages: ReadonlyMap<string, IntlMessageFormat>;
  complain(key: string, message: string, hint: string): Flaw;
}

function readMessages(file: SourceFile, language: string): Loaded<Messages> {
  const loaded = loadJson(file, wordingSchema, 'wording-form');
  if (!loaded.value) return { value: undefined, flaws: loaded.flaws };
  const { data, source } = loaded.value;
  const flaws = [...loaded.flaws];
  const complain = (key: string, message: string, hint: string): Flaw => {
    return { rule: 'wording-form', severity: 'error', ...source.placeOf([key]), message, hint };
  };
  const messages = new Map<string, IntlMessageFormat>();
  for (const [key, text] of Object.entries(data)) {
    try {
      messages.set(key, new IntlMessageFormat(text, language, undefined, { ignoreTag: true }));
    } catch (error) {
      const hint = BRACE_HINTS[(error as Error).message] ?? BRACE_HINT;
      flaws.push(complain(key, `The wording "${key}" has a mistake in its braces.`, hint));
    }
  }
  return { value: { keys: new Set(Object.keys(data)), messages, complain }, flaws };
}

function compare(own: Messages, english: Messages, reference: string): Flaw[] {
  const missing = [...english.keys.difference(own.keys)].map((key) =>
    own.complain(key, `The wording "${key}" is missing in this language.`, `Add it, as in ${reference}.`),
  );
  const unused = [...own.keys.difference(english.keys)].map((key) =>
    own.complain(key, `The wording "${key}" is not in ${reference}: nothing uses it.`, 'Remove it or mend its name.'),
  );
  const unfilled = [...own.messages].flatMap(([key, message]) => {
    const model = english.messages.get(key);
    if (!model) return [];
    const names = placeholders(model.getAst());
    return [...placeholders(message.getAst()).difference(names)].map((name) => {
      const hint = names.size
        ? `It can have ${[...names].map((entry) => `{${entry}}`).join(', ')}.`
        : 'It can have none.';
      return own.complain(key, `The wording "${key}" has {${name}}, which nothing fills in.`, hint);
    });
  });
  return [...missing, ...unused, ...unfilled];
}

const LITERAL = 0;
const POUND = 7;

/** The names that a message has between its braces. */
function placeholders(parts: ReturnType<IntlMessageFormat['getAst']>): Set<string> {
  const names = new Set<string>();
  for (const part of parts) {
    if (part.type === LITERAL || part.type === POUND) continue;
    names.add(part.value);
    const branches = 'options' in part ? Object.values(part.options) : [];
    for (const branch of branches) for (const name of placeholders(branch.value)) names.add(name);
  }
  return names;
}
