import { slug } from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { questionAnchor } from '../authoring/official-question.ts';
import { storyTitle } from '../authoring/story.ts';
import { chartId } from '../book/chart-id.ts';
import { elementsOf, placeOf } from '../book/elements.ts';
import type { Document } from '../book/book.ts';
import { placedAnchor } from '../book/placed.ts';
import type { Place } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Ids that every page has. */
const OF_THE_PAGE = ['content'];

/** The addresses of numbered paragraphs, of which a chapter may get some at any time. */
const OF_PARAGRAPHS = /^para-\d+$/;

interface Anchor {
  anchor: string;
  what: string;
  place: Place;
}

/** Headings, titled boxes and figures are addresses of a page, so no two may have the same. */
export const uniqueAnchors: Rule = {
  id: 'unique-anchors',
  sentence: 'Each heading, titled box and figure of a chapter has an address of its own.',
  severity: 'error',
  hint: 'Word one of the two differently.',
  example: {
    body: '<Box title="A">\n\nB.\n\n</Box>\n\n<Box title="A">\n\nC.\n\n</Box>',
    finds: '13:1 The box "A" stands twice in this chapter.',
  },
  check(document) {
    const taken = new Map<string, Anchor>();
    return anchorsOf(document).flatMap((own) => {
      const { anchor, what, place } = own;
      const twin = taken.get(anchor);
      if (!twin) taken.set(anchor, own);
      // Headings alike are found where their anchors are made.
      const ofPage = OF_THE_PAGE.includes(anchor);
      const ofParagraph = OF_PARAGRAPHS.test(anchor);
      if (!ofPage && !ofParagraph && (!twin || (isHeading(own) && isHeading(twin)))) return [];
      const message = ofPage
        ? `${what} would have the address of a part of every page: #${anchor}.`
        : ofParagraph
          ? `${what} would have the address of a numbered paragraph: #${anchor}.`
          : twin?.what === what
            ? `${what} stands twice in this chapter.`
            : `${twin?.what} and ${what[0]?.toLowerCase()}${what.slice(1)} would have the same address: #${anchor}.`;
      const hint =
        twin && isHeading(twin)
          ? 'Word the heading differently.'
          : what.startsWith('The figure')
            ? `Place it once, and point to it with <Ref to="${anchor}" />.`
            : what.startsWith('The card')
              ? 'Place it once.'
              : 'Word it differently.';
      return [{ rule: 'unique-anchors', severity: 'error', ...place, message, hint }];
    });
  },
};

function isHeading({ what }: Anchor): boolean {
  return what.startsWith('The heading');
}

function anchorsOf(document: Document): Anchor[] {
  const { path } = document.source;
  const nodes = document.tree.children.filter((node): node is Heading => node.type === 'heading');
  const headings = document.headings.map((heading, index): Anchor => {
    const node = nodes[index];
    const place = node ? placeOf(node, path) : { file: path };
    return { anchor: heading.anchor, what: `The heading "${heading.title}"`, place };
  });
  const tags = elementsOf(document.tree, path).flatMap(({ name, attributes, node, place }): Anchor[] => {
    const chart = name === 'Chart' ? chartId(attributes) : undefined;
    if (chart) return [{ anchor: chart, what: `The figure "${chart}"`, place }];
    const { title } = attributes;
    const placed = placedAnchor(name, title);
    if (placed !== undefined) return [{ anchor: placed, what: `The ${name.toLowerCase()} "${title}"`, place }];
    if (name === 'Record' && title) return [{ anchor: `record-${slug(title)}`, what: `The record "${title}"`, place }];
    if (name === 'Card' && attributes['id'])
      return [{ anchor: `card-${attributes['id']}`, what: `The card "${attributes['id']}"`, place }];
    if (name === 'Interview' && attributes['person'])
      return [
        {
          anchor: `interview-${slug(attributes['person'])}`,
          what: `The interview of "${attributes['person']}"`,
          place,
        },
      ];
    if (name === 'Question' && attributes['number'])
      return [{ anchor: questionAnchor(attributes['number']), what: `Question ${attributes['number']}`, place }];
    const story = name === 'Story' ? storyTitle(attributes) : '';
    if (story) return [{ anchor: `story-${slug(story)}`, what: `The story "${story}"`, place }];
    const term = name === 'Define' ? (attributes['term'] ?? toString(node)) : '';
    if (term) return [{ anchor: `term-${slug(term)}`, what: `The definition of "${term}"`, place }];
    return [];
  });
  return [...headings, ...tags];
}
