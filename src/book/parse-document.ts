import type { Node, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { blockOneLineTags } from '../markdown/one-line-tags.ts';
import { letterLists } from '../markdown/remark-lettered-lists.ts';
import { placeAt, type Flaw, type Loaded, type SourceFile } from '../model/flaw.ts';
import { explainSyntax } from './explain-syntax.ts';
import { loadFrontMatter, type FrontMatter } from './front-matter.ts';

export interface ParsedDocument {
  source: SourceFile;
  frontMatter: FrontMatter;
  tree: Root;
  /** False where the front matter has flaws and holds only what could be read of it. */
  isFrontMatterSound: boolean;
  /** True where unreadable tags or braces were taken for plain text, to look for flaws in the rest. */
  isMended: boolean;
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx);

/** Blocks that editors write on one line with their text. */
const ONE_LINE_TAGS = ['Q', 'A'];

/** Deeper than any text, and not so deep that a walk through the tree runs out of memory. */
const DEEPEST = 40;
const MANY_MARKERS = new RegExp(`^[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])[ \\t]*){${DEEPEST},}`, 'm');
/** After so many unreadable places in a file the rest is left for the next run. */
const MOST_SYNTAX_FLAWS = 20;

/**
 * Parses a chapter: front matter and body. The body is only parsed, never run. Where there are flaws, the value is what
 * could be read, so that the rest of the file is looked at in the same run; undefined if nothing could.
 */
export function parseDocument(source: SourceFile): Loaded<ParsedDocument> {
  const flaw = (rule: string, offset: number, message: string, hint: string): Flaw => ({
    rule,
    severity: 'error',
    file: source.path,
    ...placeAt(source.text, offset),
    message,
    hint,
  });
  const flaws: Flaw[] = [];
  const broken = /[\0\uFFFD]/.exec(source.text);
  if (broken) {
    const message = 'A character of this file can’t be read.';
    flaws.push(flaw('encoding', broken.index, message, 'Save the file as UTF-8 and write the character again.'));
  }
  const tooDeep = (offset: number): Loaded<ParsedDocument> => {
    const message = `Lists, quotations or tags are nested more than ${DEEPEST} deep here.`;
    return { value: undefined, flaws: [...flaws, flaw('chapter-syntax', offset, message, 'Nest them less.')] };
  };
  const markers = MANY_MARKERS.exec(source.text);
  if (markers) return tooDeep(markers.index);

  const { tree, complaints } = parseTolerantly(source.text);
  flaws.push(...complaints.map(({ offset, message, hint }) => flaw('chapter-syntax', offset, message, hint)));
  if (!tree) return { value: undefined, flaws };
  const deep = deepNode(tree);
  if (deep) return tooDeep(deep.position?.start.offset ?? 0);

  letterLists(tree, source.text);
  blockOneLineTags(tree, ONE_LINE_TAGS);

  const [first] = tree.children;
  const frontMatter =
    first?.type === 'yaml'
      ? loadFrontMatter(first.value, source)
      : { value: { summary: '' }, flaws: [flaw('front-matter', 0, ...missingFrontMatter(source.text))] };
  flaws.push(...frontMatter.flaws);
  const value: ParsedDocument = {
    source,
    frontMatter: frontMatter.value,
    tree: { type: 'root', children: first?.type === 'yaml' ? tree.children.slice(1) : tree.children },
    isFrontMatterSound: frontMatter.flaws.length === 0,
    isMended: complaints.length > 0,
  };
  return { value, flaws };
}

type Complaint = Pick<ReturnType<typeof explainSyntax>, 'offset' | 'message' | 'hint'>;

/** The parser stops at its first error; each is noted and made plain text of the same length, and the parse repeated. */
function parseTolerantly(text: string): { tree: Root | undefined; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const halves: string[] = [];
  let mended = text;
  while (complaints.length < MOST_SYNTAX_FLAWS) {
    try {
      return { tree: parser.parse(mended), complaints };
    } catch (error) {
      const complaint = explainSyntax(error as VFileMessage, mended);
      const echoed = complaint.echoOf === undefined ? -1 : halves.indexOf(complaint.echoOf);
      if (echoed >= 0) halves.splice(echoed, 1);
      else {
        complaints.push(complaint);
        if (complaint.half !== undefined) halves.push(complaint.half);
      }
      const { from, to } = complaint.span;
      const before = mended;
      mended = before.slice(0, from) + before.slice(from, to).replace(/^[^\n]|[<>{}]/g, 'x') + before.slice(to);
      if (mended === before) break;
    }
  }
  return { tree: undefined, complaints };
}

function missingFrontMatter(text: string): [message: string, hint: string] {
  if (/^---[ \t]*\n/.test(text)) return ['The front matter is not closed.', 'Add a line --- after its last line.'];
  if (/^\s+---[ \t]*\n/.test(text))
    return ['The front matter doesn’t begin on the first line.', 'Remove what stands before its line ---.'];
  return [
    'This chapter has no front matter.',
    'Begin the file with a line ---, then title, order and summary, then a line ---.',
  ];
}

/** The first node that lies too deep, found without recursion. */
function deepNode(tree: Root): Node | undefined {
  let level: Node[] = [tree];
  for (let depth = 0; depth <= 2 * DEEPEST; depth++) {
    level = level.flatMap((node) => ('children' in node ? (node.children as Node[]) : []));
    if (!level.length) return undefined;
  }
  return level[0];
}
