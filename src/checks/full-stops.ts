import { toString } from 'mdast-util-to-string';
import { elementsOf } from '../book/elements.ts';
import { flawOf, type Rule } from './rule.ts';

const WITH_STOP = ['FullPage', 'MarginNote', 'Photo', 'PullQuote', 'Story', 'Testimony'];
const END = /[.?!…][”’"')\]]*$/;

/** What lost its end in copying ends without a full stop. The summary of a chapter is checked with its front matter. */
export const fullStops: Rule = {
  id: 'full-stops',
  sentence:
    'Captions, stories, testimonies, margin notes and pull quotes are whole sentences that end with a full stop.',
  severity: 'error',
  hint: 'Add it, and look whether the end of the text is missing.',
  mayBeAllowed: true,
  example: {
    body: '<Story name="A farmer" source="Field notes">\n\nShe came back\n\n</Story>',
    finds: '9:14 <Story> ends without a full stop.',
  },
  check: ({ tree, source }) =>
    elementsOf(tree, source.path)
      .filter(({ name }) => WITH_STOP.includes(name))
      .flatMap(({ name, node }) => {
        const last = node.children.findLast((child) => !('name' in child && child.name === 'NamingNote'));
        if (last?.type !== 'paragraph' || !toString(last).trim() || END.test(toString(last).trim())) return [];
        const { line, column } = last.position?.end ?? {};
        return [flawOf(fullStops, { file: source.path, line, column }, `<${name}> ends without a full stop.`)];
      }),
};
