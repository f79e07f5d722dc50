import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  parseDocument as parseYaml,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import { z } from 'zod';
import { explainIssue, suggestion } from '../model/explain-issue.ts';
import type { Flaw, Place, SourceFile } from '../model/flaw.ts';
import { CATEGORY_CODES } from '../model/migof.ts';

export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).optional(),
  shortTitle: z.string().min(1).optional(),
  summary: z.string().regex(/[.?!…][”’)]?$/, 'Write one sentence that ends with a full stop.'),
  order: z.int().min(0).optional(),
  kind: z.enum(['foreword', 'guide', 'about', 'annex']).optional(),
  category: z.enum(CATEGORY_CODES).optional(),
  label: z.string().min(1).optional(),
  part: z
    .string()
    .regex(/^[A-Z]$/, 'Write the letter of the part: A.')
    .optional(),
  number: z
    .string()
    .regex(/^[A-Z]?\d+(\.\d+)*$/, 'Write the number in quotes, as it is printed: "5.3".')
    .optional(),
  question: z.string().min(1).optional(),
  symbol: z
    .string()
    .regex(/^\S+(\/\S+)+$/, 'Write the symbol with its strokes: C/107/4.')
    .optional(),
  numbering: z.literal('paragraphs').optional(),
  disclaimer: z
    .string()
    .regex(/[.?!…][”’)]?$/, 'Write whole sentences that end with a full stop.')
    .optional(),
  tags: z.array(z.string().regex(/\S/, 'Write a word.')).min(1, 'Write at least one word.').optional(),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The front matter starts on line 2, after the line of hyphens. */
const LINES_BEFORE = 1;

/**
 * Reads the front matter between its lines of hyphens. With flaws, the value holds what could be read, and an empty
 * summary where there is none: enough to look for flaws in the rest.
 */
export function loadFrontMatter(text: string, source: SourceFile): { value: FrontMatter; flaws: Flaw[] } {
  const counter = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file: source.path, line: line + LINES_BEFORE, column: col };
  };
  const unreadable = (offset: number, why: string, hint = 'Write "name: text" on one line each.'): Flaw => ({
    rule: 'front-matter',
    severity: 'error',
    ...place(offset),
    message: `The front matter can’t be read: ${why}.`,
    hint,
  });
  const empty: FrontMatter = { summary: '' };
  const doubles = yaml.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  if (doubles.length)
    return {
      value: empty,
      flaws: doubles.map((error) => unreadable(error.pos[0], 'a name is given twice', 'Remove one of the two.')),
    };
  const [error] = yaml.errors;
  // What follows a first error is mostly its echo.
  if (error) return { value: empty, flaws: [unreadable(error.pos[0], ...plainYamlError(error.code, error.message))] };
  const special = specialNode(yaml);
  if (special !== undefined) {
    const hint = 'Put the text in quotes.';
    return { value: empty, flaws: [unreadable(special, 'text that begins with *, & or ! needs quotes', hint)] };
  }
  if (yaml.contents !== null && !isMap(yaml.contents))
    return { value: empty, flaws: [unreadable(0, 'its lines have no names')] };
  return validate((yaml.toJS() ?? {}) as Record<string, unknown>, (key) => place(offsetOf(yaml, key)), source);
}

function validate(
  values: Record<string, unknown>,
  placeOf: (key: string) => Place,
  source: SourceFile,
): { value: FrontMatter; flaws: Flaw[] } {
  const result = frontMatterSchema.safeParse(values, { reportInput: true });
  if (result.success) return { value: result.data, flaws: [] };
  const start: Place = { file: source.path, line: 1, column: 1 };
  const flaws = new Map<string, Flaw[]>();
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? '');
    const flaw = (place: Place, message: string, hint: string): Flaw => ({
      rule: 'front-matter',
      severity: 'error',
      ...place,
      message,
      hint,
    });
    if (issue.code === 'unrecognized_keys')
      for (const name of issue.keys) {
        const known = Object.keys(frontMatterSchema.shape);
        const hint = suggestion(name, known) ?? `Known names: ${known.join(', ')}.`;
        flaws.set(name, [flaw(placeOf(name), `"${name}" is not a name of the front matter.`, hint)]);
      }
    else if (flaws.has(key)) continue;
    else if (issue.input === undefined)
      flaws.set(key, [flaw(start, `"${key}" is missing.`, `Add a line "${key}: …".`)]);
    else if (issue.input === null) {
      const hint = 'Write its text after the colon; text that begins with # needs quotes.';
      flaws.set(key, [flaw(placeOf(key), `"${key}" is empty.`, hint)]);
    } else flaws.set(key, explainIssue(issue, { placeOf: () => placeOf(key) }, 'front-matter'));
  }
  const sound = Object.entries(values).filter(([key]) => key in frontMatterSchema.shape && !flaws.has(key));
  return { value: { summary: '', ...Object.fromEntries(sound) }, flaws: [...flaws.values()].flat() };
}

function plainYamlError(code: string, message: string): [why: string, hint?: string] {
  const quotes = 'Put text with a colon, or with @, %, ` or [ at its start, in quotes.';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['a colon stands inside text without quotes', 'Put the text in quotes, or check the indentation.'];
    case 'BAD_INDENT':
      return ['the indentation is wrong', 'Begin every line at the left edge.'];
    case 'TAB_AS_INDENT':
      return ['a tab stands at the start of a line', 'Begin every line at the left edge.'];
    case 'MISSING_CHAR':
      if (/closing .*quote/.test(message)) return ['a closing quote is missing', 'Close the quote on the same line.'];
      return ['a line is not of the form "name: text"'];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a line is not of the form "name: text"'];
    default:
      return ['a line is not of the form "name: text"', quotes];
  }
}

/** Where YAML would take the first character of a text for an alias, an anchor or a tag. */
function specialNode(yaml: YamlDocument): number | undefined {
  let found: number | undefined;
  visit(yaml, (_key, node) => {
    if (!isNode(node) || found !== undefined) return;
    const isSpecial = isAlias(node) || Boolean(node.tag) || ('anchor' in node && Boolean(node.anchor));
    if (isSpecial) found = node.range?.[0] ?? 0;
  });
  return found;
}

function offsetOf(yaml: YamlDocument, key: string): number {
  if (!isMap<{ value?: unknown; range?: [number, number, number] }>(yaml.contents)) return 0;
  return yaml.contents.items.find((item) => item.key.value === key)?.key.range?.[0] ?? 0;
}
