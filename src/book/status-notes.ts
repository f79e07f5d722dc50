import type { FootnoteDefinition, FootnoteReference, Node, Paragraph, Parent, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { NamedArea } from '../model/areas.ts';
import { namingsOf, type Naming } from './book-index.ts';
import { plainAttributes, type ElementNode } from './elements.ts';
import type { Names } from './names.ts';

/** The first place in a text where an area is named whose status has a note. */
export interface StatusMark {
  area: NamedArea & { statusNote: string };
  naming: Naming;
}

/** The name of the note on an area's status. */
function noteName({ note }: NamedArea): string {
  return `status-${note}`;
}

function hasStatusNote(area: NamedArea | undefined): area is StatusMark['area'] {
  return area?.statusNote !== undefined;
}

/**
 * Where a text first names the areas whose status has a note, in reading order; each note once. Notes, headings and what
 * prints no name of the area, such as amounts, take none.
 */
export function statusMarks(tree: Root, names: Names): StatusMark[] {
  const areas = [...names.areas.values()].filter(hasStatusNote);
  if (!mayName(tree, areas)) return [];
  const marks = new Map<string, StatusMark>();
  for (const naming of namingsOf(tree, [], names)) {
    const area = naming.kind === 'area' ? names.areas.get(naming.key) : undefined;
    if (!hasStatusNote(area) || naming.at.section.isNote || marks.has(noteName(area))) continue;
    if (naming.at.kind === 'tag' && !placeInTag(naming.at.node as ElementNode)) continue;
    marks.set(noteName(area), { area, naming });
  }
  return [...marks.values()];
}

/** A quick look, since few texts name such an area. */
function mayName(tree: Root, areas: readonly StatusMark['area'][]): boolean {
  const words = areas.map(({ nameThen }) => nameThen.replace(/^the /i, ''));
  const codes = new Set(areas.flatMap(({ iso3, userAssignedCode }) => iso3 ?? userAssignedCode ?? []));
  let found = false;
  visit(tree, (node) => {
    found =
      node.type === 'text'
        ? words.some((name) => node.value.replace(/\s+/g, ' ').includes(name))
        : node.type.startsWith('mdxJsx') &&
          Object.values(plainAttributes(node as ElementNode)).some((value) =>
            value.split(/[\s,]+/).some((part) => codes.has(part)),
          );
    return found ? EXIT : undefined;
  });
  return found;
}

/** Where the mark stands for a tag: after the tag in a sentence, else at the end of its first paragraph. */
function placeInTag(tag: ElementNode): ElementNode | Paragraph | undefined {
  if (tag.name === 'Country') return tag;
  let first: Paragraph | undefined;
  visit(tag, 'paragraph', (paragraph) => {
    first = paragraph as Paragraph;
    return EXIT;
  });
  return first;
}

/**
 * Puts a note mark where a text first names an area whose status has a note, and the note at its end. The tree is
 * changed; a mark in a link goes after the link.
 */
export function addStatusNotes(tree: Root, names: Names): void {
  // From the last to the first, since a mark parts the text that it stands in.
  for (const { area, naming } of statusMarks(tree, names).reverse()) {
    const identifier = noteName(area);
    const mark: FootnoteReference = { type: 'footnoteReference', identifier, label: identifier };
    const words: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: area.statusNote }] };
    const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier, label: identifier, children: [words] };
    putMark(tree, naming, mark);
    tree.children.push(note);
  }
}

function putMark(tree: Root, { at }: Naming, mark: FootnoteReference): void {
  const place = at.kind === 'tag' ? placeInTag(at.node as ElementNode) : at.node;
  if (place?.type === 'paragraph') return void place.children.push(mark);
  const path = (place && pathTo(tree, place)) ?? [];
  const link = path.findIndex(({ type }) => type === 'link' || type === 'linkReference');
  const depth = link < 0 ? path.length - 1 : link;
  const [parent, before] = [path[depth - 1] as Parent, path[depth]];
  const after: Node[] = [mark];
  if (at.kind !== 'tag' && link < 0) {
    after.push({ type: 'text', value: at.node.value.slice(at.end) } as Node);
    at.node.value = at.node.value.slice(0, at.end);
  }
  parent.children.splice(parent.children.indexOf(before as never) + 1, 0, ...(after as never[]));
}

/** The nodes from the root of a tree down to one of it, both included. */
function pathTo(tree: Node, node: Node): Node[] | undefined {
  if (tree === node) return [tree];
  for (const child of 'children' in tree ? (tree.children as Node[]) : []) {
    const path = pathTo(child, node);
    if (path) return [tree, ...path];
  }
  return undefined;
}
