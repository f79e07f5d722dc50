import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { buildLetteredLists, endOf, readMark, type Entry, type LetterSlip, type Place } from './lettered-entries.ts';
import { joinLines, linesOf, type Line } from './letter-marks.ts';

export type { LetterSlip } from './lettered-entries.ts';

type Parent = { type: string; children: RootContent[] };

/**
 * Makes real lists of lines and paragraphs that begin with (a), (b), (c) or (i), (ii), (iii), one in the other where
 * they are written so. Enumerations inside a sentence stay text, and so does a sequence that skips a letter.
 */
export function remarkLetteredLists() {
  return (tree: Root, file: VFile): void => {
    letterLists(tree, String(file));
  };
}

/** What is wrong with the lettered lists of a tree, which stays as it is. `text` is the whole file. */
export function findLetterSlips(tree: Root, text: string): LetterSlip[] {
  return /^[\s>*+-]*\([a-z]+\)/m.test(text) ? letterLists(structuredClone(tree), text) : [];
}

/** Makes the lists in place and returns what stayed text because a letter is missing. */
export function letterLists(tree: Root, text: string): LetterSlip[] {
  const source = text.split('\n');
  const slips: LetterSlip[] = [];
  const visitParent = (parent: Parent): void => {
    if (parent.type === 'list') letterBullets(parent as List, source);
    else parent.children = letterChildren(parent.children, source, slips);
    for (const child of parent.children)
      if (child.type !== 'paragraph' && child.type !== 'heading' && child.type !== 'table' && 'children' in child)
        visitParent(child as Parent);
  };
  visitParent(tree);
  return slips;
}

/** Bullets whose texts begin with letters are a list with letters instead. */
function letterBullets(list: List, source: readonly string[]): void {
  if (list.ordered || list.data?.hProperties) return;
  const heads = list.children.map((item) => (item.children[0]?.type === 'paragraph' ? item.children[0] : undefined));
  const lines = heads.map((head) => (head ? linesOf(head, source) : []));
  const marks = lines.map((found) => found[0]?.mark);
  const kind = marks[0] === 'i' ? 'i' : 'a';
  if (!marks.length || !marks.every((mark, index) => mark !== undefined && readMark(mark, kind) === index + 1)) return;
  list.ordered = true;
  list.data = { hProperties: { type: kind, className: ['lettered'] } };
  heads.forEach((head, index) => head && (head.children = joinLines(lines[index] ?? [])));
}

function letterChildren(children: RootContent[], source: readonly string[], slips: LetterSlip[]): RootContent[] {
  const result: RootContent[] = [];
  let last: Place | undefined;
  for (let index = 0; index < children.length;) {
    const node = children[index] as RootContent;
    if (node.type === 'heading') last = undefined;
    if (node.type === 'list') last = endOf(node) ?? last;
    const run = node.type === 'paragraph' ? readRun(children, index, source) : undefined;
    if (!run) {
      result.push(node);
      index += 1;
      continue;
    }
    const built = isRunIn(run.entries) ? undefined : buildLetteredLists(run.entries, last);
    if (built && 'message' in built) slips.push(built);
    if (built && !('message' in built)) {
      if (run.introduction) result.push(run.introduction);
      result.push(built);
      last = endOf(built) ?? last;
    } else result.push(...children.slice(index, index + run.length));
    index += run.length;
  }
  return result;
}

interface Run {
  /** What stands in the first paragraph before the first letter. */
  introduction: Paragraph | undefined;
  entries: Entry[];
  /** How many nodes it takes. */
  length: number;
}

/** The entries that begin in the paragraph at an index, with what follows them indented; undefined if there are none. */
function readRun(children: readonly RootContent[], from: number, source: readonly string[]): Run | undefined {
  const run: Run = { introduction: undefined, entries: [], length: 0 };
  for (const node of children.slice(from)) {
    const groups = node.type === 'paragraph' ? groupLines(linesOf(node, source)) : [];
    const marked = groups.filter(([line]) => line?.mark !== undefined);
    const isFirst = run.length === 0;
    if (isFirst) {
      const hasIntroduction = groups[0]?.[0]?.mark === undefined;
      // A lone letter that a line happens to begin with is no list.
      if (marked.length < (hasIntroduction ? 2 : 1)) return undefined;
      if (hasIntroduction && node.type === 'paragraph')
        run.introduction = { ...node, children: joinLines(groups[0] ?? []) };
    }
    const base = run.entries[0]?.column ?? 1;
    if (!isFirst && !marked.length) {
      const column = node.position?.start.column ?? 1;
      if (column <= base || node.type === 'heading' || node.type === 'footnoteDefinition') break;
      run.entries.at(-1)?.blocks.push(node as ListItem['children'][number]);
    }
    if (!isFirst && marked.length && groups[0]?.[0]?.mark === undefined) break;
    for (const [line, ...rest] of marked) {
      if (!line || line.mark === undefined || node.type !== 'paragraph') continue;
      const paragraph: Paragraph = { ...node, children: joinLines([line, ...rest]) };
      run.entries.push({ mark: line.mark, line: line.line, column: line.column, blocks: [paragraph] });
    }
    run.length += 1;
  }
  return run;
}

/** Lines in groups, each of which begins with a letter; the first may have none. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines)
    if (line.mark !== undefined || !groups.length) groups.push([line]);
    else groups.at(-1)?.push(line);
  return groups;
}

/** Whether the letter after one of the entries stands in the middle of its text: "(a) one; (b) two". */
function isRunIn(entries: readonly Entry[]): boolean {
  const marks = new Set(entries.map(({ mark }) => mark));
  return entries.some(({ mark, blocks }) => {
    const text = toString(blocks[0]);
    return [...text.matchAll(/\(([a-z]{1,6})\)/g)].some(([, other = '']) => {
      const follows = (['a', 'i'] as const).some((kind) => {
        const own = readMark(mark, kind);
        return own !== undefined && readMark(other, kind) === own + 1;
      });
      return follows && !marks.has(other);
    });
  });
}
