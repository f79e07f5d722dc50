import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { LineCounter, parseDocument as parseYaml, type Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { explainIssue } from '../model/explain-issue.ts';
import type { Flaw, Loaded, Place, SourceFile } from '../model/flaw.ts';
import { CATEGORY_CODES } from '../model/migof.ts';

const sentence = z
  .string()
  .min(1)
  .regex(/[.?!…]$/, 'Write one sentence that ends with a full stop.');

export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).optional(),
  shortTitle: z.string().min(1).optional(),
  summary: sentence,
  order: z.int().min(0).optional(),
  kind: z.enum(['foreword', 'about']).optional(),
  category: z.enum(CATEGORY_CODES).optional(),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface ParsedDocument {
  source: SourceFile;
  frontMatter: FrontMatter;
  tree: Root;
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx);

/** Parses a chapter: front matter and body. The body is only parsed, never run. */
export function parseDocument(source: SourceFile): Loaded<ParsedDocument> {
  let tree: Root;
  try {
    tree = parser.parse(source.text);
  } catch (error) {
    return { value: undefined, flaws: [explainSyntax(error as VFileMessage, source)] };
  }
  const yaml = tree.children[0]?.type === 'yaml' ? tree.children[0] : undefined;
  if (!yaml) {
    const message = 'This chapter has no front matter.';
    const hint = 'Begin the file with a line ---, then title, order and summary, then a line ---.';
    return {
      value: undefined,
      flaws: [{ rule: 'front-matter', severity: 'error', file: source.path, line: 1, column: 1, message, hint }],
    };
  }
  const frontMatter = loadFrontMatter(yaml.value, source);
  if (!frontMatter.value) return { value: undefined, flaws: frontMatter.flaws };
  const body: Root = { type: 'root', children: tree.children.slice(1) };
  return { value: { source, frontMatter: frontMatter.value, tree: body }, flaws: frontMatter.flaws };
}

/** The front matter starts on line 2, after the line of hyphens. */
const FRONT_MATTER_OFFSET = 1;

function loadFrontMatter(text: string, source: SourceFile): Loaded<FrontMatter> {
  const counter = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file: source.path, line: line + FRONT_MATTER_OFFSET, column: col };
  };
  if (yaml.errors.length)
    return {
      value: undefined,
      flaws: yaml.errors.map((error) => ({
        rule: 'front-matter',
        severity: 'error',
        ...place(error.pos[0]),
        message: `The front matter can't be read: ${plainYamlError(error.code)}.`,
        hint: 'Write "name: text" on one line each; put text with a colon in quotes.',
      })),
    };
  const result = frontMatterSchema.safeParse(yaml.toJS() ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, flaws: [] };
  const located = { placeOf: (path: readonly (string | number)[]) => place(offsetOf(yaml, path)) };
  return {
    value: undefined,
    flaws: result.error.issues.flatMap((issue): Flaw[] => explainIssue(issue, located, 'front-matter')),
  };
}

function plainYamlError(code: string): string {
  const words: Record<string, string> = {
    DUPLICATE_KEY: 'a name is given twice',
    BAD_INDENT: 'the indentation is wrong',
    MISSING_CHAR: 'a character such as a closing quote is missing',
    TAB_AS_INDENT: 'a tab stands where spaces are needed',
    BLOCK_AS_IMPLICIT_KEY: 'a colon stands inside text without quotes',
  };
  return words[code] ?? 'it is not valid YAML';
}

function offsetOf(yaml: YamlDocument, path: readonly (string | number)[]): number {
  const pair = path.length ? findKey(yaml, String(path[0])) : undefined;
  return pair ?? 0;
}

function findKey(yaml: YamlDocument, key: string): number | undefined {
  const contents = yaml.contents as {
    items?: { key?: { value?: unknown; range?: [number, number, number] } }[];
  } | null;
  return contents?.items?.find((item) => item.key?.value === key)?.key?.range?.[0];
}

/** The parser's complaint about tags and braces in an editor's words. */
function explainSyntax(error: VFileMessage, source: SourceFile): Flaw {
  const start = error.place && 'start' in error.place ? error.place.start : error.place;
  const reason = error.reason ?? String(error);
  const tag = /`<\/?([^>`]*)\/?>?`/.exec(reason)?.[1];
  let message = 'The tags or braces of this chapter can’t be read here.';
  let hint = 'Check the tag before this place: its name, its quotes, and the / or closing tag at its end.';
  if (/closing (slash|tag)|Expected a closing tag/i.test(reason)) {
    message = tag ? `The tag <${tag}> is opened but not closed.` : 'A tag is opened but not closed.';
    hint = tag
      ? `Add </${tag}> after its text, on a line of its own if <${tag}> stands on one; or write <${tag} … /> if it holds no text.`
      : 'Add its closing tag, or end it with />.';
  } else if (/expression|acorn|\{|\}/i.test(reason)) {
    message = 'A brace { or } in the text starts something that can’t be read.';
    hint = 'Chapters hold no {expressions}. To print a brace, write \\{ or \\}.';
  } else if (/before name|unexpected character/i.test(reason)) {
    message = 'A < in the text starts something that is not a known tag.';
    hint = 'To print the sign itself, write \\< instead.';
  }
  return {
    rule: 'chapter-syntax',
    severity: 'error',
    file: source.path,
    line: start?.line,
    column: start?.column,
    message,
    hint,
  };
}
