import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { z } from 'zod';
import { explainIssue } from './explain-issue.ts';
import { placeAt, type Flaw, type Loaded, type Place, type SourceFile } from './flaw.ts';

export type JsonPath = readonly (string | number)[];

/** A parsed JSON file that knows the line and column of every value in it. */
export interface JsonSource {
  file: SourceFile;
  value: unknown;
  /** The place of the value at a path; of the nearest enclosing value if the path doesn't exist. */
  placeOf(path: JsonPath): Place;
}

const PLAIN_WORDS: Record<string, string> = {
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing between the name and the value',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  PropertyNameExpected: 'a name in double quotes is expected here (is there a comma too many before it?)',
  ValueExpected: 'a value is expected here (is there a comma too many?)',
  UnexpectedEndOfString: 'this text has no closing quote',
  InvalidSymbol: 'this is not JSON: text needs double quotes, and only true, false, null and numbers go without',
  InvalidCommentToken: 'comments are not allowed in JSON',
  EndOfFileExpected: 'there is something after the end of the data',
};

/**
 * Parses strict JSON and keeps positions. All syntax errors are flaws, and so is a name used twice in one object,
 * which `JSON.parse` would silently resolve by dropping the first value.
 */
export function parseJsonSource(file: SourceFile): Loaded<JsonSource> {
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const at = (offset: number): Place => ({ file: file.path, ...placeAt(file.text, offset) });
  const flaws: Flaw[] = errors.map((error) => {
    const code = printParseErrorCode(error.error);
    return {
      rule: 'json-syntax',
      severity: 'error',
      ...at(error.offset),
      message: `This file is not valid JSON: ${PLAIN_WORDS[code] ?? code}.`,
      hint: 'Compare with the lines above; each value but the last is followed by a comma.',
    };
  });
  if (!root) {
    const empty: Flaw = {
      rule: 'json-syntax',
      severity: 'error',
      file: file.path,
      line: 1,
      column: 1,
      message: 'This file is empty.',
      hint: 'Restore it from an earlier version.',
    };
    return { value: undefined, flaws: flaws.length ? flaws : [empty] };
  }
  flaws.push(...doubleNames(root, at));
  if (errors.length) return { value: undefined, flaws };
  const source: JsonSource = {
    file,
    value: getNodeValue(root) as unknown,
    placeOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node) return at(node.offset);
      }
      return at(0);
    },
  };
  return { value: source, flaws };
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
  const flaws = result.error.issues.flatMap((issue) => explainIssue(issue, source, rule));
  return { value: undefined, flaws: [...parsed.flaws, ...flaws] };
}
