import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Node, Root } from 'mdast';
import { namingsOf, type Naming } from '../book/book-index.ts';
import { isSpelledOut, type Mention } from '../markdown/find-mentions.ts';
import { markMentions, type Markup } from '../markdown/mark-mentions.ts';
import { sdgAnchor, sdgEntries } from '../model/sdg.ts';
import type { RenderContext } from './component.ts';

/**
 * Marks what the text names: an acronym at its first use is an abbreviation with its long form, unless the text spells
 * it out there; on the web goals and targets are links to their index; in print the first place of each name in a
 * section has the anchor that the back index points to. The tree is changed.
 * @returns the anchors of names that tags give, by tag
 */
export function markNames(tree: Root, context: RenderContext): ReadonlyMap<Node, string[]> {
  const { book, document, medium, anchor } = context;
  const headings = document.headings.map((heading) => heading.anchor);
  const namings = namingsOf(tree, headings, book);
  const taken = new Set<string>();
  const ids = new Map<Naming, string>();
  const ofTags = new Map<Node, string[]>();
  for (const naming of medium === 'print' ? namings : []) {
    if (taken.has(naming.anchor)) continue;
    taken.add(naming.anchor);
    const id = anchor(naming.anchor);
    ids.set(naming, id);
    if (naming.at.kind === 'tag') ofTags.set(naming.at.node, [...(ofTags.get(naming.at.node) ?? []), id]);
  }
  const byMention = new Map<Mention, Naming>(
    namings.flatMap((naming) => (naming.at.kind === 'tag' ? [] : [[naming.at, naming] as const])),
  );
  const used = new Set<string>();
  markMentions(tree, [...byMention.keys()], (mention): Markup | undefined => {
    const naming = byMention.get(mention);
    const id = naming && ids.get(naming);
    const properties: Record<string, string> = id === undefined ? {} : { id };
    const link = medium === 'web' && mention.kind === 'sdg' ? goalLink(mention.key, context) : undefined;
    if (link !== undefined) return { tag: 'a', properties: { ...properties, href: link } };
    const title = mention.kind === 'acronym' && !used.has(mention.key) ? longForm(mention, context) : undefined;
    if (mention.kind === 'acronym') used.add(mention.key);
    if (title !== undefined) return { tag: 'abbr', properties: { ...properties, title } };
    return id === undefined ? undefined : { tag: 'span', properties };
  });
  return ofTags;
}

function goalLink(code: string, { book, addresses, href }: RenderContext): string | undefined {
  const entry = sdgEntries(book.sdg).get(code);
  const hasIndex = book.parts.some((part) => part.kind === 'sdgs');
  return entry && hasIndex ? href(`${addresses.sdgs}#${sdgAnchor(entry)}`) : undefined;
}

/** What an acronym stands for, where the text does not say it itself. */
function longForm(mention: Mention, { book }: RenderContext): string | undefined {
  const long = book.acronyms.find(({ short }) => short === mention.key)?.long;
  return long === undefined || isSpelledOut(mention, long) ? undefined : long;
}

/** Puts anchors onto what a tag became. */
export function withAnchors(
  rendered: ElementContent | ElementContent[],
  ids: readonly string[] | undefined,
): ElementContent | ElementContent[] {
  const [first, ...more] = ids ?? [];
  if (first === undefined) return rendered;
  if (more.length) return withAnchors(withAnchors(rendered, more), [first]);
  const list = Array.isArray(rendered) ? rendered : [rendered];
  const [start, ...rest] = list;
  if (!start) return rendered;
  if (start.type !== 'element') return [h('span', { id: first }, [start]), ...rest];
  if (start.properties['id'] === undefined) return [withId(start, first), ...rest];
  return [withSpan(start, first), ...rest];
}

/** What holds nothing but items, rows or cells. */
const FRAMES = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr', 'figure']);

/** An anchor at the start of an element; where it holds no words of its own, at that of its caption or first item. */
function withSpan(element: Element, id: string): Element {
  const elements = element.children.filter((child) => child.type === 'element');
  const caption = elements.find((child) => child.tagName === 'figcaption' || child.tagName === 'caption');
  const inner = FRAMES.has(element.tagName) ? (caption ?? elements[0]) : undefined;
  if (!inner) return { ...element, children: [h('span', { id }), ...element.children] };
  return { ...element, children: element.children.map((child) => (child === inner ? withSpan(inner, id) : child)) };
}

function withId(element: Element, id: string): Element {
  return { ...element, properties: { id, ...element.properties } };
}
