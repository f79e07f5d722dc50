import type { Node, Root, Text } from 'mdast';
import type { Finder, Hit } from './find-names.ts';

export type MentionKind = 'area' | 'sdg' | 'acronym';

/** A name in a text, with the place where it stands. */
export interface Mention extends Hit<MentionKind> {
  node: Text;
  /** What stands before it in its paragraph. */
  before: string;
  /** What stands after it in its text. */
  after: string;
  section: Section;
}

/** Where in a document something stands: under which heading, the first being 0, and whether in a note. */
export interface Section {
  heading: number | undefined;
  isNote: boolean;
}

/** A tag of the text, with the place where it stands. */
export interface TagPlace {
  kind: 'tag';
  node: Node & { name: string | null };
  section: Section;
}

/** Headings, code, and what repeats the text. */
const SILENT = new Set(['heading', 'code', 'inlineCode', 'yaml']);
const REPEATING = new Set(['PullQuote']);
const BLOCKS = new Set(['paragraph', 'tableCell', 'heading', 'listItem']);

interface Walk {
  section: Section;
  inLink: boolean;
  before: string;
}

/**
 * What is named in the running text of a document, and its tags, in reading order; notes come last, where they are
 * printed. Headings, code and pull quotes name nothing, links only areas: they are links already.
 */
export function findMentions(tree: Root, finders: readonly Finder<MentionKind>[]): (Mention | TagPlace)[] {
  const found: (Mention | TagPlace)[] = [];
  const walk = (node: Node, state: Walk): void => {
    if (SILENT.has(node.type)) return;
    if (node.type === 'text') {
      const text = node as Text;
      found.push(...hitsIn(text, finders, state));
      state.before += text.value;
      return;
    }
    if (isTag(node)) {
      if (REPEATING.has(node.name ?? '')) return;
      found.push({ kind: 'tag', node, section: state.section });
    }
    const children = 'children' in node ? (node.children as Node[]) : [];
    const inside = BLOCKS.has(node.type) ? { ...state, before: '' } : state;
    const inLink = state.inLink || node.type === 'link' || node.type === 'linkReference';
    for (const child of children) {
      const own = inLink === inside.inLink ? inside : { ...inside, inLink };
      walk(child, own);
      inside.before = own.before;
    }
  };
  let heading: number | undefined;
  for (const child of tree.children) {
    if (child.type === 'heading') heading = heading === undefined ? 0 : heading + 1;
    else if (child.type !== 'footnoteDefinition')
      walk(child, { section: { heading, isNote: false }, inLink: false, before: '' });
  }
  for (const note of notesOf(tree)) walk(note, { section: { heading, isNote: true }, inLink: false, before: '' });
  return found;
}

function hitsIn(node: Text, finders: readonly Finder<MentionKind>[], { section, inLink, before }: Walk): Mention[] {
  const all = finders.flatMap((find) => find(node.value)).filter(({ kind }) => !inLink || kind === 'area');
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits = all.filter((hit) => !all.some((other) => other !== hit && overlaps(other, hit) && !holds(hit, other)));
  return hits.map((hit) => ({
    ...hit,
    node,
    section,
    before: before + node.value.slice(0, hit.start),
    after: node.value.slice(hit.end),
  }));
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** An acronym may be part of something longer: "SDG" in "SDG 8". It is then found in it; other overlaps go to the longer. */
function holds(hit: Hit, other: Hit): boolean {
  if (hit.kind === 'acronym') return other.start <= hit.start && hit.end <= other.end && other.kind === 'sdg';
  return other.kind === 'acronym' || other.end - other.start < hit.end - hit.start;
}

/** Notes in the order of their first marks, as they are printed. */
function notesOf(tree: Root): Node[] {
  const order: string[] = [];
  const seek = (node: Node): void => {
    if (node.type === 'footnoteReference') order.push((node as { identifier?: string }).identifier ?? '');
    if ('children' in node) for (const child of node.children as Node[]) seek(child);
  };
  const notes = tree.children.filter((child) => child.type === 'footnoteDefinition');
  for (const child of tree.children) if (child.type !== 'footnoteDefinition') seek(child);
  return notes
    .map((note) => ({ note, place: order.indexOf(note.identifier) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ note }) => note);
}

function isTag(node: Node): node is TagPlace['node'] {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True where a text gives the long form beside the acronym: "African Union (AU)", "AU (African Union)". */
export function isSpelledOut({ before, after }: Pick<Mention, 'before' | 'after'>, long: string): boolean {
  const own = stems(long);
  if (/[([]\s*$/.test(before)) return stems(before.replace(/["“”‘’'\s]*[([]\s*$/, '')).endsWith(own);
  return stems(after.replace(/^s?\s*[([]/, '(')).startsWith(`(${own}`);
}

/** Words without capitals, hyphens and what makes a plural. */
function stems(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ')
    .replace(/(?:ies|y|[es]+)(?![\p{L}\d])/gu, '')
    .trim();
}
