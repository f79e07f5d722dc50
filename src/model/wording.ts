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

/**
 * Reads the wording of a language. `reference` is the English file: a key that one of the two lacks is an error, and so
 * are a placeholder that the English text doesn't have and a message that is not valid MessageFormat.
 */
export function loadWording(file: SourceFile, language: string, reference?: SourceFile): Loaded<Wording> {
  const loaded = loadJson(file, wordingSchema, 'wording-form');
  if (!loaded.value) return { value: undefined, flaws: loaded.flaws };
  const { data, source } = loaded.value;
  const flaws = [...loaded.flaws];
  const flaw = (key: string, message: string, hint: string): void => {
    flaws.push({ rule: 'wording-form', severity: 'error', ...source.placeOf([key]), message, hint } satisfies Flaw);
  };
  const messages = new Map<string, IntlMessageFormat>();
  for (const [key, text] of Object.entries(data)) {
    try {
      messages.set(key, parse(text, language));
    } catch (error) {
      const code = error instanceof Error ? error.message : '';
      flaw(key, `The wording "${key}" has a mistake in its braces.`, BRACE_HINTS[code] ?? BRACE_HINT);
    }
  }
  if (reference && reference.path !== file.path) {
    const english = loadJson(reference, wordingSchema, 'wording-form');
    flaws.push(...english.flaws);
    const expected = english.value?.data ?? data;
    for (const key of Object.keys(expected))
      if (!Object.hasOwn(data, key))
        flaw(key, `The wording "${key}" is missing in this language.`, `Add it, as in ${reference.path}.`);
    for (const key of Object.keys(data))
      if (!Object.hasOwn(expected, key))
        flaw(key, `The wording "${key}" is not in ${reference.path}: nothing uses it.`, 'Remove it or mend its name.');
    for (const [key, message] of messages) {
      const allowed = placeholders(tryParse(expected[key] ?? '', 'en'));
      for (const name of placeholders(message)) {
        const known = allowed.map((entry) => `{${entry}}`).join(', ') || 'no placeholder';
        if (!allowed.includes(name))
          flaw(key, `The wording "${key}" has {${name}}, which nothing fills in.`, `In English it has ${known}.`);
      }
    }
  }
  const wording: Wording = {
    language,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    t(key, values) {
      const message = messages.get(key);
      if (!message) throw new Error(`No wording for "${key}" in ${file.path}`);
      return String(message.format(values));
    },
  };
  return { value: wording, flaws };
}
