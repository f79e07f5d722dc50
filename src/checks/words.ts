import type { Link, Node, Root, Text } from 'mdast';
import type { Document } from '../book/book.ts';
import { plainAttributes, type ElementNode } from '../book/elements.ts';
import { isAddress } from '../markdown/remark-dashes.ts';
import type { Place, SourceFile } from '../model/flaw.ts';

/** Words that readers see, as they are written. */
export interface Words {
  text: string;
  kind: 'text' | 'heading' | 'cell' | 'attribute' | 'front-matter';
  /** Name of the attribute or of the line of the front matter. */
  name?: string;
  /** Names of the tags that they stand in, the outermost first; an attribute stands in its own. */
  within: readonly string[];
  /** The same object for words of one paragraph, heading, cell or value. */
  block: object;
  /** Where the character with this index stands in the source. */
  placeOf(index: number): Place;
}

/** Attributes whose words are printed and are the editor's own: neither names of people and works nor codes. */
const PRINTED = new Set(['title', 'label', 'alt', 'role', 'place', 'hub', 'audience', 'scope', 'outcome', 'term']);
const PRINTED_LINES = /^(title|shortTitle|summary|question|disclaimer|label):[ \t]*((?:.*)(?:\n[ \t]+.*)*)/gm;
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const SILENT = new Set(['code', 'inlineCode', 'yaml', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm']);

const known = new WeakMap<Root, { file: SourceFile; words: readonly Words[] }>();

/** All words of a chapter: of its front matter, its text and the attributes that are printed, in reading order. */
export function wordsOf({ tree, source }: Pick<Document, 'tree' | 'source'>): readonly Words[] {
  const earlier = known.get(tree);
  if (earlier?.file === source) return earlier.words;
  const words = [...frontMatterWords(source), ...treeWords(tree, source)];
  known.set(tree, { file: source, words });
  return words;
}

/** The words that are in the language of the chapter. */
export function ownWordsOf(document: Pick<Document, 'tree' | 'source'>): readonly Words[] {
  return wordsOf(document).filter(({ within }) => !within.includes('Language'));
}

function frontMatterWords(source: SourceFile): Words[] {
  const [head = ''] = /^---\n[^]*?\n---\n/.exec(source.text) ?? [];
  return [...head.matchAll(PRINTED_LINES)].map((match) => {
    const [whole, name = '', text = ''] = match;
    const from = match.index + whole.length - text.length;
    return { text, kind: 'front-matter', name, within: [], block: match, placeOf: (index) => at(source, from + index) };
  });
}

function treeWords(tree: Root, source: SourceFile): Words[] {
  const words: Words[] = [];
  const walk = (node: Node, kind: Words['kind'], within: readonly string[], block: object): void => {
    if (SILENT.has(node.type)) return;
    if (node.type === 'link' && isAddress(node as Link)) return;
    if (node.type === 'text') {
      let offsets: ((index: number) => number) | undefined;
      const placeOf = (index: number): Place => {
        offsets ??= sourceOffsets(node as Text, source.text);
        return at(source, offsets(index));
      };
      words.push({ text: (node as Text).value, kind, within, block, placeOf });
      return;
    }
    const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    const inside = isTag ? [...within, (node as ElementNode).name ?? ''] : within;
    if (isTag) words.push(...attributeWords(node as ElementNode, inside, source));
    const own = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : kind;
    const around = BLOCKS.has(node.type) ? node : block;
    if ('children' in node) for (const child of node.children as Node[]) walk(child, own, inside, around);
  };
  walk(tree, 'text', [], tree);
  return words;
}

function attributeWords(node: ElementNode, within: readonly string[], source: SourceFile): Words[] {
  const values = plainAttributes(node);
  return node.attributes.flatMap((attribute): Words[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !PRINTED.has(attribute.name)) return [];
    const text = values[attribute.name];
    if (text === undefined || text !== attribute.value) return [];
    const start = (attribute.position ?? node.position)?.start.offset ?? 0;
    const from = Math.max(start, source.text.indexOf(text, start));
    const { name } = attribute;
    return [{ text, kind: 'attribute', name, within, block: attribute, placeOf: (index) => at(source, from + index) }];
  });
}

const lines = new WeakMap<SourceFile, number[]>();

/** As `placeAt`, for many places of one file: where its lines begin is worked out once. */
function at(source: SourceFile, offset: number): Place {
  let starts = lines.get(source);
  if (!starts) {
    starts = [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    lines.set(source, starts);
  }
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return { file: source.path, line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
}

/** Where each character of a text node stands in the source, which may have escapes, references and indents besides. */
function sourceOffsets(node: Text, source: string): (index: number) => number {
  const start = node.position?.start.offset ?? 0;
  if (source.startsWith(node.value, start)) return (index) => start + index;
  // A text may have lost its first characters, such as the letter of a list.
  const [opening = ''] = node.value.slice(0, 12).split(/[\n\\&]/);
  let offset = Math.max(start, source.indexOf(opening, start));
  const offsets = Array.from({ length: node.value.length }, (_, index) => {
    offset = skipMarks(source, offset, node.value[index] ?? '');
    const own = offset;
    offset += REFERENCE.exec(source.slice(offset, offset + 40))?.[0].length ?? 1;
    return Math.min(own, source.length);
  });
  return (index) => offsets[index] ?? offset;
}

const REFERENCE = /^&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/i;

/** Passes over what the parser took away before a character: a backslash, or the indent of a line. */
function skipMarks(source: string, offset: number, character: string): number {
  if (source[offset] === character) return offset;
  if (source[offset] === '\\') return offset + 1;
  const indent = /^[ \t>]*/.exec(source.slice(offset, offset + 80))?.[0].length ?? 0;
  return source[offset + indent] === character ? offset + indent : offset;
}
