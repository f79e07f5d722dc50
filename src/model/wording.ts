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
 * Reads the wording of a language. `reference` is the English file's text: a key that one of the two lacks is an error,
 * and so is a message that is not valid MessageFormat.
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
      messages.set(key, new IntlMessageFormat(text, language));
    } catch {
      flaw(key, `The wording "${key}" is not a valid message.`, 'Look for a brace { that is not closed.');
    }
  }
  const expected = reference ? loadJson(reference, wordingSchema, 'wording-form').value?.data : undefined;
  for (const key of Object.keys(expected ?? {}))
    if (!(key in data))
      flaw(key, `The wording "${key}" is missing in this language.`, `Add it, as in ${reference?.path}.`);
  if (expected)
    for (const key of Object.keys(data))
      if (!(key in expected))
        flaw(key, `The wording "${key}" is not used.`, `Remove it, or add it to ${reference?.path}.`);
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
