import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FootnoteReference, Paragraph, Root } from 'mdast';
import { toHast, type Handler, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { plainAttributes, type ElementNode } from '../book/elements.ts';
import { paragraphKey } from '../book/number-paragraphs.ts';
import { placedKey } from '../book/placed.ts';
import { addStatusNotes } from '../book/status-notes.ts';
import { rehypeAddresses } from '../markdown/rehype-addresses.ts';
import { rehypeTableScroll } from '../markdown/rehype-table-scroll.ts';
import { setTypography } from '../markdown/typography.ts';
import type { Component, RenderContext } from './component.ts';
import { disclaimerMark, disclaimerNote } from './disclaimer.ts';
import { markNames, withAnchors } from './mark-names.ts';
import { numberedParagraph } from './numbered-paragraph.ts';
import { vocabulary } from './vocabulary.ts';
import { worksCited } from './works-cited.ts';

/**
 * A document's body as hast: typographic quotes and dashes, headings with their anchors, notes with links both ways,
 * and every tag of the vocabulary rendered by its component. The document must be free of flaws.
 */
export function renderDocument(context: RenderContext): HastRoot {
  const hast = renderWithMark(context);
  if (context.document.head.note !== undefined) hast.children.shift();
  return hast;
}

/** The marks that the title of a document ends with, if it has any: of its disclaimer, and of a note among those of the body. */
export function renderTitleMark(context: RenderContext): ElementContent[] {
  const [paragraph] = context.document.head.note === undefined ? [] : renderWithMark(context).children;
  return [...disclaimerMark(context), ...(paragraph?.type === 'element' ? paragraph.children : [])];
}

/** The body after a paragraph that holds the mark of the title alone, which so gets the first number. */
function renderWithMark(context: RenderContext): HastRoot {
  const { document, book, anchor, medium } = context;
  const tree = setTypography(withTitleMark(document));
  addStatusNotes(tree, book);
  const anchors = markNames(tree, context);
  const { t } = book.wording;
  let heading = 0;
  const before = book.notesBefore.get(document.id) ?? 0;
  // In the book a chapter's title is a heading of level 2, under its part; on the site it is the level 1 of its page.
  const inBook = medium === 'print' && document.kind === 'chapter' ? 1 : 0;
  const hast = toHast(tree, {
    clobberPrefix: anchor(''),
    footnoteLabel: t('notes'),
    footnoteLabelTagName: `h${2 + inBook}`,
    footnoteLabelProperties: { className: ['notes-title'] },
    footnoteBackContent: t('notes.back.short'),
    footnoteBackLabel: (index) => t('notes.back', { number: before + index + 1 }),
    handlers: {
      mdxJsxFlowElement: element(context, anchors),
      mdxJsxTextElement: element(context, anchors),
      paragraph: (state: State, node: Parameters<Handler>[1]): Element => {
        const numbered = book.paragraphs.get(paragraphKey(document.id, node as Paragraph));
        const children = state.all(node as never) as ElementContent[];
        return from(node, numbered ? numberedParagraph(numbered, children, context) : h('p', children));
      },
      heading: (state: State, node: Parameters<Handler>[1]): Element => {
        const found = tree.children.includes(node as never) ? document.headings[heading++] : undefined;
        return from(node, {
          type: 'element',
          tagName: `h${(node as { depth: number }).depth + inBook}`,
          properties: found
            ? {
                id: anchor(found.anchor),
                dataBookmarkLevel: medium === 'print' && found.depth === 2 ? 2 + inBook : undefined,
              }
            : {},
          children: state.all(node as never) as ElementContent[],
        });
      },
    },
  }) as HastRoot;
  nameNotes(hast, anchor('footnote-label'));
  if (before > 0) numberNotes(hast, before);
  const works = worksCited(context, 2 + inBook);
  hast.children.splice(notesPlace(hast), 0, ...(works ? [works] : []), ...disclaimerNote(context));
  rehypeAddresses({ printed: medium === 'print' })(hast);
  if (medium === 'web') rehypeTableScroll({ label: t('table.inText') })(hast);
  return hast;
}

/** Before the notes, or at the end. */
function notesPlace({ children }: HastRoot): number {
  const place = children.findIndex(
    (child) => child.type === 'element' && child.properties['dataFootnotes'] !== undefined,
  );
  return place < 0 ? children.length : place;
}

function withTitleMark({ tree, head }: RenderContext['document']): Root {
  if (head.note === undefined) return tree;
  const mark: FootnoteReference = { type: 'footnoteReference', identifier: head.note.toLowerCase(), label: head.note };
  return { ...tree, children: [{ type: 'paragraph', children: [mark] }, ...tree.children] };
}

/** The parser's id of the heading over the notes is the same in every document, and the book holds them all. */
function nameNotes(hast: HastRoot, id: string): void {
  visit(hast, 'element', ({ properties }) => {
    if (properties['id'] === 'footnote-label') properties['id'] = id;
    if (String(properties['ariaDescribedBy']) === 'footnote-label') properties['ariaDescribedBy'] = [id];
  });
}

/** Notes go on after those of the documents before, where the edition counts them through. */
function numberNotes(hast: HastRoot, before: number): void {
  visit(hast, 'element', (element) => {
    const [first] = element.children;
    if (element.properties['dataFootnoteRef'] !== undefined && first?.type === 'text')
      first.value = String(Number(first.value) + before);
    if (element.properties['dataFootnotes'] !== undefined)
      for (const child of element.children)
        if (child.type === 'element' && child.tagName === 'ol') child.properties['start'] = before + 1;
  });
}

/** Keeps for an element of ours the place of what it was made from, as the renderer does for its own. */
function from(node: Parameters<Handler>[1], element: Element): Element {
  if (node.position) element.position = node.position;
  return element;
}

/** A document's body as HTML. */
export function renderHtml(context: RenderContext): string {
  return toHtml(renderDocument(context));
}

function element(context: RenderContext, anchors: ReturnType<typeof markNames>): Handler {
  return (state, node: ElementNode) => {
    const component = vocabulary.get(node.name ?? '') as Component<unknown> | undefined;
    if (!component) throw new Error(`No component "${node.name}"`);
    const attributes = component.attributes.parse(plainAttributes(node));
    const children = state.all(node as never) as ElementContent[];
    const placed = context.book.placed.get(placedKey(context.document.id, node));
    const rendered = withAnchors(component.render(attributes, children, { ...context, placed }), anchors.get(node));
    const [first] = [rendered].flat();
    if (first?.type === 'element') from(node, first);
    return rendered;
  };
}
