import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import {
  findMentions,
  type Mention,
  type MentionKind,
  type Section,
  type TagPlace,
} from '../markdown/find-mentions.ts';
import { codesIn, sdgCodes, sdgEntries } from '../model/sdg.ts';
import type { Document } from './book.ts';
import { plainAttributes, type ElementNode } from './elements.ts';
import { findArea, findersOf, type Names } from './names.ts';

/** Where something is named: a section of a document. */
export interface IndexPlace {
  /** Id of the document. */
  document: string;
  /** Name of the anchor that the printed text has there, without the document's. */
  anchor: string;
}

/**
 * Where areas (by id), goals, targets and indicators (by code) and acronyms (by short form) are named: each section of
 * the text once, in book order.
 */
export type BookIndex = Record<MentionKind, ReadonlyMap<string, readonly IndexPlace[]>>;

/** Something named in a text, by words or by a tag, with the anchor that its section has for it. */
export interface Naming {
  kind: MentionKind;
  key: string;
  anchor: string;
  at: Mention | TagPlace;
}

type Named = Pick<Naming, 'kind' | 'key'>;

/** What a tag names by its attributes: a country by its code, an area by its id, goals and targets by theirs. */
function namedBy({ node }: TagPlace, names: Names): Named[] {
  const { area, country, countries, code, target, sdgs } = plainAttributes(node as ElementNode);
  const isoCodes = codesIn(countries ?? country ?? (node.name === 'Country' ? (code ?? '') : ''));
  const places = area === undefined ? isoCodes.map((iso) => findArea(iso, names.areas)?.id) : [area];
  const inBody = codesInBody[node.name ?? ''];
  const goals = inBody ? inBody(node) : sdgCodes((node.name === 'SDG' ? target : sdgs) ?? '');
  const known = sdgEntries(names.sdg);
  return [
    ...places.flatMap((key) => (key !== undefined && names.areas.has(key) ? [{ kind: 'area' as const, key }] : [])),
    ...goals.flatMap((key) => (known.has(key) ? [{ kind: 'sdg' as const, key }] : [])),
  ];
}

/** The codes that the items of a list begin with: "- 8.7: forced labour". */
function listedCodes(node: TagPlace['node']): string[] {
  const codes: string[] = [];
  visit(node as ElementNode, 'listItem', (item) => {
    const [, code] = /^(?:\p{L}+\s)?(\d[\w.]*\w|\d)/u.exec(toString(item).trim()) ?? [];
    if (code !== undefined) codes.push(code);
  });
  return codes;
}

/** The codes in the brackets that items end with: "(SDGs: 1, 8; GCM objectives: 2)". */
function taggedCodes(node: TagPlace['node']): string[] {
  const codes: string[] = [];
  visit(node as ElementNode, 'listItem', (item) => {
    const [, inside = ''] = /\(([^()]*)\)\.?$/.exec(toString(item).trim()) ?? [];
    for (const part of inside.split(';')) codes.push(...sdgCodes(/^\s*SDGs?\b[\s:]*(.+)$/i.exec(part)?.[1] ?? ''));
  });
  return codes;
}

/** Tags whose body names goals and targets, and how. */
const codesInBody: Record<string, ((node: TagPlace['node']) => string[]) | undefined> = {
  SDGList: listedCodes,
  Wheel: listedCodes,
  Actions: taggedCodes,
};

/** What a text names, in reading order. `headings` are the anchors of its headings. */
export function namingsOf(tree: Root, headings: readonly string[], names: Names): Naming[] {
  return findMentions(tree, findersOf(names)).flatMap((at) => {
    const named = at.kind === 'tag' ? namedBy(at, names) : [{ kind: at.kind, key: at.key }];
    return named.map((entry) => ({ ...entry, anchor: anchorIn(entry, at.section, headings), at }));
  });
}

/** "area.rwanda.fair-recruitment"; no heading's anchor has a full stop in it, so that none is the same. */
function anchorIn({ kind, key }: Named, { heading, isNote }: Section, headings: readonly string[]): string {
  const name = key.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  const place = isNote ? 'notes.' : heading === undefined ? '' : (headings[heading] ?? '');
  return [kind, name, place].filter(Boolean).join('.');
}

const known = new WeakMap<Root, { areas: Names['areas']; namings: Naming[] }>();

/** Collects where each area, goal, target, indicator and acronym is named. */
export function collectIndex(names: Names, documents: Iterable<Document>): BookIndex {
  const index = { area: new Map(), sdg: new Map(), acronym: new Map() } as Record<
    MentionKind,
    Map<string, IndexPlace[]>
  >;
  for (const { id, tree, headings } of documents) {
    const anchors = headings.map((heading) => heading.anchor);
    const earlier = known.get(tree);
    const namings = earlier?.areas === names.areas ? earlier.namings : namingsOf(tree, anchors, names);
    known.set(tree, { areas: names.areas, namings });
    for (const { kind, key, anchor } of namings) {
      const places = index[kind].get(key) ?? [];
      if (places.length === 0) index[kind].set(key, places);
      if (!places.some((place) => place.document === id && place.anchor === anchor))
        places.push({ document: id, anchor });
    }
  }
  return index;
}

/** Ids of the documents of an entry of the index, each once. */
export function documentsOf(places: readonly IndexPlace[] | undefined): string[] {
  return [...new Set((places ?? []).map((place) => place.document))];
}
