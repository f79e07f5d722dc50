import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { explainIssue } from './explain-issue.ts';
import { explainSyntax } from './json-syntax.ts';
import { placeAt, type Flaw, type Loaded, type Place, type SourceFile } from './flaw.ts';

export type JsonPath = readonly (string | number)[];

/** A parsed JSON file that knows the line and column of every value in it. */
export interface JsonSource {
  file: SourceFile;
  value: unknown;
  /** The value at a path; undefined if the path doesn't exist. */
  valueAt(path: JsonPath): unknown;
  /** The place of the value at a path; of the nearest enclosing value if the path doesn't exist. */
  placeOf(path: JsonPath): Place;
  /** The place of the name that stands before the value at a path; of the value itself in a list. */
  placeOfName(path: JsonPath): Place;
}

/**
 * Parses strict JSON and keeps positions. Syntax errors are flaws, and so is a name used twice in one object,
 * which `JSON.parse` would silently resolve by dropping the first value.
 */
export function parseJsonSource(file: SourceFile): Loaded<JsonSource> {
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const at = (offset: number): Place => ({ file: file.path, ...placeAt(file.text, offset) });
  const syntax = (offset: number, message: string, hint: string): Flaw => ({
    rule: 'json-syntax',
    severity: 'error',
    ...at(offset),
    message,
    hint,
  });
  if (!file.text.trim())
    return { value: undefined, flaws: [syntax(0, 'This file is empty.', 'Restore it from an earlier version.')] };
  const complaints = explainSyntax(errors, file.text);
  if (!root || complaints.length)
    return { value: undefined, flaws: complaints.map(({ offset, message, hint }) => syntax(offset, message, hint)) };
  const source: JsonSource = {
    file,
    value: getNodeValue(root) as unknown,
    valueAt(path) {
      const node = findNodeAtLocation(root, [...path]);
      return node && (getNodeValue(node) as unknown);
    },
    placeOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node) return at(node.offset);
      }
      return at(0);
    },
    placeOfName(path) {
      const node = findNodeAtLocation(root, [...path]);
      return node?.parent?.type === 'property' ? at(node.parent.offset) : source.placeOf(path);
    },
  };
  return { value: source, flaws: doubleNames(root, at) };
}

function doubleNames(node: Node, at: (offset: number) => Place): Flaw[] {
  const flaws: Flaw[] = [];
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const name = property.children?.[0];
      if (!name) continue;
      if (seen.has(String(name.value)))
        flaws.push({
          rule: 'json-double-name',
          severity: 'error',
          ...at(name.offset),
          message: `"${String(name.value)}" is given twice in the same record.`,
          hint: 'Keep one of the two; only the last would count.',
        });
      seen.add(String(name.value));
    }
  }
  for (const child of node.children ?? []) flaws.push(...doubleNames(child, at));
  return flaws;
}

/** Parses a JSON file and validates it against a schema; each issue becomes a flaw at the value it is about. */
export function loadJson<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
  rule: string,
): Loaded<{ data: T; source: JsonSource }> {
  const parsed = parseJsonSource(file);
  const source = parsed.value;
  if (!source) return { value: undefined, flaws: parsed.flaws };
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: { data: result.data, source }, flaws: parsed.flaws };
  const flaws = withoutEchoes(result.error.issues).flatMap((issue) => explainIssue(issue, source, rule));
  return { value: undefined, flaws: [...parsed.flaws, ...flaws] };
}

/** The first complaint about each value: a second one is about the same mistake. Unknown names are several in one. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const path = JSON.stringify(issue.path);
    const isEcho = issue.code !== 'unrecognized_keys' && seen.has(path);
    seen.add(path);
    return !isEcho;
  });
}
